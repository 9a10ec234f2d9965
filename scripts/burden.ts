/**
 * What the bot costs a liaison: messages sent to and typed by liaisons with 1, 5 and 35 tasks over the last quarter of
 * 2023, through the real program on a real database: `npm run burden`. Three kinds of people: who answers every ask with
 * figures in one message, who taps 无变化, and who never answers.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const LIAISONS = new Map([
  ['liaison-M', 1],
  ['liaison-com', 5],
  ['liaison-S', 35],
]);
const FIRST = '2023-10-07';
const DAYS = 86;
const TICKS = ['09:30', '16:00'];
const DAY_MS = 86_400_000;

interface Message {
  to: string;
  text: string;
  options: { label: string; value: string }[];
}

type Habit = 'figures' | 'taps' | 'silent';

interface Burden {
  unasked: number;
  replies: number;
  typed: number;
  characters: number;
  taps: number;
}

const none = (): Burden => ({ unasked: 0, replies: 0, typed: 0, characters: 0, taps: 0 });

async function liveThrough(habit: Habit): Promise<Map<string, Burden>> {
  const home = mkdtempSync(join(tmpdir(), 'remit-burden-'));
  const env = {
    ...process.env,
    ...{ DATABASE_URL: `file:${join(home, 'remit.db')}`, REMIT_LOG_LEVEL: 'error', REMIT_MODEL: 'no' },
  };
  for (const words of [
    ['import', 'plans/lucheng-2023.md', '--yes'],
    ['people', 'plans/example-people.csv'],
  ]) {
    execFileSync(process.execPath, ['src/main.ts', ...words], { env, encoding: 'utf8' });
  }
  const child = spawn(process.execPath, ['src/main.ts', 'chat', '--json'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = async (event: Record<string, unknown>): Promise<Message[]> => {
    child.stdin.write(`${JSON.stringify(event)}\n`);
    const heard: Message[] = [];
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('the program ended');
      const said = JSON.parse(value) as Message & { done?: true };
      if (said.done) return heard;
      heard.push(said);
    }
  };
  const burdens = new Map([...LIAISONS.keys()].map((who) => [who, none()]));
  await send({ from: 'office', text: '交办', at: `${FIRST}T08:40:00+08:00` });
  const order = `${FIRST}T08:41:00+08:00`;
  for (const message of await send({ from: 'office', text: '现在发', at: order }))
    await receive(message, order, habit, { burdens, send });
  for (let day = 0; day < DAYS; day++) {
    for (const time of TICKS) {
      const at = `${new Date(Date.parse(FIRST) + day * DAY_MS).toISOString().slice(0, 10)}T${time}:00+08:00`;
      for (const message of await send({ tick: at })) await receive(message, at, habit, { burdens, send });
    }
  }
  child.stdin.end();
  rmSync(home, { recursive: true, force: true });
  return burdens;
}

interface Life {
  burdens: Map<string, Burden>;
  send(event: Record<string, unknown>): Promise<Message[]>;
}

/** A message that came unasked, and what this kind of person does about it. */
async function receive(message: Message, at: string, habit: Habit, { burdens, send }: Life): Promise<void> {
  const burden = burdens.get(message.to);
  if (!burden) return;
  burden.unasked += 1;
  const act = habit === 'silent' ? undefined : answerTo(message, habit);
  let next: { text: string } | { choose: string } | undefined = act;
  for (let turns = 0; next !== undefined && turns < 4; turns++) {
    if ('text' in next) {
      burden.typed += 1;
      burden.characters += [...next.text].length;
    } else burden.taps += 1;
    const replies = (await send({ from: message.to, at, ...next })).filter(({ to }) => to === message.to);
    burden.replies += replies.length;
    const options = replies.flatMap((reply) => reply.options ?? []);
    const yes = options.find(({ label }) => label === '对') ?? options.find(({ label }) => label === '没有困难');
    next = yes && { choose: yes.value };
  }
}

const SIGN = ['全部签收', '签收'];

function answerTo({ text, options }: Message, habit: Habit): { text: string } | { choose: string } | undefined {
  const sign = options?.find(({ label }) => SIGN.includes(label));
  if (sign) return { choose: sign.value };
  const unchanged = options?.find(({ label }) => label === '无变化');
  if (!unchanged) return undefined;
  const figures = habit === 'figures' ? listFigures(text) : [];
  return figures.length > 0 ? { text: figures.join('，') } : { choose: unchanged.value };
}

/** Half of each target that is asked for, in the order of the questions. */
function listFigures(text: string): string[] {
  return [...text.matchAll(/（目标\D*?(\d+(?:\.\d+)?)(%|[^\d，）]*)/g)].map(([, value = '0', unit = '']) => {
    const half = Number(value) / 2;
    return `${unit === '%' || unit.includes('/') ? half : Math.round(half)}${unit}`;
  });
}

const NAMES: Record<Habit, string> = { figures: 'answers with figures', taps: 'taps 无变化', silent: 'never answers' };

for (const habit of ['figures', 'taps', 'silent'] as const) {
  for (const [who, burden] of await liveThrough(habit)) {
    const { unasked, replies, typed, characters, taps } = burden;
    const tasks = `${LIAISONS.get(who) ?? 0} tasks`.padStart(8);
    console.log(
      `${tasks}, ${NAMES[habit]}: ${unasked} messages unasked, ${replies} replies; typed ${typed} messages (${characters} characters), ${taps} taps`,
    );
  }
}
