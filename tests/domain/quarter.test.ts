import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/domain/dates.ts';
import { momentAt } from '../../src/domain/period.ts';
import {
  graceEnd,
  momentOfQuarter,
  quarterAround,
  quarterBefore,
  quarterInWords,
  readQuarter,
  updatesUpTo,
} from '../../src/domain/quarter.ts';
import { update } from './fixtures.ts';

const ZONE = 'Asia/Shanghai';
const get = (id: string) => {
  const quarter = readQuarter(id);
  if (!quarter) throw new Error(`${id} is no quarter`);
  return quarter;
};
const at = (time: string) => momentAt(new Date(`${time}+08:00`), ZONE);
const Q3 = get('2023Q3');

test.each([
  ['2023Q1', '2023-01-01', '2023-03-31', '2023-04-15'],
  ['2023Q3', '2023-07-01', '2023-09-30', '2023-10-15'],
  ['2023-Q4', '2023-10-01', '2023-12-31', '2024-01-15'],
  ['2024Q1', '2024-01-01', '2024-03-31', '2024-04-15'],
])('%s is from %s to %s, with grace until %s', (id, from, to, grace) => {
  const quarter = get(id);
  expect([quarter.from, quarter.to, graceEnd(quarter)]).toEqual([from, to, grace]);
});

test.each(['2023', '2023Q5', 'Q3', '2023Q0', '23Q3', '2023Q33', ''])('“%s” is no quarter', (text) => {
  expect(readQuarter(text)).toBeUndefined();
});

test('each day lies in one quarter, and each has one before it', () => {
  expect(quarterAround(isoDay('2023-12-31')).id).toBe('2023Q4');
  expect(quarterAround(isoDay('2024-02-29')).id).toBe('2024Q1');
  expect(quarterBefore(get('2024Q1')).id).toBe('2023Q4');
  expect(quarterInWords(Q3, 'zh')).toBe('2023年第三季度');
  expect(quarterInWords(Q3, 'en')).toBe('the third quarter of 2023');
});

describe('the moment from which a quarter is looked at', () => {
  test('is its end, by what was known at the end of the days of grace', () => {
    const moment = momentOfQuarter(Q3, at('2023-12-01T09:00:00'), ZONE);
    expect(moment.day).toBe('2023-10-01');
    expect(moment.knownUntil).toEqual(new Date('2023-10-15T23:59:59.999+08:00'));
  });

  test('within the days of grace knows no more than now', () => {
    const now = at('2023-10-09T09:00:00');
    expect(momentOfQuarter(Q3, now, ZONE)).toEqual({ knownUntil: now.knownUntil, day: '2023-10-01' });
  });

  test('while the quarter runs is today', () => {
    const now = at('2023-09-09T09:00:00');
    expect(momentOfQuarter(Q3, now, ZONE)).toEqual(now);
  });
});

describe('what belongs to a quarter', () => {
  const upTo = (...updates: Parameters<typeof updatesUpTo>[0]) => updatesUpTo(updates, Q3.to).map(({ id }) => id);

  test('is what holds for a day up to its end, whenever it was said', () => {
    const inTime = update('2023-10-09', { asOf: '2023-09-30' });
    const next = update('2023-10-09');
    expect(upTo(inTime, next)).toEqual([inTime.id]);
  });

  test('is a correction, too: it holds for the day of what it replaces', () => {
    const right = update('2023-10-09');
    const wrong = update('2023-09-28', { supersededBy: right.id });
    expect(upTo(wrong, right)).toEqual([wrong.id, right.id]);
    expect(updatesUpTo([wrong, right], Q3.to).at(-1)?.asOf).toBe('2023-09-28');
  });
});
