import { type Calendar, nextWorkday } from './calendar.ts';
import { addDays, daysBetween, type IsoDay, instantAt, localTime } from './dates.ts';
import { isWithin } from './round.ts';
import type { Rules } from './rules.ts';

/** When a dispatch should leave. */
export interface DispatchMoment {
  at: Date;
  day: IsoDay;
  /** Why not at once. */
  why: 'now' | 'early' | 'late' | 'rest' | 'rest_ahead';
  /** How many days off lie before it, beginning with today if that is one, else with tomorrow. */
  restDays: number;
}

/** People have arrived and read their mail. */
const AT = '09:30';
/** Somebody who gets work in the last hour cannot do anything about it any more. */
const LAST_HOUR_MINUTES = 60;
/** Before so many days off nothing is given out in the afternoon. */
const LONG_REST = 3;
const AFTERNOON = '15:00';

/** Whether something may leave at an instant: in working hours of a workday. */
export function isWorkingMoment(now: Date, rules: Rules, calendar: Calendar): boolean {
  const { day, ...time } = localTime(now, rules.zone);
  return calendar.isWorkday(day) && isWithin(time, rules.checkIn.from, rules.checkIn.until);
}

/** Now on a workday with time left to read it, else 09:30 of the next one. */
export function dispatchMoment(now: Date, rules: Rules, calendar: Calendar): DispatchMoment {
  const { day, ...time } = localTime(now, rules.zone);
  const { from, until } = rules.checkIn;
  const on = (sendOn: IsoDay, why: DispatchMoment['why'], restDays: number): DispatchMoment => ({
    ...{ day: sendOn, why, restDays },
    at: instantAt(sendOn, AT, rules.zone),
  });
  const after = (first: IsoDay, why: DispatchMoment['why']) => {
    const next = nextWorkday(calendar, first);
    return on(next, why, daysBetween(first, next));
  };
  if (!calendar.isWorkday(day)) return after(day, 'rest');
  if (isWithin(time, '00:00', from)) return on(day, 'early', 0);
  if (!isWithin(time, from, minutesBefore(until, LAST_HOUR_MINUTES))) return after(addDays(day, 1), 'late');
  const next = after(addDays(day, 1), 'rest_ahead');
  if (next.restDays >= LONG_REST && !isWithin(time, from, AFTERNOON)) return next;
  return { at: now, day, why: 'now', restDays: 0 };
}

function minutesBefore(time: string, minutes: number): string {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - minutes;
  return `${String(Math.max(0, Math.floor(all / 60))).padStart(2, '0')}:${String(Math.max(0, all) % 60).padStart(2, '0')}`;
}
