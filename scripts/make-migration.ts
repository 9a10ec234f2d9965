/**
 * Writes the SQL that leads from the last migration to `prisma/schema.prisma` into a new migration:
 * `npm run migration -- <what>`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMigrations, readSchema, SCHEMA_FOLDER } from '../src/adapters/prisma/migrations.ts';
import { diffSchema } from './diff-schema.ts';

const what = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]*$/.test(what)) {
  console.error('Say in a few small letters what changes: npm run migration -- add-extensions');
  process.exit(2);
}

const sql = await diffSchema(await readMigrations(), await readSchema());
if (sql === null) {
  console.log('The migrations already lead to prisma/schema.prisma; nothing was written.');
} else {
  const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${what}`;
  await mkdir(join(SCHEMA_FOLDER, 'migrations', name), { recursive: true });
  await writeFile(join(SCHEMA_FOLDER, 'migrations', name, 'migration.sql'), sql);
  console.log(`Written: prisma/migrations/${name}/migration.sql. Read it before you commit it.`);
}
