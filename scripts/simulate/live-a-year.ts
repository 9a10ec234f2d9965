/** Half a year of a town: the clock moves, and everybody does what people of their temper do. */
import { addDays, type IsoDay, instantAt, weekday } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Register } from '../../src/domain/plan.ts';
import type { BotUnderTest } from './bot-under-test.ts';
import { answer, liaisonSpeaks } from './liaison-acts.ts';
import { leaderSpeaks, officeSpeaks } from './office-acts.ts';
import { foundTown, temperOf } from './office-town.ts';
import { speakUp } from './own-accord.ts';
import { confirm, type Saying, type TownLife } from './town-life.ts';
import { RULES } from './town-platform.ts';

/** The hours at which the program looks, some of them when nobody must be written to. */
const HOURS = ['03:00', '07:30', '08:30', '09:00', '09:30', '11:00', '15:00', '17:30', '20:00', '23:30'];
const SPOKEN_AT: Record<string, string> = { '09:30': '10:00', '15:00': '15:30' };

export interface LivedYear {
  bot: BotUnderTest;
  people: Person[];
  register: Register;
  /** Every figure that somebody gave and confirmed. */
  sayings: Saying[];
}

/** Lives through the days and hands over the bot as it is at their end; whoever asked for it closes it. */
export async function liveAYear(from: IsoDay, to: IsoDay, bot: BotUnderTest): Promise<LivedYear> {
  const people = await foundTown(bot.store);
  for (const person of people) if (temperOf(person, people) === 'lost') bot.lose(person.handle);
  const register = (await bot.store.plans.findInForce())?.register;
  if (!register) throw new Error('the town has no plan');
  const town: TownLife = { bot, people, register, seen: 0, asked: new Map(), figures: 0, deliveries: [], sayings: [] };
  await sendOut(instantAt(from, '17:20', RULES.zone), town);
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) await liveADay(day, town);
  return { bot, people, register, sayings: town.sayings };
}

/** The office gives out the duties at the end of the first day; the program chooses when they leave. */
async function sendOut(at: Date, town: TownLife): Promise<void> {
  await town.bot.say('office', '交办', at);
  await confirm('office', at, town);
  await town.bot.tick(new Date(at.getTime() + 600_000));
}

async function liveADay(day: IsoDay, town: TownLife): Promise<void> {
  for (const hour of HOURS) {
    await town.bot.tick(instantAt(day, hour, RULES.zone));
    const spokenAt = SPOKEN_AT[hour];
    if (spokenAt) await everybodySpeaks(day, instantAt(day, spokenAt, RULES.zone), town);
  }
}

async function everybodySpeaks(day: IsoDay, at: Date, town: TownLife): Promise<void> {
  const { bot, people } = town;
  const fresh = bot.arrived.slice(town.seen);
  town.seen = bot.arrived.length;
  for (const message of fresh) note(message, day, town);
  const isMorning = at.getTime() === instantAt(day, '10:00', RULES.zone).getTime();
  // The office is at work before the others: what it issues knows nothing of what they say that morning.
  if (isMorning) await officeSpeaks(day, new Date(at.getTime() - 900_000), town);
  for (const person of people) {
    const temper = temperOf(person, people);
    if (temper) await liaisonSpeaks(person, temper, day, at, town);
    if (!isMorning && temper) await speakUp(person, temper, day, at, town);
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

function note(message: BotUnderTest['arrived'][number], day: IsoDay, town: TownLife): void {
  const number = /^批示〔\d{4}〕(\d+)号（/.exec(message.text)?.[1];
  if (number) {
    const reader = town.people.find(({ handle }) => handle === message.to);
    const isDiligent = reader && ['prompt', 'late'].includes(temperOf(reader, town.people) ?? '');
    if (isDiligent)
      town.deliveries.push({ on: addDays(day, 2), from: message.to, text: `批示${number}：已研究，月底前完成` });
    return;
  }
  const [first = ''] = message.text.split('\n');
  if (message.papers.length > 0 || !ASK.test(message.text) || first.includes('周报')) return;
  const before = town.asked.get(message.to);
  const isSame = /^提醒|催办：/.test(message.text);
  town.asked.set(message.to, { message, times: isSame ? (before?.times ?? 0) + 1 : 1 });
}
