/** Half a year of a town: the clock moves, and everybody does what people of their temper do. */
import { addDays, type IsoDay, instantAt, weekday } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Arrived, type BotUnderTest, openBot, RULES, type Trouble } from './bot-under-test.ts';
import { foundTown, type Temper, temperOf } from './office-town.ts';

/** The hours at which the program looks, some of them when nobody must be written to. */
const HOURS = ['03:00', '07:30', '08:30', '09:00', '09:30', '11:00', '15:00', '17:30', '20:00', '23:30'];
const SPOKEN_AT: Record<string, string> = { '09:30': '10:00', '15:00': '15:30' };

export interface Year {
  from: IsoDay;
  to: IsoDay;
  trouble: Trouble;
}

/** Lives through the days and hands over the bot as it is at their end; whoever asked for it closes it. */
export async function liveAYear({ from, to, trouble }: Year): Promise<{ bot: BotUnderTest; people: Person[] }> {
  const lost = new Set<string>();
  const bot = await openBot(trouble, (handle) => lost.has(handle));
  const people = await foundTown(bot.store);
  for (const person of people) if (temperOf(person, people) === 'lost') lost.add(person.handle);
  const town: Town = { bot, people, seen: 0, asked: new Map(), figures: 0, deliveries: [] };
  await sendOut(instantAt(from, '17:20', RULES.zone), town);
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) await liveADay(day, town);
  return { bot, people };
}

interface Town {
  bot: BotUnderTest;
  people: Person[];
  /** Messages that people have looked at. */
  seen: number;
  /** The ask that waits for each person, and how often they were written to about it. */
  asked: Map<string, { message: Arrived; times: number }>;
  figures: number;
  /** What people will do, and on which day. */
  deliveries: { on: IsoDay; from: string; text: string }[];
}

/** The office gives out the duties at the end of the first day; the program chooses when they leave. */
async function sendOut(at: Date, town: Town): Promise<void> {
  await town.bot.say('office', '交办', at);
  await confirm('office', at, town);
  await town.bot.tick(new Date(at.getTime() + 600_000));
}

async function liveADay(day: IsoDay, town: Town): Promise<void> {
  for (const hour of HOURS) {
    await town.bot.tick(instantAt(day, hour, RULES.zone));
    const spokenAt = SPOKEN_AT[hour];
    if (spokenAt) await everybodySpeaks(day, instantAt(day, spokenAt, RULES.zone), town);
  }
}

async function everybodySpeaks(day: IsoDay, at: Date, town: Town): Promise<void> {
  const { bot, people } = town;
  const fresh = bot.arrived.slice(town.seen);
  town.seen = bot.arrived.length;
  for (const message of fresh) note(message, day, town);
  const isMorning = at.getTime() === instantAt(day, '10:00', RULES.zone).getTime();
  if (isMorning) await officeSpeaks(day, at, town);
  for (const person of people) {
    const temper = temperOf(person, people);
    if (temper) await liaisonSpeaks(person, temper, day, at, town);
    if (person.role === 'deputy') await answer(person, at, town);
    if (person.role === 'leader' && isMorning && weekday(day) === 1) await leaderSpeaks(person, at, town);
  }
  const due = town.deliveries.filter(({ on }) => on <= day);
  town.deliveries = town.deliveries.filter(({ on }) => on > day);
  for (const { from, text } of due) {
    await bot.say(from, text, at);
    await confirm(from, at, town);
  }
  town.seen = bot.arrived.length;
}

const ASK = /截至|催办：|请签收|交办/;

function note(message: Arrived, day: IsoDay, town: Town): void {
  const number = /^批示〔\d{4}〕(\d+)号（/.exec(message.text)?.[1];
  if (number) {
    const temper = town.people.find(({ handle }) => handle === message.to);
    const isTold = temper && ['prompt', 'late'].includes(temperOf(temper, town.people) ?? '');
    if (isTold)
      town.deliveries.push({ on: addDays(day, 2), from: message.to, text: `批示${number}：已研究，月底前完成` });
    return;
  }
  if (!ASK.test(message.text) || /周报/.test(message.text.split('\n')[0] ?? '')) return;
  const before = town.asked.get(message.to);
  const isSame = /^提醒|催办：/.test(message.text);
  town.asked.set(message.to, { message, times: isSame ? (before?.times ?? 0) + 1 : 1 });
}

