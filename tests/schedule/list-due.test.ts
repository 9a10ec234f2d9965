import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { dayOf, isoDay, localTime } from '../../src/domain/dates.ts';
import { isWithin } from '../../src/domain/round.ts';
import type { Due, DueAsk, DueDigest, ScheduleFacts } from '../../src/schedule/due.ts';
import { listDue, listDueKeys } from '../../src/schedule/list-due.ts';
import { total, update } from '../domain/fixtures.ts';
import { TEST_RULES } from '../support/settings.ts';
import { at, facts, keysOf, type Part, PEOPLE, person, type Rehearsed, rehearse } from './facts.ts';

const isAsk = (due: Due): due is DueAsk => due.kind !== 'digest' && due.kind !== 'proposal';
const asksAt = (time: string, part: Part = {}) => listDue(at(time), facts(part)).filter(isAsk);
const keysAt = (time: string, part: Part = {}) => asksAt(time, part).map(({ key }) => key);
const withCheckIn = (part: Partial<typeof TEST_RULES.checkIn>) => ({
  ...TEST_RULES,
  checkIn: { ...TEST_RULES.checkIn, ...part },
});
const asked = (key: string, time: string) => new Map([[key, { at: at(time), outcome: 'sent' }]]);

describe('check-ins', () => {
  test('the baseline goes out when the plan comes into force, one message for each liaison', () => {
    expect(keysAt('2023-10-07T08:59')).toEqual([]);
    const due = asksAt('2023-10-07T09:00');
    expect(due.map(({ key }) => key)).toEqual(['check-in:p:2023-10:a', 'check-in:p:2023-10:b']);
    expect(due[0]).toMatchObject({
      ...{ at: at('2023-10-07T09:00'), department: '甲局' },
      parts: [{ asOf: '2023-09-30' }],
    });
  });

  test('its questions are numbered in the order of the plan, the same wherever it is listed', () => {
    expect(asksAt('2023-10-07T09:00')[0]?.parts[0]?.questions).toEqual([
      { number: 1, task: '1#1', metric: '比例', unit: '%' },
      { number: 2, task: '2#1', metric: '阳光厨房', unit: '家' },
      { number: 3, task: '3#1', metric: null, unit: null },
    ]);
  });

  test('in force in the holiday: nobody is asked before the make-up workday', () => {
    const part = { inForceFrom: isoDay('2023-09-29') };
    for (const day of ['2023-09-29', '2023-10-01', '2023-10-06']) expect(keysAt(`${day}T10:00`, part)).toEqual([]);
    expect(keysAt('2023-10-07T10:00', part)).toHaveLength(2);
  });

  test('never at night, and at the weekend neither; what was missed leaves in the next working moment', () => {
    for (const time of ['2023-10-12T07:59', '2023-10-12T18:00', '2023-10-14T10:00', '2023-10-13T00:00']) {
      expect(keysAt(time)).toEqual([]);
    }
    expect(keysAt('2023-10-12T08:00')).toHaveLength(2);
  });

  test('a round that is nearly over is left to the next one', () => {
    expect(keysAt('2023-10-25T10:00')).toHaveLength(2);
    expect(keysAt('2023-10-26T10:00')).toEqual([]);
    expect(keysAt('2023-11-01T09:00')).toEqual(['check-in:p:2023-11:a', 'check-in:p:2023-11:b']);
  });

  test('a baseline shortly before the month’s first workday stands for that month’s round', () => {
    const log = rehearse('2023-09-28', 40, facts({ inForceFrom: isoDay('2023-09-28') }));
    const asks = log.filter(({ due }) => due.kind === 'check-in' && due.to.handle === 'a');
    expect(asks.map(({ now, due }) => [dayOf(now, TEST_RULES.zone), due.key])).toEqual([
      ['2023-09-28', 'check-in:p:2023-09:a'],
      ['2023-11-01', 'check-in:p:2023-11:a'],
    ]);
    expect(asks[0]?.due).toMatchObject({ parts: [{ asOf: '2023-09-27' }] });
    expect(asks[1]?.due).toMatchObject({ parts: [{ asOf: '2023-10-31' }] });
  });

  test.each([
    ['weekly', '2023-10-16', 'check-in:p:2023-W42:a', '2023-10-15'],
    ['monthly', '2023-12-01', 'check-in:p:2023-12:a', '2023-11-30'],
    ['quarterly', '2024-01-02', 'check-in:p:2024-Q1:a', '2023-12-31'],
  ] as const)('%s: on the first workday, about the time before', (cadence, day, key, asOf) => {
    const due = asksAt(`${day}T09:00`, { rules: withCheckIn({ cadence }) });
    expect(due[0]).toMatchObject({ key, parts: [{ asOf }] });
  });

  test('once: the baseline and nothing more', () => {
    const log = rehearse('2023-10-01', 120, facts({ rules: withCheckIn({ cadence: 'once', maxReminders: 0 }) }));
    const asks = log.filter(({ due }) => isAsk(due));
    expect(asks.map(({ due }) => due.key)).toEqual(['check-in:p:once:a', 'check-in:p:once:b']);
  });

  test('the last round asks for the end of the year, then it is over', () => {
    expect(asksAt('2024-01-02T09:00')[0]).toMatchObject({
      key: 'check-in:p:2024-01:a',
      parts: [{ asOf: '2023-12-31' }],
    });
    expect(keysAt('2024-02-01T09:00')).toEqual([]);
    expect(keysAt('2026-11-23T10:00')).toEqual([]);
  });

  test('a plan that has always been in force is asked about in the round that runs', () => {
    expect(keysAt('2023-10-09T10:00', { inForceFrom: null })).toEqual(['check-in:p:2023-10:a', 'check-in:p:2023-10:b']);
    // The machine on which an old plan is replayed has put its own date on it.
    expect(keysAt('2023-10-09T10:00', { inForceFrom: isoDay('2026-11-23') })).toHaveLength(2);
  });

  test('what was reported on one’s own in this round is not asked, what is done neither', () => {
    const own = update('2023-10-07', { at: at('2023-10-07T09:30'), measurements: [total(50, { metric: '比例' })] });
    const done = update('2023-09-20', { task: '2#1', measurements: [total(11, { metric: '阳光厨房', unit: '家' })] });
    const due = asksAt('2023-10-07T10:00', { updates: [own, done] });
    expect(
      due.map(({ to, parts }) => [to.handle, parts.flatMap(({ questions }) => questions.map(({ task }) => task))]),
    ).toEqual([['a', ['3#1']]]);
  });

  test('people whom messages do not reach are passed over, their deputy is asked', () => {
    const people = [person('a', { reachable: false }), person('d', { role: 'deputy' }), person('h', { role: 'head' })];
    expect(keysAt('2023-10-07T09:00', { people })).toEqual(['check-in:p:2023-10:d']);
    expect(keysAt('2023-10-07T09:00', { people: [person('a', { reachable: false })] })).toEqual([]);
  });

  test('leaders, readers and people of other departments are never asked', () => {
    const handles = asksAt('2023-10-07T09:00').map(({ to }) => to.handle);
    expect(handles).toEqual(['a', 'b']);
  });
});

