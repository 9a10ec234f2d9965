/** Nobody is written to on a holiday, at night, or twice. */
import { disturbanceOf } from '../../src/domain/burden.ts';
import { calendarOf } from '../../src/domain/calendar.ts';
import { dayOf, localTime } from '../../src/domain/dates.ts';
import { isWithin } from '../../src/domain/round.ts';
import { type Arrived, RULES } from './town-platform.ts';

/** What nobody asked for: everything but replies. */
export function listUnasked(arrived: Arrived[]): Arrived[] {
  return arrived.filter(({ key }) => disturbanceOf(key) !== null);
}

/** One line each with the whole text, the same for the same message. */
export function listLines(arrived: Arrived[]): string[] {
  return listUnasked(arrived)
    .map(({ at, to, key, text, papers }) => {
      const files = papers.length > 0 ? ` ${JSON.stringify(papers)}` : '';
      return `${at.toISOString()} ${to} ${key} ${text.replaceAll('\n', ' ⏎ ')}${files}`;
    })
    .sort();
}

export function findWrongTimes(unasked: Arrived[]): string[] {
  const calendar = calendarOf(RULES);
  return unasked.flatMap(({ at, to, key }) => {
    const { day, ...time } = localTime(at, RULES.zone);
    const isAllowed = calendar.isWorkday(day) && isWithin(time, RULES.checkIn.from, RULES.checkIn.until);
    // What somebody of the office or a leader sends from one desk to another is a person's own doing.
    return isAllowed || key.startsWith('tell:') ? [] : [`${to} was written to at ${at.toISOString()}: ${key}`];
  });
}

/** Each message once, and to one person one ask a day. */
export function findTwice(unasked: Arrived[]): string[] {
  const byKey = Map.groupBy(unasked, ({ key }) => key);
  const asks = unasked.filter(({ key }) => /^(?:check-in|reminder|step|dispatch):/.test(key));
  const byDay = Map.groupBy(asks, ({ to, at }) => `${to} on ${dayOf(at, RULES.zone)}`);
  return [
    ...[...byKey].flatMap(([key, all]) => (all.length > 1 ? [`${all.length} times: ${key}`] : [])),
    ...[...byDay].flatMap(([who, all]) => (all.length > 1 ? [`asked ${all.length} times: ${who}`] : [])),
  ];
}