/** After how many messages about one ask somebody of this temper answers. */
const PATIENCE: Record<Temper, number> = { prompt: 1, away: 1, late: 2, slow: 4, silent: 99, lost: 99 };

async function liaisonSpeaks(person: Person, temper: Temper, day: IsoDay, at: Date, town: Town): Promise<void> {
  if (temper === 'away' && weekday(day) === 4 && day.slice(8) <= '07' && at.getUTCHours() === 2) {
    await town.bot.say(person.handle, `我${monthDay(addDays(day, 1))}到${monthDay(addDays(day, 9))}休假`, at);
    await confirm(person.handle, at, town);
    return;
  }
  const asked = town.asked.get(person.handle);
  if (asked && asked.times >= PATIENCE[temper]) await answer(person, at, town);
}

const monthDay = (day: IsoDay) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Signs if there is something to sign, gives a figure where one is asked for, and says that the rest has not changed. */
async function answer({ handle }: Person, at: Date, town: Town): Promise<void> {
  const asked = town.asked.get(handle);
  if (!asked) return;
  town.asked.delete(handle);
  const { bot } = town;
  const sign = asked.message.options.find(({ label }) => /^(?:全部)?签收/.test(label));
  if (sign) await bot.choose(handle, sign.value, at);
  const open = lastAsk(handle, town) ?? asked.message;
  const question = /^(?:①|1\.)\s*(\S+) (.+?)？（目标[≥=≤]?\s*([\d.]+)([^，（）\d]*)/mu.exec(open.text);
  if (question) {
    town.figures += 1;
    const share = Math.min(0.98, 0.3 + town.figures / 200);
    const wanted = Number(question[3]);
    const figure = question[4] === '%' ? Math.round(share * wanted) : Math.max(1, Math.floor(share * wanted));
    await bot.say(handle, `${question[2]}${figure}${question[4]}`, at);
    await confirm(handle, at, town);
  }
  const none = lastAsk(handle, town)?.options.find(({ label }) => label === '无变化');
  if (none) await bot.choose(handle, none.value, at);
}

const lastAsk = (handle: string, { bot }: Town) =>
  bot.arrived.findLast(({ to, options }) => to === handle && options.some(({ label }) => label === '无变化'));

const YES = /^(?:对|就这样|现在发|提交|催办|下发|送回|记下|确认|上报)/;

/** Presses the choice that does what was shown last. */
async function confirm(handle: string, at: Date, { bot }: Town): Promise<void> {
  const last = bot.arrived.findLast(({ to }) => to === handle);
  const yes = last?.options.find(({ label }) => YES.test(label));
  if (yes) await bot.choose(handle, yes.value, at);
}

/** The office sends the plan out, urges on Wednesdays, and releases every second step that is proposed. */
async function officeSpeaks(day: IsoDay, at: Date, town: Town): Promise<void> {
  const { bot } = town;
  if (weekday(day) === 3) {
    await bot.say('office', '一键催办', at);
    await confirm('office', at, town);
  }
  const proposal = bot.arrived.slice(-80).findLast(({ key, to }) => to === 'office' && key.startsWith('proposal:'));
  const [step] = proposal?.options ?? [];
  if (step && proposal && at.getTime() - proposal.at.getTime() < 3_600_000) await bot.choose('office', step.value, at);
  if (day.slice(8) === '15') {
    await bot.say('office', '9#2 每周报', at);
    await confirm('office', at, town);
  }
}

async function leaderSpeaks({ handle }: Person, at: Date, town: Town): Promise<void> {
  const digest = town.bot.arrived.findLast(({ to }) => to === handle);
  if (!digest || !/周报/.test(digest.text.split('\n')[0] ?? '') || !/^1\) /m.test(digest.text)) return;
  await town.bot.say(handle, '第1条请下周五前说明原因', at);
  const asked = town.bot.arrived.findLast(({ to }) => to === handle);
  const owner = asked?.options.find(({ value }) => value.startsWith('order:fill:'));
  if (owner) await town.bot.choose(handle, owner.value, at);
  await confirm(handle, at, town);
}