describe('reminders', () => {
  test('on the 3rd, 5th and 8th workday after the ask, and no more', () => {
    const log = rehearse('2023-10-07', 24, facts());
    const own = log.filter(({ due }) => due.kind === 'reminder' && due.to.handle === 'a');
    // 8, 9, 10 October; 12 October; 17 October after a weekend.
    expect(own.map(({ now, due }) => [dayOf(now, TEST_RULES.zone), due.key])).toEqual([
      ['2023-10-10', 'reminder:p:2023-10:1:a'],
      ['2023-10-12', 'reminder:p:2023-10:2:a'],
      ['2023-10-17', 'reminder:p:2023-10:3:a'],
    ]);
  });

  test('counted from when the ask really left', () => {
    const done = asked('check-in:p:2023-10:a', '2023-10-16T10:00');
    expect(keysAt('2023-10-18T10:00', { done, people: [person('a')] })).toEqual([]);
    expect(keysAt('2023-10-19T10:00', { done, people: [person('a')] })).toEqual(['reminder:p:2023-10:1:a']);
  });

  test('after a standstill one a day, not all at once', () => {
    const done = asked('check-in:p:2023-10:a', '2023-10-07T09:00');
    const log = rehearse('2023-10-19', 3, facts({ done, people: [person('a')] }));
    expect(log.filter(({ due }) => due.kind === 'reminder').map(({ now }) => dayOf(now, TEST_RULES.zone))).toEqual([
      '2023-10-19',
      '2023-10-20',
    ]);
  });

  test.each([
    ['a figure', update('2023-10-09', { measurements: [total(1)] })],
    ['“no change”', update('2023-10-09', { text: '无变化' })],
    ['a word of a colleague', update('2023-10-09', { by: 'someone' })],
    ['a figure corrected since', update('2023-10-09', { supersededBy: 'x' })],
  ])('%s answers the round', (_, answer) => {
    const done = asked('check-in:p:2023-10:a', '2023-10-07T09:00');
    expect(keysAt('2023-10-12T10:00', { done, people: [person('a')], updates: [answer] })).toEqual([]);
  });

  test.each([
    ['a word from before the round', update('2023-10-06', { measurements: [total(1)] })],
    ['another department', update('2023-10-09', { department: '乙局' })],
    ['a report taken back', update('2023-10-09', { withdrawnAt: at('2023-10-09T13:00') })],
    ['a report returned by the office', update('2023-10-09', { state: 'returned' })],
  ])('%s does not', (_, answer) => {
    const done = asked('check-in:p:2023-10:a', '2023-10-07T09:00');
    expect(keysAt('2023-10-12T10:00', { done, people: [person('a')], updates: [answer] })).toHaveLength(1);
  });

  test('an ask that was skipped is not reminded of', () => {
    const done = new Map([['check-in:p:2023-10:a', { at: at('2023-10-07T09:00'), outcome: 'skipped: late' }]]);
    expect(keysAt('2023-10-12T10:00', { done, people: [person('a')] })).toEqual([]);
  });
});

