import { addDays, type IsoDay, isoDay } from '../../domain/dates.ts';
import { graceEnd, quarterAround } from '../../domain/quarter.ts';

const AS_OF =
  /(?:截[至止]到?|到|截止)(?:(?<year>20\d{2})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?|(?<end>底|末))(?:为止|止)?|\bas (?:of|at) (?<iso>20\d{2}-\d{2}-\d{2})/iu;

/** A month or a quarter that is over, told by its end, or made up for; what has “前” behind it is still to come. */
const PERIOD_END =
  /(?:截至|截止|到|至)?(?:(?<last>上个?月)|(?<month>\d{1,2})月|(?<lastQuarter>上个?季度?)|第?(?<quarter>[一二三四1-4])季度)(?:底|末)(?!前|之前|以前)(?:为止|止)?[，,：:]?|(?<=补报[：:，,]?)(?:(?<madeUp>\d{1,2})月份?|(?<ofLast>上个?月)|第?(?<ofQuarter>[一二三四1-4])季度)的?(?!\d|[日号底末])[，,：:]?/u;

/** The same report with such a period spelt as the day on which it ended: 9月底7家 becomes 截至9月30日，7家. */
export function spellAsOf(text: string, today: IsoDay): string {
  const words = text.normalize('NFKC');
  const match = PERIOD_END.exec(words);
  const day = match?.groups && notLater(endOfPeriod(match.groups, today), today);
  if (!match || !day) return text;
  const [, month, date] = day.split('-').map(Number);
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)}年`;
  return `${words.slice(0, match.index)}截至${year}${month}月${date}日，${words.slice(match.index + match[0].length)}`;
}

function endOfPeriod(groups: Record<string, string | undefined>, today: IsoDay): IsoDay | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const backTo = (number: number) => (number >= 1 ? lastOf(year, number) : lastOf(year - 1, number + 12));
  if (groups['last'] ?? groups['ofLast']) return backTo(month - 1);
  if (groups['lastQuarter']) return backTo(Math.floor((month - 1) / 3) * 3);
  const quarter = groups['quarter'] ?? groups['ofQuarter'];
  if (quarter) return lastOf(year, ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3);
  const named = Number(groups['month'] ?? groups['madeUp']);
  return named >= 1 && named <= 12 ? lastOf(year, named) : undefined;
}

/** The day for which a report says its figures hold (截至8月31日), if it says so and the day is not still to come. */
export function readAsOf(text: string, today: IsoDay): IsoDay | undefined {
  const { year, month, day, end, iso } = AS_OF.exec(spellAsOf(text, today).normalize('NFKC'))?.groups ?? {};
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
