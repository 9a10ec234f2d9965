import { addDays, dayOf, daysBetween, type IsoDay, instantAt, isoDay, type Zone } from './dates.ts';

/** The time that a plan is for, both days included. */
export interface Period {
  from: IsoDay;
  to: IsoDay;
}

/** A plan is for the calendar year that it names. */
export function periodOf(register: { year: number }): Period {
  return { from: isoDay(`${register.year}-01-01`), to: isoDay(`${register.year}-12-31`) };
}

/** How much of a period has passed: on its first day 1 of 365. */
export interface Elapsed {
  /** 0 before the period, `days` after it. */
  day: number;
  days: number;
  left: number;
  /** Nothing can be added any more. */
  isOver: boolean;
}

export function elapsedOn(period: Period, day: IsoDay): Elapsed {
  const days = daysBetween(period.from, period.to) + 1;
  const passed = Math.min(days, Math.max(0, daysBetween(period.from, day) + 1));
  return { day: passed, days, left: days - passed, isOver: day > period.to };
}

/** A point of view in time: what was known by then, and the day on which the pace is measured. */
export interface Moment {
  knownUntil: Date;
  day: IsoDay;
}

export function momentAt(now: Date, zone: Zone): Moment {
  return { knownUntil: now, day: dayOf(now, zone) };
}

/** Sunday 24:00, which is the first instant of the next Monday; what is said in that instant is not known yet. */
export function endOfWeek(monday: IsoDay, zone: Zone): Moment {
  const day = addDays(monday, 7);
  return { knownUntil: new Date(instantAt(day, '00:00', zone).getTime() - 1), day };
}
