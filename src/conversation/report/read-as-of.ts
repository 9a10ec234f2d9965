import { addDays, type IsoDay, isoDay } from '../../domain/dates.ts';
import { graceEnd, quarterAround } from '../../domain/quarter.ts';

const AS_OF =
  /(?:截[至止]到?|到|截止)(?:(?<year>20\d{2})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?|(?<end>底|末))(?:为止|止)?|\bas (?:of|at) (?<iso>20\d{2}-\d{2}-\d{2})/iu;

/** The day for which a report says its figures hold (截至8月31日), if it says so and the day is not still to come. */
export function readAsOf(text: string, today: IsoDay): IsoDay | undefined {
  const { year, month, day, end, iso } = AS_OF.exec(text.normalize('NFKC'))?.groups ?? {};
  if (iso !== undefined) return notLater(parseDay(iso), today);
  if (month === undefined) return undefined;
  const ofYear = (number: number) =>
    end ? lastOf(number, Number(month)) : parseDay(`${number}-${two(month)}-${two(day ?? '')}`);
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return notLater(ofYear(Number(year)), today);
  return notLater(ofYear(thisYear), today) ?? notLater(ofYear(thisYear - 1), today);
}

/** 补报, or a figure for a quarter that is closed and past its days of grace. */
export function isLate(text: string, asOf: IsoDay, today: IsoDay): boolean {
  return /补报|补填/.test(text) || today > graceEnd(quarterAround(asOf));
}

function lastOf(year: number, month: number): IsoDay | undefined {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(String(month + 1))}-01`;
  const first = parseDay(next);
  return first && addDays(first, -1);
}

const two = (number: string) => number.padStart(2, '0');

function parseDay(text: string): IsoDay | undefined {
  try {
    return isoDay(text);
  } catch {
    return undefined;
  }
}

const notLater = (day: IsoDay | undefined, today: IsoDay) => (day !== undefined && day <= today ? day : undefined);
