import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../src/adapters/prisma/connection.ts';
import { openStore } from '../../../src/adapters/prisma/open-store.ts';
import { RemitError } from '../../../src/domain/errors.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { QUIET_LOG } from '../../support/settings.ts';

let home: TestStore;
beforeEach(async () => {
  home = await openTestStore();
});
afterEach(() => home.close());

const pathOfHome = () => home.url.replace('file:', '');

async function sqlIn(path: string, script: string): Promise<void> {
  const connection = await connectTo(path);
  await connection.executeScript(script);
  await connection.dispose();
}

async function pragma(name: string): Promise<unknown> {
  const connection = await connectTo(pathOfHome());
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
  await connection.dispose();
  return rows[0]?.[0];
}

/** The one sentence that a person gets. */
async function faultOf(url: string): Promise<string> {
  const error = await openStore(url, QUIET_LOG).catch((fault: unknown) => fault);
  if (!(error instanceof RemitError)) throw new Error(`no RemitError: ${String(error)}`);
  expect(error.code).toBe('database');
  expect(error.message).toMatch(/^[^\n]+\.$/);
  return error.message;
}

/** The superuser may write anywhere, so a test that runs as one steps down for a moment. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  return work().finally(() => process.seteuid?.(0));
}

describe('a new database', () => {
  it('is made with its folder, keeps a log for writing ahead, and watches foreign keys', async () => {
    expect(existsSync(pathOfHome())).toBe(true);
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('busy_timeout')).toBe(25);
  });

  it('has the tables that the schema asks for: no migration is missing', async () => {
    const { readMigrations, readSchema } = await import('../../../src/adapters/prisma/migrations.ts');
    const { diffSchema } = await import('../../../scripts/diff-schema.ts');
    expect(await diffSchema(await readMigrations(), await readSchema())).toBeNull();
  });

  it('is opened again without bringing anything up to date', async () => {
    const said: string[] = [];
    const log = { ...QUIET_LOG, info: (what: string) => said.push(what) };
    await (await openStore(home.url, log)).close();
    expect(said).toEqual([]);
  });
});

describe('a database that cannot be used', () => {
  it('because the file is something else stays as it is', async () => {
    const path = join(home.folder, 'letter.db');
    writeFileSync(path, '这是一封信，不是数据库。'.repeat(100));
    expect(await faultOf(`file:${path}`)).toContain('is no database');
    expect(readFileSync(path, 'utf8')).toBe('这是一封信，不是数据库。'.repeat(100));
  });

  it('because another program keeps its tables there stays as it is', async () => {
    const path = join(home.folder, 'other.db');
    await sqlIn(path, 'CREATE TABLE Song (title TEXT)');
    expect(await faultOf(`file:${path}`)).toContain('database of another program');
  });

  it('because a newer version wrote it', async () => {
    await home.store.close();
    await sqlIn(
      pathOfHome(),
      "INSERT INTO _prisma_migrations SELECT 'x', checksum, finished_at, '29991231000000-later', logs, rolled_back_at, started_at, 1 FROM _prisma_migrations LIMIT 1",
    );
    expect(await faultOf(home.url)).toContain('newer version of Remit');
  });

  it('because there cannot be a folder', async () => {
    writeFileSync(join(home.folder, 'file'), '');
    expect(await faultOf(`file:${join(home.folder, 'file', 'remit.db')}`)).toContain('cannot write to');
  });

  it.skipIf(!existsSync('/proc/self'))('because the system keeps the place to itself', async () => {
    expect(await faultOf('file:/proc/remit/remit.db')).toContain('cannot write to');
  });

  it.each(['remit.db', 'sub/remit.db'])('because the folder of %s may only be read', async (name) => {
    const folder = join(home.folder, 'locked');
    mkdirSync(folder);
    chmodSync(home.folder, 0o755);
    chmodSync(folder, 0o555);
    await asOrdinaryUser(async () => {
      expect(await faultOf(`file:${join(folder, name)}`)).toContain('cannot write to');
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because the address is a folder', async () => {
    mkdirSync(join(home.folder, 'folder.db'));
    expect(await faultOf(`file:${join(home.folder, 'folder.db')}`)).toContain('cannot write to');
  });

  it('because the address is no file', async () => {
    expect(await faultOf('postgres://office/remit')).toContain('DATABASE_URL is no file');
  });

  it('leaves nothing beside it', async () => {
    await faultOf(`file:${join(home.folder, 'data')}`);
    expect(readdirSync(home.folder)).toEqual(['data']);
  });
});
