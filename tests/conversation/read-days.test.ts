import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDays } from '../../src/conversation/people/read-days.ts';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';

/** A Monday. */
const TODAY = isoDay('2023-10-09');
const calendar = chineseCalendar();
const read = (text: string, today = TODAY) => {
  const days = readDays(text, today, calendar);
  return days && `${days.from} ${days.until}`;
};

describe('the days of an absence', () => {
  it.each([
    ['我16日到20日出差', '2023-10-16 2023-10-20'],
    ['16-20号出差', '2023-10-16 2023-10-20'],
    ['10月30日至11月2日休假', '2023-10-30 2023-11-02'],
    ['30日到2日', '2023-10-30 2023-11-02'],
    ['12月28日到1月3日', '2023-12-28 2024-01-03'],
    ['3号请假', '2023-11-03 2023-11-03'],
    ['明天请假', '2023-10-10 2023-10-10'],
    ['明天起休假一周', '2023-10-10 2023-10-16'],
    ['从后天开始休3天', '2023-10-11 2023-10-13'],
    ['周五起请假两天', '2023-10-13 2023-10-16'],
    ['下周请假', '2023-10-16 2023-10-20'],
    ['这周不在', '2023-10-09 2023-10-13'],
    ['下周一到周三出差', '2023-10-16 2023-10-18'],
    ['周三到周五', '2023-10-11 2023-10-13'],
    ['到20日都不在', '2023-10-09 2023-10-20'],
    ['下个月5日到8日', '2023-11-05 2023-11-08'],
    ['16 to 20 October', '2023-10-16 2023-10-20'],
    ['from the 16th to the 20th', '2023-10-16 2023-10-20'],
    ['Oct 30 - Nov 2', '2023-10-30 2023-11-02'],
    ['next week', '2023-10-16 2023-10-20'],
    ['tomorrow', '2023-10-10 2023-10-10'],
    ['from tomorrow for a week', '2023-10-10 2023-10-16'],
    ['away until Friday', '2023-10-09 2023-10-13'],
  ])('%s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it('a week with a holiday and made-up workdays is its workdays', () => {
    expect(read('下周请假', isoDay('2023-09-28'))).toBe('2023-10-07 2023-10-08');
    expect(read('这周请假', isoDay('2023-09-27'))).toBe('2023-09-27 2023-09-28');
  });

  it('no days, or days that are past, are none', () => {
    expect(read('我出差')).toBeUndefined();
    expect(read('2月30日请假')).toBeUndefined();
    expect(read('2023-10-01')).toBeUndefined();
  });

  it('whatever is said: days from today on, in their order, or none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'0123456789日号月到至下周一三五天起-'.split(''), '明天', 'Oct', ' to '), {
          maxLength: 14,
        }),
        (parts) => {
          const days = readDays(parts.join(''), TODAY, calendar);
          expect(days === undefined || (days.from <= days.until && days.until >= TODAY)).toBe(true);
        },
      ),
    );
  });
});
