/** A calendar day as `2023-10-16`. Compares as a string. */
export type IsoDay = string & { readonly __day: unique symbol };

/** An IANA time zone: `Asia/Shanghai`. */
export type Zone = string;

/** Wall-clock reading of an instant. */
export interface LocalTime {
  day: IsoDay;
  hour: number;
  minute: number;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Throws a RangeError for anything that is no day of the calendar. */
export function isoDay(text: string): IsoDay {
  const isDay = ISO_DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (!isDay) throw new RangeError(`${text} is no day`);
  return text as IsoDay;
}

const formats = new Map<Zone, Intl.DateTimeFormat>();
function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** What clocks on the wall show at an instant. */
export function localTime(at: Date, zone: Zone): LocalTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: isoDay(`${parts['year']}-${parts['month']}-${parts['day']}`),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
  };
}

export function dayOf(at: Date, zone: Zone): IsoDay {
  return localTime(at, zone).day;
}

/** The instant at which wall clocks show this day and time (`08:30`). */
export function instantAt(day: IsoDay, time: string, zone: Zone): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = (at: number) => {
    const local = localTime(new Date(at), zone);
    return Date.parse(`${local.day}T${pad(local.hour)}:${pad(local.minute)}:00Z`);
  };
  const first = wanted - (shown(wanted) - wanted);
  return new Date(first - (shown(first) - wanted));
}

const pad = (number: number) => String(number).padStart(2, '0');

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as IsoDay;
}

/** Days from `from` to `to`; 0 for the same day, negative backwards. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 is Monday, 7 Sunday. */
export function weekday(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, 1 - weekday(day));
}

/** ISO week as `2023-W41`. */
export function isoWeek(day: IsoDay): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor(daysBetween(`${year}-01-01` as IsoDay, thursday) / 7);
  return `${year}-W${pad(week)}`;
}

/** Monday of `2023-W41`; throws a RangeError for a week the year does not have. */
export function mondayOfWeek(week: string): IsoDay {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  const monday = year ? addDays(mondayOf(`${year}-01-04` as IsoDay), 7 * (Number(number) - 1)) : null;
  if (!monday || isoWeek(monday) !== week) throw new RangeError(`${week} is no week; write it as 2023-W41`);
  return monday;
}
