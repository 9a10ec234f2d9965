import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROJECT = resolve(import.meta.dirname, '../..');
const MAIN = join(PROJECT, 'src/main.ts');
export const PLAN = join(PROJECT, 'plans/lucheng-2023.md');
export const PEOPLE = join(PROJECT, 'plans/example-people.csv');

/** A folder of its own for one test: the database, and where `remit` runs. */
export interface Home {
  folder: string;
  url: string;
  env: Record<string, string>;
}

export function makeHome(settings: Record<string, string> = {}): Home {
  const folder = mkdtempSync(join(tmpdir(), 'remit-cli-'));
  const url = `file:${join(folder, 'data/remit.db')}`;
  return { folder, url, env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: url, ...settings } };
}

/** Runs the command line in a process of its own until it ends. */
export function remit(home: Home, words: string[], stdin = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    cwd: home.folder,
    env: home.env,
    input: stdin,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Runs the command line and closes the pipe it writes to before it has written anything. */
export async function readNothing(home: Home, words: string[]): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, [MAIN, ...words], { cwd: home.folder, env: home.env });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, stderr };
}

/** The JSON objects of an output, one a line. */
export function readJsonLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

export interface Message {
  to: string;
  text: string;
  options: { label: string; value: string }[];
  edits?: true;
}

/** A `remit chat --json` that runs: events go in one by one, each with the messages that it leads to. */
export function startChat(home: Home) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [MAIN, 'chat', '--json'], {
    cwd: home.folder,
    env: home.env,
  });
  child.stdin.on('error', () => {});
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    async send(event: unknown): Promise<{ messages: Message[]; error?: string }> {
      child.stdin.write(`${typeof event === 'string' ? event : JSON.stringify(event)}\n`);
      const messages: Message[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`the chat has ended: ${stderr}`);
        const line = JSON.parse(value);
        if (line.done) return { messages, ...(line.error ? { error: line.error } : {}) };
        messages.push(line);
      }
    },
    /** Says something without waiting for what becomes of it. */
    write: (event: unknown) => void child.stdin.write(`${JSON.stringify(event)}\n`),
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
    end() {
      child.stdin.end();
      return ended;
    },
  };
}
