/** What must hold of every message of a simulated year, whatever happened to the process. */
import { type Disturbed, disturbanceOf, listInWeek } from '../../src/domain/burden.ts';
import { calendarOf } from '../../src/domain/calendar.ts';
import { dayOf, isoWeek, localTime } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { isWithin } from '../../src/domain/round.ts';
import type { Update } from '../../src/domain/update.ts';
import { type Arrived, RULES } from './bot-under-test.ts';

/** What nobody asked for: everything but replies. */
export function listUnasked(arrived: Arrived[]): Arrived[] {
  return arrived.filter(({ key }) => disturbanceOf(key) !== null);
}

/** One line each, the same for the same message. */
export function listLines(arrived: Arrived[]): string[] {
  return listUnasked(arrived)
    .map(({ at, to, key, text }) => `${at.toISOString()} ${to} ${key} ${text.split('\n')[0]}`)
    .sort();
}

/** Every fault in words; none if all is well. */
export function findFaults(arrived: Arrived[], people: Person[]): string[] {
  const unasked = listUnasked(arrived);
  return [
    ...findWrongTimes(unasked),
    ...findTwice(unasked),
    ...findOverBudget(unasked, people),
    ...findWrongSums(arrived),
  ];
}

function findWrongTimes(unasked: Arrived[]): string[] {
  const calendar = calendarOf(RULES);
  return unasked.flatMap(({ at, to, key }) => {
    const { day, ...time } = localTime(at, RULES.zone);
    const isAllowed = calendar.isWorkday(day) && isWithin(time, RULES.checkIn.from, RULES.checkIn.until);
    // What somebody of the office or a leader sends from one desk to another is a person's own doing.
    return isAllowed || key.startsWith('tell:') ? [] : [`${to} was written to at ${at.toISOString()}: ${key}`];
  });
}

function findTwice(unasked: Arrived[]): string[] {
  const byKey = Map.groupBy(unasked, ({ key }) => key);
  const asks = unasked.filter(({ key }) => /^(?:check-in|reminder|step|dispatch):/.test(key));
  const byDay = Map.groupBy(asks, ({ to, at }) => `${to} on ${dayOf(at, RULES.zone)}`);
  return [
    ...[...byKey].flatMap(([key, all]) => (all.length > 1 ? [`${all.length} times: ${key}`] : [])),
    ...[...byDay].flatMap(([who, all]) => (all.length > 1 ? [`asked ${all.length} times: ${who}`] : [])),
  ];
}

/** In the order in which they came: nothing of Remit's own follows once the week's number is reached. */
function findOverBudget(unasked: Arrived[], people: Person[]): string[] {
  const faults: string[] = [];
  const got: Disturbed[] = [];
  for (const { key, to, at, text } of unasked.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const person = people.find(({ handle }) => handle === to);
    const kind = disturbanceOf(key);
    if (!person || kind === null) continue;
    const isContact = person.role === 'liaison' || person.role === 'deputy';
    const before = listInWeek(dayOf(at, RULES.zone), person, got, RULES.zone).length;
    const isHeld = kind !== 'word' || text.startsWith('催办：');
    if (isContact && isHeld && before >= RULES.mostPerWeek)
      faults.push(`over the budget of ${isoWeek(dayOf(at, RULES.zone))}: ${to} ${key}`);
    got.push({ kind, handle: to, at });
  }
  return faults;
}

const COUNTS = /(\d+)条：达进度 (\d+)（.*?｜落后 (\d+)（.*?｜严重滞后 (\d+)（.*?｜未报 (\d+)（.*?｜完成 (\d+)（/g;

/** Each digest has counts, and they sum up. */
function findWrongSums(arrived: Arrived[]): string[] {
  return listDigests(arrived).flatMap(({ key, to, text }) => {
    const counts = [...text.matchAll(COUNTS)];
    if (counts.length === 0) return [`no counts: ${key}`];
    return counts.flatMap(([, total, ...each]) =>
      each.reduce((sum, count) => sum + Number(count), 0) === Number(total) ? [] : [`does not sum up: ${key} to ${to}`],
    );
  });
}

export const listDigests = (arrived: Arrived[]) => arrived.filter(({ key }) => key.startsWith('digest:'));

const SOURCE = /[（；](?<who>[^（）；，]+?) (?<name>[^（）；， ]+) (?<month>\d+)月(?<day>\d+)日报/g;

/** Figures of digests whose source is in no update: who, by name, and on which day. */
export function findUnsourced(
  arrived: Arrived[],
  people: Person[],
  updates: Update[],
): { sources: number; faults: string[] } {
  const names = new Map(people.map(({ handle, name }) => [handle, name]));
  const said = new Set(
    updates.map(({ department, by, at }) => {
      const day = dayOf(at, RULES.zone);
      return `${department} ${names.get(by)} ${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
    }),
  );
  let sources = 0;
  const faults = listDigests(arrived).flatMap(({ key, text }) => [
    ...[...text.matchAll(SOURCE)].flatMap(({ groups }) => {
      sources += 1;
      const { who, name, month, day } = groups ?? {};
      return said.has(`${who} ${name} ${month}/${day}`)
        ? []
        : [`no such source: ${who} ${name} ${month}/${day} in ${key}`];
    }),
    ...text
      .split('\n')
      .filter((line) => /^\d+\) /.test(line) && /\d+\/\d+|目标/.test(line) && !SOURCE_ONCE.test(line))
      .map((line) => `no source: ${line} in ${key}`),
  ]);
  return { sources, faults };
}

const SOURCE_ONCE = /\d+月\d+日报/;
