import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { periodOf } from '../../src/domain/period.ts';
import { asOfFor, findRound, isTooLate, isWithin, type RoundFacts } from '../../src/domain/round.ts';
import { TEST_RULES } from '../support/settings.ts';

const facts = (
  inForceFrom: string | null,
  cadence: RoundFacts['rules']['checkIn']['cadence'] = 'monthly',
): RoundFacts => ({
  rules: { ...TEST_RULES, checkIn: { ...TEST_RULES.checkIn, cadence } },
  calendar: chineseCalendar(),
  period: periodOf({ year: 2023 }),
  inForceFrom: inForceFrom === null ? null : isoDay(inForceFrom),
});
const roundAt = (time: string, given: RoundFacts) => findRound(new Date(`${time}:00+08:00`), given);

describe('rounds', () => {
  test('a month’s round opens on its first workday and lasts until the next one opens', () => {
    expect(roundAt('2023-10-20T10:00', facts(null))).toMatchObject({
      id: '2023-10',
      opens: '2023-10-07',
      ends: '2023-11-01',
    });
    expect(roundAt('2023-10-06T23:59', facts(null))?.id).toBe('2023-09');
    // On the morning of the new round nobody is asked about the old one any more.
    expect(roundAt('2023-10-07T08:59', facts(null))).toBeUndefined();
  });

  test('the baseline stands for the round of its month, and swallows one that would follow at once', () => {
    const given = facts('2023-10-30');
    expect(roundAt('2023-10-29T10:00', given)).toBeUndefined();
    expect(roundAt('2023-10-30T10:00', given)).toMatchObject({ id: '2023-10', isBaseline: true, ends: '2023-12-01' });
    expect(roundAt('2023-11-20T10:00', given)?.id).toBe('2023-10');
    expect(roundAt('2023-12-01T10:00', given)?.id).toBe('2023-12');
  });

  test('a week without a workday has no round of its own', () => {
    // 10 to 17 February 2024 were free, the 18th, a Sunday, a workday: it still opens the week’s round.
    const given = { ...facts(null, 'weekly'), period: periodOf({ year: 2024 }) };
    expect(roundAt('2024-02-17T10:00', given)?.id).toBe('2024-W06');
    expect(roundAt('2024-02-18T10:00', given)?.id).toBe('2024-W07');
    const closed = { ...given, calendar: chineseCalendar({ '2024-02-18': 'rest' }) };
    expect(roundAt('2024-02-18T10:00', closed)?.id).toBe('2024-W06');
    expect(roundAt('2024-02-19T10:00', closed)?.id).toBe('2024-W08');
  });

  test('none asks about a time before the plan’s year, none after its last month was asked', () => {
    expect(roundAt('2023-01-20T10:00', facts(null))).toBeUndefined();
    expect(roundAt('2023-02-01T10:00', facts(null))?.id).toBe('2023-02');
    expect(roundAt('2024-01-31T10:00', facts(null))?.id).toBe('2024-01');
    expect(roundAt('2024-02-01T10:00', facts(null))).toBeUndefined();
  });
});

describe('the day that is asked for', () => {
  const asOf = (given: RoundFacts, time: string, today: string) => {
    const round = roundAt(time, given);
    return round && asOfFor(round, isoDay(today), given);
  };

  test.each([
    ['a month’s end, however late it is asked', facts(null), '2023-10-20', '2023-09-30'],
    ['a week’s end', facts(null, 'weekly'), '2023-10-18', '2023-10-15'],
    ['a quarter’s end', facts(null, 'quarterly'), '2023-11-18', '2023-09-30'],
    ['a baseline at the beginning of a month', facts('2023-10-07'), '2023-10-07', '2023-09-30'],
    ['a baseline in the middle of a month', facts('2023-10-18'), '2023-10-18', '2023-10-17'],
    ['the last week of the year', facts(null, 'weekly'), '2024-01-02', '2023-12-31'],
  ])('%s', (_, given, today, expected) => {
    expect(asOf(given, `${today}T10:00`, today)).toBe(expected);
  });
});

test('a late ask is left to the next round when that is less than five workdays off', () => {
  const given = facts(null);
  const round = roundAt('2023-10-20T10:00', given);
  if (!round) throw new Error('no round');
  expect(isTooLate(round, isoDay('2023-10-07'), given)).toBe(false);
  expect(isTooLate(round, isoDay('2023-10-25'), given)).toBe(false);
  expect(isTooLate(round, isoDay('2023-10-26'), given)).toBe(true);
});

test('working hours begin with their first minute and end before their last', () => {
  const within = (hour: number, minute: number) => isWithin({ hour, minute }, '08:00', '18:00');
  expect([within(7, 59), within(8, 0), within(17, 59), within(18, 0)]).toEqual([false, true, true, false]);
});
