import { addDays, type IsoDay, instantAt, isoDay, type Zone } from './dates.ts';
import type { Moment, Period } from './period.ts';
import type { Language } from './plan.ts';
import { isCurrent, type Update } from './update.ts';
import { inLanguage } from './wording.ts';

/** A quarter of a year, `2023Q3`. */
export interface Quarter extends Period {
  id: string;
  year: number;
  /** 1 to 4. */
  number: number;
}

/** A closed quarter can still be reported on without being late for so many days. */
const GRACE_DAYS = 15;

/** Reads `2023Q3`; undefined if it is none. */
export function readQuarter(text: string): Quarter | undefined {
  const [, year, number] = /^(20\d{2})-?Q([1-4])$/i.exec(text) ?? [];
  return year && number ? quarterOf(Number(year), Number(number)) : undefined;
}

export function listQuartersOf(year: number): Quarter[] {
  return [1, 2, 3, 4].map((number) => quarterOf(year, number));
}

/** What makes the report of a quarter the same report, however often it is issued. */
export function reportKey(plan: string, quarter: string): string {
  return `report:${plan}:${quarter}`;
}

/** The quarter in which a day lies. */
export function quarterAround(day: IsoDay): Quarter {
  return quarterOf(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3));
}

export function quarterBefore({ year, number }: Quarter): Quarter {
  return number === 1 ? quarterOf(year - 1, 4) : quarterOf(year, number - 1);
}

function quarterOf(year: number, number: number): Quarter {
  const from = isoDay(`${year}-${String(3 * number - 2).padStart(2, '0')}-01`);
  const next =
    number === 4 ? isoDay(`${year + 1}-01-01`) : isoDay(`${year}-${String(3 * number + 1).padStart(2, '0')}-01`);
  return { id: `${year}Q${number}`, year, number, from, to: addDays(next, -1) };
}

/** The last day on which a figure for the quarter is not late. */
export function graceEnd({ to }: Period): IsoDay {
  return addDays(to, GRACE_DAYS);
}

/**
 * From where a quarter is looked at: measured at its end by what was known at the end of the days of grace; before that
 * by what is known now, and of a quarter that still runs as it stands today.
 */
export function momentOfQuarter(quarter: Quarter, now: Moment, zone: Zone): Moment {
  const last = new Date(instantAt(addDays(graceEnd(quarter), 1), '00:00', zone).getTime() - 1);
  const end = addDays(quarter.to, 1);
  return { knownUntil: now.knownUntil < last ? now.knownUntil : last, day: now.day < end ? now.day : end };
}

/**
 * What had come in by the end of the days of grace is reviewed after that, and before the report is issued: it is told as
 * accepted, or left out as sent back, by what is known now.
 */
export function withReviewsUntil(now: Date, updates: Update[], { knownUntil }: Moment): Update[] {
  return updates.map((update) => {
    const { reviewedAt } = update;
    const isReviewedSince = reviewedAt !== null && reviewedAt > knownUntil && reviewedAt <= now;
    return isReviewedSince ? { ...update, reviewedAt: knownUntil } : update;
  });
}

/**
 * The updates that are about a time up to a day. A later correction of what was said about that time belongs to it as
 * well: it holds for the day of what it replaces.
 */
export function updatesUpTo(updates: Update[], day: IsoDay): Update[] {
  const holdsFor = new Map<string, string>();
  return updates
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map((update) => {
      const asOf = [update.asOf, holdsFor.get(update.id) ?? update.asOf].toSorted()[0] ?? update.asOf;
      if (update.supersededBy !== null) holdsFor.set(update.supersededBy, asOf);
      return { ...update, asOf };
    })
    .filter(({ asOf }) => asOf <= day);
}

/** What came in about a quarter and counts: for a day in it, whenever it was said. */
export function listReportsOn(updates: Update[], { from, to }: Period): Update[] {
  return updates.filter((update) => isCurrent(update) && update.asOf >= from && update.asOf <= to);
}

/** `2023年第三季度`, `the third quarter of 2023`. */
export function quarterInWords({ year, number }: Quarter, language: Language): string {
  return inLanguage(
    language,
    `${year}年第${'一二三四'[number - 1]}季度`,
    `the ${['first', 'second', 'third', 'fourth'][number - 1]} quarter of ${year}`,
  );
}
