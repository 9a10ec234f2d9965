import { describe, expect, test } from 'vitest';
import { chineseCalendar, nextWorkday, workdayAfter } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';

const china = chineseCalendar();

describe('the Chinese calendar', () => {
  test.each([
    ['2023-10-07', true, 'a Saturday that makes up for the holiday'],
    ['2023-10-08', true, 'a Sunday that makes up for the holiday'],
    ['2023-09-28', true, 'the Thursday before'],
    ['2023-09-29', false, 'a Friday in the holiday'],
    ['2023-10-06', false, 'its last day'],
    ['2023-10-09', true, 'a plain Monday'],
    ['2023-10-14', false, 'a plain Saturday'],
    ['2040-03-03', false, 'a Saturday of a year nobody has announced'],
    ['2040-03-05', true, 'a Monday of such a year'],
  ])('%s: workday %s, %s', (day, works) => {
    expect(china.isWorkday(isoDay(day))).toBe(works);
  });

  test('an office may depart from it', () => {
    const own = chineseCalendar({ '2023-10-07': 'rest', '2023-09-29': 'work' });
    expect(own.isWorkday(isoDay('2023-10-07'))).toBe(false);
    expect(own.isWorkday(isoDay('2023-09-29'))).toBe(true);
  });

  test('the next workday may be the day itself', () => {
    expect(nextWorkday(china, isoDay('2023-09-28'))).toBe('2023-09-28');
    expect(nextWorkday(china, isoDay('2023-09-29'))).toBe('2023-10-07');
  });

  test('workdays are counted from the day after, across weekends and holidays', () => {
    expect(workdayAfter(china, isoDay('2023-09-28'), 3)).toBe('2023-10-09');
    expect(workdayAfter(china, isoDay('2023-10-13'), 1)).toBe('2023-10-16');
    expect(workdayAfter(china, isoDay('2023-10-13'), 0)).toBe('2023-10-13');
  });

  test('a calendar in which nobody ever works ends the search', () => {
    expect(nextWorkday({ isWorkday: () => false }, isoDay('2023-01-01'))).toBe('2023-01-01');
  });
});