describe('weekly digests', () => {
  const digestsAt = (time: string, part: Part = {}) =>
    listDue(at(time), facts(part)).filter((due): due is DueDigest => due.kind === 'digest' && !due.isTooLate);

  test('Monday 08:30, about the week before: leaders, the office, each department’s liaison', () => {
    expect(digestsAt('2023-10-16T08:29')).toEqual([]);
    const due = digestsAt('2023-10-16T08:30');
    expect(due.map(({ key, audience, week }) => [key, audience, week])).toEqual([
      ['digest:2023-W41:leader:boss', 'leader', '2023-10-09'],
      ['digest:2023-W41:office:o', 'office', '2023-10-09'],
      ['digest:2023-W41:department:a', { department: '甲局' }, '2023-10-09'],
      ['digest:2023-W41:department:b', { department: '乙局' }, '2023-10-09'],
    ]);
  });

  test('on a holiday they wait for the next workday', () => {
    const part = { inForceFrom: isoDay('2023-09-25') };
    expect(digestsAt('2023-10-02T08:30', part)).toEqual([]);
    expect(digestsAt('2023-10-06T08:30', part)).toEqual([]);
    expect(digestsAt('2023-10-07T08:30', part)[0]).toMatchObject({ week: '2023-09-25', at: at('2023-10-07T08:30') });
  });

  test('up to a day late they are sent in working hours, later they are left out', () => {
    expect(digestsAt('2023-10-16T23:50')).toEqual([]);
    expect(digestsAt('2023-10-17T08:10')[0]).toMatchObject({ isTooLate: false });
    expect(digestsAt('2023-10-17T08:31')).toEqual([]);
    const late = listDue(at('2023-10-17T08:31'), facts()).filter((due) => due.kind === 'digest');
    expect(late[0]).toMatchObject({ isTooLate: true, key: 'digest:2023-W41:leader:boss' });
  });

  test('there is none about a week before the dispatch or long after the year', () => {
    expect(digestsAt('2023-10-02T08:30', { inForceFrom: isoDay('2023-10-07') })).toEqual([]);
    expect(digestsAt('2024-03-25T08:30')).not.toEqual([]);
    expect(digestsAt('2024-06-03T08:30')).toEqual([]);
  });

  test('another day and hour can be set', () => {
    const rules = { ...TEST_RULES, digest: { weekday: 5, at: '19:30' } };
    expect(digestsAt('2023-10-20T18:30', { rules })).toEqual([]);
    expect(digestsAt('2023-10-20T19:30', { rules })[0]).toMatchObject({ week: '2023-10-09' });
  });

  test('whom no message reaches gets none', () => {
    const people = PEOPLE.map((each) => ({ ...each, reachable: false }));
    expect(digestsAt('2023-10-16T08:30', { people })).toEqual([]);
  });
});

