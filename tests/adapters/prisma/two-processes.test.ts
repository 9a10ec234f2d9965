import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/prisma/open-store.ts';
import type { Store } from '../../../src/ports/stores.ts';
import { QUIET_LOG } from '../../support/settings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const WORKER = join(ROOT, 'tests/support/store-worker.ts');

let folder: string;
let url: string;
let children: ChildProcessWithoutNullStreams[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-two-'));
  url = `file:${join(folder, 'remit.db')}`;
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

/** A process that is about to begin; `onLine` hears its facts as they happen. */
function start(name: string, job: string, count = 0, onLine: (line: string, kill: () => void) => void = () => {}) {
  const child = spawn(NODE, [WORKER, url, name, job, String(count)]);
  children.push(child);
  const ready = Promise.withResolvers<void>();
  const lines: string[] = [];
  const errors: string[] = [];
  child.stderr.on('data', (data) => errors.push(String(data)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') return ready.resolve();
    lines.push(line);
    onLine(line, () => child.kill('SIGKILL'));
  });
  const ended = new Promise<string[]>((resolve, reject) => {
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(lines) : reject(new Error(errors.join(''))),
    );
  });
  return { ready: ready.promise, begin: () => child.stdin.end(), ended };
}

/** Lets processes begin at the same moment; their facts, one list each. */
async function runTogether(...processes: ReturnType<typeof start>[]): Promise<string[][]> {
  await Promise.all(processes.map((process) => process.ready));
  for (const process of processes) process.begin();
  return Promise.all(processes.map((process) => process.ended));
}

async function withStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url, QUIET_LOG);
  return look(store).finally(() => store.close());
}

const factsOf = (lines: string[], fact: string) => lines.filter((line) => line.startsWith(`${fact} `));
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, number) => `${prefix}${number}`);

describe('two processes on one database', () => {
  it('that both find no database yet make it once, and handle each message once', async () => {
    const facts = await runTogether(start('a', 'handle', 40), start('b', 'handle', 40));
    expect(factsOf(facts.flat(), 'kept').sort()).toEqual(numbered('kept m', 40).sort());
    expect(factsOf(facts.flat(), 'known')).toHaveLength(40);
    await withStore(async (store) => {
      expect((await store.updates.list('p')).map((update) => update.text).sort()).toEqual(numbered('m', 40).sort());
      expect(await store.listAudit()).toHaveLength(40);
      expect(await store.conversations.listUnhandled('local')).toEqual([]);
    });
  });

  it('send each message once', async () => {
    await runTogether(start('a', 'handle', 30));
    const facts = await runTogether(start('a', 'send'), start('b', 'send'));
    const sent = factsOf(facts.flat(), 'sent');
    expect(sent).toHaveLength(30);
    expect(new Set(sent).size).toBe(30);
  });
});

describe('a process that is killed', () => {
  it('in the middle of a transaction leaves nothing of it, and nobody waits for it', async () => {
    await withStore(async () => undefined);
    await runTogether(start('a', 'half', 0, (_, kill) => kill()));
    const facts = await runTogether(start('b', 'handle', 3));
    expect(factsOf(facts.flat(), 'kept')).toHaveLength(3);
    await withStore(async (store) => expect(await store.listAudit()).toHaveLength(3));
  });

  it.each([1, 7, 19])('after %i messages has kept what it confirmed, and nothing half', async (count) => {
    let heard = 0;
    const [facts = []] = await runTogether(
      start('a', 'handle', 1000, (_, kill) => {
        heard += 1;
        if (heard === count) kill();
      }),
    );
    await withStore(async (store) => {
      const updates = (await store.updates.list('p')).map((update) => update.text);
      const replies = await store.outbox.listFor('a', 2000);
      const confirmed = factsOf(facts, 'kept').map((line) => line.replace('kept ', ''));
      expect(updates).toEqual(expect.arrayContaining(confirmed));
      expect(updates).toEqual(numbered('m', updates.length));
      expect(replies).toHaveLength(updates.length);
      expect(await store.listAudit()).toHaveLength(updates.length);
      const waiting = await store.conversations.listUnhandled('local');
      expect(waiting.map((message) => message.key)).toEqual(
        numbered('m', updates.length + 1).slice(updates.length, updates.length + waiting.length),
      );
    });
  });

  it('while it makes the database leaves one that the next process can finish', async () => {
    const first = start('a', 'handle', 1);
    await first.ready;
    first.begin();
    children[0]?.kill('SIGKILL');
    await first.ended;
    const [facts = []] = await runTogether(start('b', 'handle', 1));
    expect(facts).toEqual(['kept m0']);
  });
});
