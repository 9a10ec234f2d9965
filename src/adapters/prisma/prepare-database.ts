import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { RemitError } from '../../domain/errors.ts';
import type { Log } from '../../ports/log.ts';
import { connectTo } from './connection.ts';
import { listMigrations, readMigrations, readSchema } from './migrations.ts';
import { whenFree } from './when-free.ts';

/** Makes the folder and the file if need be, and brings the tables up to date. */
export async function prepareDatabase(path: string, log: Log): Promise<void> {
  await makeFolder(dirname(path));
  const connection = await connectTo(path);
  try {
    await whenFree(() => connection.executeScript('PRAGMA journal_mode = WAL'));
    const known = await listMigrations();
    if ((await listPending(connection, known)).length > 0) {
      await applyMigrations(connection, known);
      log.info('database brought up to date', { path });
    }
    await proveWritable(connection);
  } finally {
    await connection.dispose();
  }
}

/** Level by level: Node's own recursive mkdir never ends where the system refuses a folder as if its parent were missing. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  });
}

async function query(connection: SqlDriverAdapter, sql: string): Promise<unknown[][]> {
  return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
}

/** Asked of the table itself, since loading the engine would take longer than the rest of the start. */
async function listPending(connection: SqlDriverAdapter, known: string[]): Promise<string[]> {
  const tables = await query(connection, "SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'");
  if (tables.length === 0) return known;
  const rows = await query(connection, 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL');
  const applied = new Set(rows.map(([name]) => String(name)));
  if (applied.difference(new Set(known)).size > 0) {
    throw new RemitError(
      'database',
      'The database was written by a newer version of Remit; install that version, or set DATABASE_URL to another file.',
    );
  }
  return known.filter((name) => !applied.has(name));
}

/**
 * All pending migrations in one transaction that is taken before looking: of two processes that start at
 * once the second finds the work done, and a process killed halfway leaves nothing behind.
 */
async function applyMigrations(connection: SqlDriverAdapter, known: string[]): Promise<void> {
  // Migrations rebuild tables; with foreign keys on, dropping the old one would empty its children.
  await connection.executeScript('PRAGMA foreign_keys = OFF');
  await whenFree(() => connection.executeScript('BEGIN IMMEDIATE'));
  try {
    if ((await listPending(connection, known)).length > 0) await runEngine(connection);
    const orphans = await query(connection, 'PRAGMA foreign_key_check');
    if (orphans.length > 0) throw new Error(`a migration leaves ${orphans.length} rows without their parents`);
    await connection.executeScript('COMMIT');
  } catch (error) {
    await connection.executeScript('ROLLBACK');
    throw error;
  }
}

async function runEngine(connection: SqlDriverAdapter): Promise<void> {
  const { openSchemaEngine } = await import('./schema-engine.ts');
  const same = {
    provider: connection.provider,
    adapterName: connection.adapterName,
    connect: async () => ({
      provider: connection.provider,
      adapterName: connection.adapterName,
      queryRaw: connection.queryRaw.bind(connection),
      executeRaw: connection.executeRaw.bind(connection),
      executeScript: connection.executeScript.bind(connection),
      startTransaction: connection.startTransaction.bind(connection),
      dispose: async () => undefined,
    }),
    connectToShadowDb: () => connectTo(':memory:'),
  };
  const engine = await openSchemaEngine(await readSchema(), same);
  const filters = { externalTables: [], externalEnums: [] };
  try {
    await engine.applyMigrations({ filters, migrationsList: await readMigrations() });
  } finally {
    engine.free();
  }
}

/** Fails at start rather than at the first report if the file may only be read. */
async function proveWritable(connection: SqlDriverAdapter): Promise<void> {
  await whenFree(() => connection.executeScript("DELETE FROM Meta WHERE key = ''"));
}