describe('for any rules', () => {
  const anyTime = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
  const anyRules = fc.record({
    zone: fc.constant('Asia/Shanghai'),
    ownDays: fc.constant({}),
    mostPerWeek: fc.integer({ min: 2, max: 6 }),
    ladder: fc.constant(TEST_RULES.ladder),
    checkIn: fc
      .record({
        cadence: fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const, 'once' as const),
        at: anyTime,
        from: anyTime,
        until: anyTime,
        maxReminders: fc.integer({ min: 0, max: 5 }),
        day: fc.constantFrom(null, 1, 3, 7),
      })
      .filter(({ from, until }) => from < until),
    digest: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), at: anyTime }),
    pace: fc.constant(TEST_RULES.pace),
  });
  const anyStart = fc.constantFrom('2023-09-25', '2023-12-20', '2024-02-05');
  const anyDispatch = fc.constantFrom(null, '2023-01-01', '2023-09-28', '2023-10-07', '2023-12-29');
  const china = chineseCalendar();

  /** What must hold for everything that left, whatever the rules. */
  function check(log: Rehearsed[], given: ScheduleFacts): void {
    const keys = log.map(({ due }) => due.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { now, due } of log) {
      expect(due.at <= now).toBe(true);
      for (const key of keysOf(due)) expect(listDueKeys(now, given)).toContain(key);
      if (due.kind !== 'digest' || !due.isTooLate) expect(china.isWorkday(dayOf(now, given.rules.zone))).toBe(true);
    }
  }

  /** Asks keep to working hours, and to one a day for each person. */
  function checkAsks(log: Rehearsed[], { rules }: ScheduleFacts): void {
    const asks = log.filter(({ due }) => isAsk(due));
    for (const { now } of asks) {
      expect(isWithin(localTime(now, rules.zone), rules.checkIn.from, rules.checkIn.until)).toBe(true);
    }
    const perDay = Map.groupBy(asks, ({ now, due }) => `${due.to.handle} ${dayOf(now, rules.zone)}`);
    for (const sent of perDay.values()) expect(sent).toHaveLength(1);
  }

  test('no key twice, nothing on a holiday or at night, one ask a day at most', () => {
    fc.assert(
      fc.property(anyRules, anyStart, anyDispatch, (rules, start, dispatch) => {
        const given = facts({ rules, inForceFrom: dispatch === null ? null : isoDay(dispatch) });
        const log = rehearse(start, 21, given);
        check(log, given);
        checkAsks(log, given);
      }),
      { numRuns: 15 },
    );
  });
});
