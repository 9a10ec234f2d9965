/**
 * Kills the bot (SIGKILL) at random moments while somebody reports and digests go out, and counts what was lost or
 * said twice: `npm run kill-rounds [-- ROUNDS]`. Exits with 1 if a confirmed report is missing or a message came twice.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROUNDS = Number(process.argv[2] ?? 100);
/** A round is killed after 0 to this many milliseconds; a cold start takes about one second of it. */
const LONGEST_ROUND_MS = 6_000;
const STEP_MS = 6 * 3_600_000;
const SCHEDULED = /周报|截至/;

const home = mkdtempSync(join(tmpdir(), 'remit-kill-'));
const env = {
  ...process.env,
  DATABASE_URL: `file:${join(home, 'remit.db')}`,
  REMIT_LOG_LEVEL: 'error',
  REMIT_MODEL: 'no',
};
/** Months of reports are exported in one piece. */
const LARGEST_EXPORT = 2 ** 30;
const remit = (...words: string[]) =>
  execFileSync(process.execPath, ['src/main.ts', ...words], { env, encoding: 'utf8', maxBuffer: LARGEST_EXPORT });

interface Message {
  to: string;
  text: string;
}

const confirmed: number[] = [];
const scheduled = new Map<string, number>();
let time = Date.parse('2023-10-09T00:00:00Z');
let figure = 0;
let kills = 0;

/** Sends one event and waits until it is done; hands over every message on the way. */
type Send = (event: Record<string, unknown>) => Promise<Message[]>;

function start(): { child: ChildProcess; send: Send } {
  const child = spawn(process.execPath, ['src/main.ts', 'chat', '--json'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin?.on('error', () => {});
  const ended = new Promise<'ended'>((resolve) => child.once('close', () => resolve('ended')));
  let heard: Message[] = [];
  let release: () => void = () => {};
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Message & { done?: true };
      if (said.done) release();
      else heard = [...heard, note(said)];
    });
  }
  const send: Send = async (event) => {
    const done = new Promise<'done'>((resolve) => {
      release = () => resolve('done');
    });
    child.stdin?.write(`${JSON.stringify(event)}\n`);
    const end = await Promise.race([done, ended]);
    const messages = heard;
    heard = [];
    if (end === 'ended') throw new Error('killed');
    return messages;
  };
  return { child, send };
}

function note(message: Message): Message {
  const [first = ''] = message.text.split('\n');
  if (SCHEDULED.test(first)) {
    // A reminder may say the same on another day, and does so at most three times a round.
    const day = first.startsWith('提醒') ? ` ${new Date(time).toISOString().slice(0, 10)}` : '';
    const key = `${message.to} ${first}${day}`;
    scheduled.set(key, (scheduled.get(key) ?? 0) + 1);
  }
  return message;
}

/** Reports a figure nobody has reported yet until the bot says that it is stored. */
async function converse(send: Send): Promise<never> {
  for (;;) {
    time += STEP_MS;
    await send({ tick: new Date(time).toISOString() });
    figure += 1;
    await send({
      from: 'liaison-S',
      text: `化妆品监督抽检累计${figure}批次`,
      at: new Date(time + 60_000).toISOString(),
    });
    const replies = await send({ from: 'liaison-S', text: '对', at: new Date(time + 120_000).toISOString() });
    if (replies.some(({ to, text }) => to === 'liaison-S' && text.startsWith('已记'))) confirmed.push(figure);
  }
}

async function playRound(): Promise<void> {
  const { child, send } = start();
  const killer = setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_ROUND_MS);
  await converse(send).catch((error: Error) => {
    if (error.message !== 'killed') throw error;
  });
  clearTimeout(killer);
  kills += 1;
}

remit('import', 'plans/lucheng-2023.md', '--yes');
remit('people', 'plans/example-people.csv');
for (let round = 0; round < ROUNDS; round++) await playRound();

interface ExportedUpdate {
  measurements: { value: number }[];
}
const updates = JSON.parse(remit('export', 'updates', '--format', 'json')) as ExportedUpdate[];
const stored = updates.flatMap(({ measurements }) => measurements.map(({ value }) => value));
const lost = confirmed.filter((value) => !stored.includes(value));
const storedTwice = [...new Set(stored)].filter((value) => stored.filter((one) => one === value).length > 1);
const saidTwice = [...scheduled].filter(([, times]) => times > 1);

console.log(`kills ${kills}`);
console.log(`reports confirmed ${confirmed.length}, of them lost ${lost.length}, stored twice ${storedTwice.length}`);
console.log(`check-ins, reminders and digests received ${scheduled.size}, of them twice ${saidTwice.length}`);
for (const [key, times] of saidTwice) console.log(`  ${times}× ${key}`);
rmSync(home, { recursive: true, force: true });
process.exitCode = lost.length + storedTwice.length + saidTwice.length > 0 ? 1 : 0;
