/** What the simulated town knows while it lives, and how anybody in it confirms. */
import type { IsoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Register } from '../../src/domain/plan.ts';
import type { BotUnderTest } from './bot-under-test.ts';
import type { Arrived } from './town-platform.ts';

/** A figure that somebody gave and confirmed. */
export interface Saying {
  by: string;
  at: Date;
  task: string;
  what: string;
  value: number;
}

export interface TownLife {
  bot: BotUnderTest;
  people: Person[];
  register: Register;
  /** Messages that people have looked at. */
  seen: number;
  /** The ask that waits for each person, and how often they were written to about it. */
  asked: Map<string, { message: Arrived; times: number }>;
  figures: number;
  /** What people will do, and on which day. */
  deliveries: { on: IsoDay; from: string; text: string }[];
  sayings: Saying[];
}

const YES = /^(?:对|就这样|现在发|提交|催办|下发|送回|记下|确认|上报|通过|退回|撤回|签发并发出)$/;

/** Presses the choice that does what was shown last; the answer to that, or nothing if there was no such choice. */
export async function confirm(handle: string, at: Date, { bot }: TownLife): Promise<string | undefined> {
  const yes = lastTo(handle, bot)?.options.find(({ label }) => YES.test(label));
  if (!yes) return undefined;
  await bot.choose(handle, yes.value, at);
  return lastTo(handle, bot)?.text;
}

export function lastTo(handle: string, { arrived }: BotUnderTest): Arrived | undefined {
  return arrived.findLast(({ to }) => to === handle);
}

/** Says something with a figure, confirms it, and writes down what was confirmed. */
export async function report(saying: Saying, text: string, town: TownLife): Promise<boolean> {
  const { by, at } = saying;
  await town.bot.say(by, text, at);
  const increment = lastTo(by, town.bot)?.options.find(({ label }) => label === '只记新增');
  if (increment) await town.bot.choose(by, increment.value, at);
  const isStored = (await confirm(by, at, town))?.startsWith('已记') ?? false;
  if (isStored) town.sayings.push(saying);
  return isStored;
}
