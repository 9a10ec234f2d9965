import { addDays, type IsoDay, isoDay, mondayOf } from '../../domain/dates.ts';

const DAY =
  /(?:(?<year>20\d{2})年|(?<next>明年)|今年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>3[01]|[12]\d|0?[1-9])[日号]|(?<part>上旬|中旬|下旬|底|末|初|(?:之|以)?前)?)/u;
const ISO = /\b(20\d{2})-(\d{2})-(\d{2})\b/;
const YEAR_END = /(?:(?<year>20\d{2})年|(?<next>明年)|今年|本年)?年?(?:年底|年末|底前?)/u;
const QUARTER = /(?:(?<year>20\d{2})年|(?<next>明年)|今年)?(?:第?(?<quarter>[一二三四1-4])季度)/u;
const MONTH_END = /(?<which>下+个?月|本月|这个?月|月)(?:底|末|(?<day>\d{1,2})[日号])?/u;
const WEEK = /(?<![每上\d一二两三四五])(?<which>下+|本|这)?个?(?:周|星期)(?<day>[一二三四五六日天末])/u;
const ENGLISH_WEEK = /\b(?:(?<which>next|this) )?(?<day>mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const ENGLISH =
  /(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (?<after>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?,?(?: (?<year>20\d{2}))?/i;

/** The last day of what words say of a time to come: “明年1月” is its 31st. undefined if none is named, or it is past. */
export function readUntil(text: string, today: IsoDay): IsoDay | undefined {
  const plain = text.normalize('NFKC');
  const found = READERS.map((read) => read(plain, today)).find((day) => day !== undefined);
  return found !== undefined && found >= today ? found : undefined;
}

type Reader = (text: string, today: IsoDay) => IsoDay | undefined;

/** The exact ones first. */
const READERS: readonly Reader[] = [
  readIso,
  readMonthDay,
  readQuarterEnd,
  readWeekday,
  readMonthEnd,
  readYearEnd,
  readEnglish,
  readEnglishWeekday,
];

function readIso(text: string): IsoDay | undefined {
  const [whole] = ISO.exec(text) ?? [];
  return whole === undefined ? undefined : safeDay(whole);
}

function readMonthDay(text: string, today: IsoDay): IsoDay | undefined {
  const groups = DAY.exec(text)?.groups;
  if (!groups?.['month']) return undefined;
  const month = Number(groups['month']);
  const in_ = (year: number) => dayInMonth(year, month, groups['day'], groups['part']);
  return chooseYear(groups['year'], groups['next'], today, in_);
}

const PARTS: Record<string, number> = { 初: 10, 上旬: 10, 中旬: 20 };

function dayInMonth(
  year: number,
  month: number,
  day: string | undefined,
  part: string | undefined,
): IsoDay | undefined {
  const last = PARTS[part ?? ''];
  // “12月前” is over before that month begins; “12月底前” is not.
  if (part?.endsWith('前')) return addDays(isoDay(`${year}-${two(month)}-01`), -1);
  if (day !== undefined) return safeDay(`${year}-${two(month)}-${two(Number(day))}`);
  return last ? safeDay(`${year}-${two(month)}-${last}`) : lastOfMonth(year, month);
}

/** A year that is not said is this one, or the next if that is past. */
function chooseYear(
  year: string | undefined,
  next: string | undefined,
  today: IsoDay,
  dayIn: (year: number) => IsoDay | undefined,
): IsoDay | undefined {
  const now = Number(today.slice(0, 4));
  if (year !== undefined) return dayIn(Number(year));
  if (next !== undefined) return dayIn(now + 1);
  const soon = dayIn(now);
  return soon !== undefined && soon >= today ? soon : dayIn(now + 1);
}

function readQuarterEnd(text: string, today: IsoDay): IsoDay | undefined {
  const groups = QUARTER.exec(text)?.groups;
  if (!groups?.['quarter']) return undefined;
  const number = '一二三四'.indexOf(groups['quarter']) + 1 || Number(groups['quarter']);
  return chooseYear(groups['year'], groups['next'], today, (year) => lastOfMonth(year, number * 3));
}

const WEEKDAYS = '一二三四五六日';

function readWeekday(text: string, today: IsoDay): IsoDay | undefined {
  const { which, day } = WEEK.exec(text)?.groups ?? {};
  if (day === undefined) return undefined;
  return dayOfWeek(which, day === '天' || day === '末' ? 6 : WEEKDAYS.indexOf(day), today);
}

/** Without 本 or 下 it is the next such day. */
function dayOfWeek(which: string | undefined, index: number, today: IsoDay): IsoDay {
  const ofThisWeek = addDays(mondayOf(today), index);
  if (which === undefined) return ofThisWeek >= today ? ofThisWeek : addDays(ofThisWeek, 7);
  return addDays(ofThisWeek, which.startsWith('下') ? 7 * which.length : 0);
}

const ENGLISH_DAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

function readEnglishWeekday(text: string, today: IsoDay): IsoDay | undefined {
  const { which, day } = ENGLISH_WEEK.exec(text)?.groups ?? {};
  if (day === undefined) return undefined;
  const weeks = { next: '下', this: '本' }[which?.toLowerCase() ?? ''];
  return dayOfWeek(weeks, ENGLISH_DAYS.indexOf(day.toLowerCase()), today);
}

function readMonthEnd(text: string, today: IsoDay): IsoDay | undefined {
  const match = MONTH_END.exec(text);
  const { which, day } = match?.groups ?? {};
  // A bare 月 says nothing without its end.
  if (!match || which === undefined || (which === '月' && !/月[底末]/.test(match[0]))) return undefined;
  const ahead = which.startsWith('下') ? which.replace(/[个月]/g, '').length : 0;
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + ahead;
  return dayInMonth(Math.floor(months / 12), (months % 12) + 1, day, undefined);
}

function readYearEnd(text: string, today: IsoDay): IsoDay | undefined {
  const match = YEAR_END.exec(text);
  if (!match || !/年/.test(match[0])) return undefined;
  const { year, next } = match.groups ?? {};
  return chooseYear(year, next, today, (in_) => safeDay(`${in_}-12-31`));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readEnglish(text: string, today: IsoDay): IsoDay | undefined {
  if (/\b(?:end of (?:the|this) year|year[- ]end)\b/i.test(text)) return safeDay(`${today.slice(0, 4)}-12-31`);
  const groups = ENGLISH.exec(text)?.groups;
  if (!groups?.['month']) return undefined;
  const month = MONTHS.indexOf(groups['month'].toLowerCase()) + 1;
  return chooseYear(groups['year'], undefined, today, (year) =>
    dayInMonth(year, month, groups['day'] ?? groups['after'], undefined),
  );
}

const two = (number: number) => String(number).padStart(2, '0');

function lastOfMonth(year: number, month: number): IsoDay {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(isoDay(next), -1);
}

function safeDay(text: string): IsoDay | undefined {
  try {
    return isoDay(text);
  } catch {
    return undefined;
  }
}
