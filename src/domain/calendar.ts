// The data file is read instead of calling the library: its isWorkday() takes the weekday in the zone of the machine.
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type IsoDay, weekday } from './dates.ts';
import type { Rules } from './rules.ts';

/** Which days people work. */
export interface Calendar {
  isWorkday(day: IsoDay): boolean;
}

/** Days on which an office departs from the national calendar. */
export type CalendarOverrides = Rules['ownDays'];

/** The calendar by which an office works. */
export function calendarOf({ ownDays }: Pick<Rules, 'ownDays'>): Calendar {
  return chineseCalendar(ownDays);
}

/** Mainland China with its holidays and make-up workdays; years not announced yet have plain weekends. */
export function chineseCalendar(overrides: CalendarOverrides = {}): Calendar {
  return {
    isWorkday(day) {
      const own = overrides[day];
      if (own) return own === 'work';
      if (day in chineseDays.workdays) return true;
      return !(day in chineseDays.holidays) && weekday(day) <= 5;
    },
  };
}

/** No calendar rests longer: a set of overrides that never works would otherwise be searched for ever. */
const LONGEST_REST = 400;

/** The first workday at or after a day. */
export function nextWorkday(calendar: Calendar, day: IsoDay): IsoDay {
  for (let ahead = 0; ahead < LONGEST_REST; ahead++) {
    const candidate = addDays(day, ahead);
    if (calendar.isWorkday(candidate)) return candidate;
  }
  return day;
}

/** The n-th workday after a day, which is not counted itself. */
export function workdayAfter(calendar: Calendar, day: IsoDay, count: number): IsoDay {
  let found = day;
  for (let left = count; left > 0; left--) found = nextWorkday(calendar, addDays(found, 1));
  return found;
}
