import { type Calendar, nextWorkday, workdayAfter } from '../../domain/calendar.ts';
import { addDays, type IsoDay, isoDay, mondayOf, weekday } from '../../domain/dates.ts';

/** The first and the last day of what words say, both included. */
export interface Days {
  from: IsoDay;
  until: IsoDay;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const WEEKDAYS = '一二三四五六日';
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = `(?:${MONTHS.join('|')})[a-z]*`;
const TO = '\\s*(?:到|至|—|–|-|~|until|till|through|to)\\s*';

/** One end of a span, in the ways in which people name a day. */
const POINT =
  `(?:今天|明天|后天|大后天|today|tomorrow|` +
  `(?:下下?|本|这)?个?(?:周|星期|礼拜)[一二三四五六日天末]|` +
  `(?:next |this )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|` +
  `(?:\\d{4}年)?(?:\\d{1,2}月|下个?月|本月)\\d{1,2}[日号]?|\\d{1,2}[日号]|\\d{4}-\\d{2}-\\d{2}|` +
  `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_NAMES}|${MONTH_NAMES} \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th))`;

const SPAN = new RegExp(
  `(?<![\\d-])(?<start>${POINT}|\\d{1,2})(?:日|号)?${TO}(?<end>${POINT}|\\d{1,2})(?![\\d-])`,
  'iu',
);
const SINGLE = new RegExp(`(?<start>${POINT})`, 'iu');
const LENGTH =
  /(?<count>\d{1,2}|[一二两三四五六七八九十半]{1,2})\s*个?(?<unit>天|周|星期|礼拜|月|days?|weeks?)(?!\d)/iu;
const ENGLISH_LENGTH = /\b(?:for )?(?<count>an?|one|two|three|four|five|\d{1,2}) (?<unit>day|week)s?\b/iu;
const WEEK = /(?<which>下下|下|本|这)个?(?:周|星期|礼拜)(?![一二三四五六日天末])|(?<english>next|this) week/iu;
const UNTIL = new RegExp(`(?:到|至|until|till)\\s*(?<end>${POINT}|\\d{1,2}[日号]?)`, 'iu');

/** “16日到20日”, “下周”, “明天起一周”, “from 16 to 20 October”: days from today on; undefined if none are named. */
export function readDays(text: string, today: IsoDay, calendar: Calendar): Days | undefined {
  const said = text.normalize('NFKC').toLowerCase();
  const found =
    readSpan(said, today) ??
    readWeek(said, today, calendar) ??
    readLength(said, today, calendar) ??
    readUntil(said, today) ??
    readSingle(said, today);
  return found && found.until >= today && found.until >= found.from ? found : undefined;
}

function readSpan(said: string, today: IsoDay): Days | undefined {
  const { start, end } = SPAN.exec(said)?.groups ?? {};
  if (start === undefined || end === undefined) return undefined;
  // “16 to 20 October”: the month stands with the second one.
  const month = new RegExp(`\\d{1,2}(?:st|nd|rd|th)?(?: of)? (${MONTH_NAMES})`, 'iu').exec(end)?.[1];
  const isBare = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/iu.test(start);
  const from = readPoint(isBare && month ? `${start.replace(/\D/g, '')} ${month}` : start, today, today);
  if (!from) return undefined;
  const until = readPoint(end, from, today);
  return until && { from, until };
}

function readSingle(said: string, today: IsoDay): Days | undefined {
  const { start } = SINGLE.exec(said)?.groups ?? {};
  const day = start === undefined ? undefined : readPoint(start, today, today);
  return day && { from: day, until: day };
}

function readUntil(said: string, today: IsoDay): Days | undefined {
  const { end } = UNTIL.exec(said)?.groups ?? {};
  const until = end === undefined ? undefined : readPoint(end, today, today);
  return until && { from: today, until };
}

/** A week is its workdays: who is away for it is back on the next one. */
function readWeek(said: string, today: IsoDay, calendar: Calendar): Days | undefined {
  const { which, english } = WEEK.exec(said)?.groups ?? {};
  if (which === undefined && english === undefined) return undefined;
  const ahead = which === '下下' ? 2 : which === '下' || english === 'next' ? 1 : 0;
  const monday = addDays(mondayOf(today), 7 * ahead);
  const week = Array.from({ length: 7 }, (_, i) => addDays(monday, i)).filter(
    (day) => day >= today && calendar.isWorkday(day),
  );
  const [from, until] = [week[0], week.at(-1)];
  return from && until ? { from, until } : undefined;
}

/** So many days are workdays; a week is seven days. */
function readLength(said: string, today: IsoDay, calendar: Calendar): Days | undefined {
  const { count, unit } = (LENGTH.exec(said) ?? ENGLISH_LENGTH.exec(said))?.groups ?? {};
  if (count === undefined || unit === undefined) return undefined;
  const { start } = SINGLE.exec(said.replace(LENGTH, ' '))?.groups ?? {};
  const from = start === undefined ? today : readPoint(start, today, today);
  const number = readCount(count);
  if (!from || number === undefined || number === 0) return undefined;
  if (/周|星期|礼拜|week/.test(unit)) return { from, until: addDays(from, Math.round(7 * number) - 1) };
  if (unit === '月') return { from, until: addDays(from, Math.round(30 * number) - 1) };
  const first = nextWorkday(calendar, from);
  return { from: first, until: number < 1 ? first : workdayAfter(calendar, first, Math.ceil(number) - 1) };
}

const ENGLISH_NUMBERS = ['', 'one', 'two', 'three', 'four', 'five'];

function readCount(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  if (/^an?$/.test(words)) return 1;
  if (words === '半') return 0.5;
  if (words === '两') return 2;
  if (ENGLISH_NUMBERS.includes(words)) return ENGLISH_NUMBERS.indexOf(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (one: string | undefined) => (one ? CHINESE_DIGITS.indexOf(one) : 0);
  const value = (words.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
  return value > 0 ? value : undefined;
}

/** One day; without a month the next one of that number from `after` on. */
function readPoint(words: string, after: IsoDay, today: IsoDay): IsoDay | undefined {
  const near = ['今天', '明天', '后天', '大后天'].indexOf(words);
  if (near >= 0) return addDays(today, near);
  if (words === 'today') return today;
  if (words === 'tomorrow') return addDays(today, 1);
  if (/^\d{4}-/.test(words)) return safeDay(words);
  return readWeekday(words, after, today) ?? readMonthDay(words, after);
}

function readWeekday(words: string, after: IsoDay, today: IsoDay): IsoDay | undefined {
  const chinese = /^(下下?|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天末])$/u.exec(words);
  const english = /^(next |this )?(mon|tue|wed|thu|fri|sat|sun)/u.exec(words);
  if (!chinese && !english) return undefined;
  const named = chinese?.[2];
  const index = named
    ? named === '天' || named === '末'
      ? 6
      : WEEKDAYS.indexOf(named)
    : ENGLISH_DAYS.indexOf(english?.[2] ?? '');
  const which = (chinese?.[1] ?? english?.[1])?.trim();
  if (which?.startsWith('下') || which === 'next') {
    return addDays(mondayOf(today), 7 * (which === '下下' ? 2 : 1) + index);
  }
  if (which !== undefined) return addDays(mondayOf(today), index);
  const ahead = (index + 1 - weekday(after) + 7) % 7;
  return addDays(after, ahead);
}

function readMonthDay(words: string, after: IsoDay): IsoDay | undefined {
  const day = Number(/(\d{1,2})(?:[日号]|st|nd|rd|th)?(?: of)?(?: [a-z]+)?$/u.exec(words)?.[1]);
  if (!Number.isInteger(day) || day < 1) return undefined;
  const month = readMonth(words, after);
  const start = Number(after.slice(0, 4)) * 12 + Number(after.slice(5, 7)) - 1;
  const year = /(\d{4})年/.exec(words)?.[1];
  const first =
    year && month ? Number(year) * 12 + month - 1 : month ? start + ((month - 1 - (start % 12) + 12) % 12) : start;
  const candidates = month ? [first, first + 12] : [first, first + 1, first + 2];
  const days = candidates.map((at) => safeDay(`${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(day)}`));
  return days.find((one) => one !== undefined && one >= after);
}

function readMonth(words: string, after: IsoDay): number | undefined {
  const chinese = /(\d{1,2})月/.exec(words)?.[1];
  if (chinese) return Number(chinese);
  const now = Number(after.slice(5, 7));
  if (/下个?月/.test(words)) return (now % 12) + 1;
  if (words.includes('本月')) return now;
  const english = new RegExp(MONTHS.join('|'), 'iu').exec(words)?.[0];
  return english ? MONTHS.indexOf(english) + 1 : undefined;
}

const two = (number: number) => String(number).padStart(2, '0');

function safeDay(text: string): IsoDay | undefined {
  try {
    return isoDay(text);
  } catch {
    return undefined;
  }
}
