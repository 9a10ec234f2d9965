import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/** The folder that holds the schema and its migrations. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../../prisma/', import.meta.url));
const MIGRATIONS_FOLDER = join(SCHEMA_FOLDER, 'migrations');

export async function readSchema(): Promise<string> {
  return readFile(join(SCHEMA_FOLDER, 'schema.prisma'), 'utf8');
}

/** Names of all migrations that this version knows, oldest first. */
export async function listMigrations(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations with their SQL, in the form that the engine takes. */
export async function readMigrations(): Promise<MigrationList> {
  const names = await listMigrations();
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: './migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: await readFile(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8') },
        } as const,
      })),
    ),
  };
}
