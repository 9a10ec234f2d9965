/**
 * Writes the SQL that leads from the last migration to `prisma/schema.prisma` into a new migration:
 * `npm run migration -- <what>`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { readMigrations, readSchema, SCHEMA_FOLDER } from '../src/adapters/prisma/migrations.ts';
import { openSchemaEngine } from '../src/adapters/prisma/schema-engine.ts';

const what = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]*$/.test(what)) {
  console.error('Say in a few small letters what changes: npm run migration -- add-extensions');
  process.exit(2);
}

const schema = await readSchema();
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
  from: { tag: 'migrations', ...(await readMigrations()) },
  to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});

if (!sql || sql.includes('This is an empty migration')) {
  console.log('The migrations already lead to prisma/schema.prisma; nothing was written.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(SCHEMA_FOLDER, 'migrations', `${stamp}-${what}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`Written: prisma/migrations/${stamp}-${what}/migration.sql. Read it before you commit it.`);
}
