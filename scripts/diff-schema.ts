import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { openSchemaEngine } from '../src/adapters/prisma/schema-engine.ts';

/** The SQL that leads from the migrations to a schema; null if they lead there already. */
export async function diffSchema(migrations: MigrationList, schema: string): Promise<string | null> {
  const memory = new PrismaBetterSqlite3({ url: ':memory:' });
  const engine = await openSchemaEngine(schema, {
    provider: memory.provider,
    adapterName: memory.adapterName,
    connect: () => memory.connect(),
    connectToShadowDb: async () => {
      const shadow = await memory.connectToShadowDb();
      // The engine replays whole migrations as one statement, which this driver refuses.
      shadow.executeRaw = async ({ sql }) => {
        await shadow.executeScript(sql);
        return 0;
      };
      return shadow;
    },
  });
  const { stdout: sql } = await engine.diff({
    from: { tag: 'migrations', ...migrations },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return sql && !sql.includes('This is an empty migration') ? sql : null;
}
