/**
 * The bot as a process of its own that is really killed: SIGKILL at a moment that nobody chose, while it works on an event.
 * The next process opens the same database, finishes what it finds, and gets the event again, as a platform delivers
 * what was not acknowledged.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import { type BotUnderTest, createMail } from './bot-under-test.ts';
import { type Arrived, QUIET } from './town-platform.ts';

const PROCESS = fileURLToPath(new URL('town-process.ts', import.meta.url));
/** An event takes a few to some hundred milliseconds; a process that has answered by then lives on. */
const LONGEST_LIFE_MS = 60;

interface Living {
  child: ChildProcess;
  lines: Interface;
}

/** Opens a bot that is killed `kills` times, at most once in about `every` events. */
export async function openBotInAProcess({ kills, every }: { kills: number; every: number }): Promise<BotUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-killed-'));
  const url = `file:${join(folder, 'remit.db')}`;
  const file = join(folder, 'arrived.jsonl');
  writeFileSync(file, '');
  const log = openSync(file, 'r');
  const store = await openStore(url, QUIET);
  const lost: string[] = [];
  const arrived: Arrived[] = [];
  let read = 0;
  let lives = 0;
  let killed = 0;
  let living: Living | undefined;
  let spare = load();

  /** Loads the program, which takes longer than its work; it opens nothing before it is told to live. */
  function load(): Living {
    const child = spawn(process.execPath, [PROCESS, url, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin?.on('error', () => {});
    if (!child.stdout) throw new Error('the process has no output');
    return { child, lines: createInterface({ input: child.stdout }) };
  }

  async function start(): Promise<Living> {
    lives += 1;
    const next = spare;
    spare = load();
    next.child.stdin?.write(`${JSON.stringify({ life: lives, lost })}\n`);
    const died = once(next.child, 'close').then(([code]) => {
      throw new Error(`the process did not come to life (${code})`);
    });
    await Promise.race([once(next.lines, 'line'), died]);
    // Of what happens to it later `ask` takes care.
    died.catch(() => {});
    return next;
  }

  /** Whether it was done; otherwise the process is dead. */
  function ask({ child, lines }: Living, event: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let wasKilled = false;
      const isDoomed = killed < kills && Math.random() < 1 / every;
      const killer = isDoomed
        ? setTimeout(() => {
            wasKilled = child.kill('SIGKILL');
          }, Math.random() * LONGEST_LIFE_MS)
        : undefined;
      const settle = (isDone: boolean) => {
        clearTimeout(killer);
        lines.removeAllListeners('line');
        child.removeAllListeners('close');
        resolve(isDone && !wasKilled);
      };
      lines.once('line', () => settle(true));
      child.once('close', (code) => {
        if (!wasKilled) return reject(new Error(`the process ended by itself (${code})`));
        settle(false);
      });
      child.stdin?.write(`${event}\n`);
    });
  }

  async function live(event: Record<string, unknown>): Promise<void> {
    const line = JSON.stringify(event);
    for (;;) {
      living ??= await start();
      if (await ask(living, line)) break;
      killed += 1;
      living = undefined;
    }
    noteFresh();
  }

  function noteFresh(): void {
    const { size } = fstatSync(log);
    const fresh = Buffer.alloc(size - read);
    read += readSync(log, fresh, 0, fresh.length, read);
    for (const each of fresh.toString('utf8').split('\n').slice(0, -1)) {
      const message = JSON.parse(each) as Arrived;
      arrived.push({ ...message, at: new Date(message.at) });
    }
  }

  const take = createMail((message) => live({ message }));
  return {
    store,
    arrived,
    kills: () => killed,
    lose: (handle) => lost.push(handle),
    tick: (at) => live({ tick: at.toISOString() }),
    say: (from, text, at) => take(from, at, { type: 'said', text }),
    choose: (from, value, at) => take(from, at, { type: 'chose', value }),
    async close() {
      for (const each of [living, spare]) each?.child.kill('SIGKILL');
      closeSync(log);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
