import { describe, expect, test } from 'vitest';
import { dayOf, isoDay } from '../../src/domain/dates.ts';
import type { Matter } from '../../src/domain/matter.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Terms } from '../../src/domain/terms.ts';
import type { DueAsk, DueProposals, PlanFacts } from '../../src/schedule/due.ts';
import { listDue } from '../../src/schedule/list-due.ts';
import { listSilences } from '../../src/schedule/list-silences.ts';
import { plan, target, task, update } from '../domain/fixtures.ts';
import { TEST_RULES } from '../support/settings.ts';
import { at, facts, type Part, PLAN, person, rehearse } from './facts.ts';

const withTerms = (terms: Record<string, Terms>): Plan => ({
  ...PLAN,
  terms: Object.entries(terms).map(([id, own]) => ({ task: id, ...own })),
});
const isAsk = (kind: string) => kind !== 'digest' && kind !== 'proposal';
const A = [person('a')];

function asksOf(from: string, days: number, part: Part): [string, string, string[]][] {
  return rehearse(from, days, facts(part)).flatMap(({ now, due }) =>
    isAsk(due.kind)
      ? [
          [
            dayOf(now, TEST_RULES.zone),
            due.kind,
            (due as DueAsk).parts.flatMap(({ questions }) => questions.map(({ task: id }) => id)),
          ],
        ]
      : [],
  );
}
const checkIns = (from: string, days: number, part: Part) =>
  asksOf(from, days, {
    people: A,
    rules: { ...TEST_RULES, checkIn: { ...TEST_RULES.checkIn, maxReminders: 0 }, ladder: [] },
    ...part,
  }).filter(([, kind]) => kind === 'check-in');

describe('tasks with a rhythm of their own', () => {
  test('a weekly one among monthly ones: one message a week at most, on the first workday together', () => {
    const weekly = withTerms({ '2#1': { rhythm: { cadence: 'weekly' } } });
    // 1 November, a Wednesday, lies in a week in which was asked already: the month waits for the Monday.
    expect(checkIns('2023-10-16', 28, { plan: weekly, inForceFrom: isoDay('2023-10-07'), done: asked() })).toEqual([
      ['2023-10-16', 'check-in', ['2#1']],
      ['2023-10-23', 'check-in', ['2#1']],
      ['2023-10-30', 'check-in', ['2#1']],
      ['2023-11-06', 'check-in', ['1#1', '3#1', '2#1']],
    ]);
  });

  test('on a day of its own, and the next workday where that is none', () => {
    const fixed = withTerms({
      '1#1': { rhythm: { cadence: 'weekly', day: 3 } },
      '2#1': { rhythm: { cadence: 'monthly', day: 25 } },
      '3#1': { rhythm: { cadence: 'quarterly' } },
    });
    const done = new Map(
      ['2023-10.25', '2023-Q4', '2023-W46.3'].map((round) => [
        `check-in:p:${round}:a`,
        { at: at('2023-11-15T09:00'), outcome: 'sent' },
      ]),
    );
    // 25 November is a Saturday; the Wednesday after it lies in a week that was asked in already.
    expect(checkIns('2023-11-20', 16, { plan: fixed, inForceFrom: isoDay('2023-02-01'), done })).toEqual([
      ['2023-11-22', 'check-in', ['1#1']],
      ['2023-11-27', 'check-in', ['2#1']],
      ['2023-12-04', 'check-in', ['1#1']],
    ]);
  });

  test('what was granted a date in the next year is still asked for in February, the rest is not', () => {
    const until = isoDay('2024-01-31');
    const granted = {
      kind: 'extension' as const,
      task: '2#1',
      metric: null,
      until,
      isGranted: true,
      text: '',
      by: 'o',
      at: at('2023-10-20T10:00'),
    };
    const found = checkIns('2024-02-01', 5, { plan: { ...PLAN, rulings: [granted] } });
    expect(found).toEqual([['2024-02-01', 'check-in', ['2#1']]]);
  });
});

/** The baseline of October was asked. */
const asked = () =>
  new Map(
    ['2023-10', '2023-W40', '2023-W41'].map((round) => [
      `check-in:p:${round}:a`,
      { at: at('2023-10-07T09:00'), outcome: 'sent' },
    ]),
  );

const SECOND: PlanFacts = {
  plan: { ...plan([task('1#1', [target({ what: '助浴点', unit: '处' })])]), id: 'q' },
  period: { from: isoDay('2023-01-01'), to: isoDay('2023-12-31') },
  inForceFrom: isoDay('2023-02-01'),
  updates: [],
  matters: [],
};

describe('several plans', () => {
  const due = (time: string, part: Part = {}) =>
    listDue(at(time), facts({ people: A, others: [SECOND], inForceFrom: isoDay('2023-02-01'), ...part })).filter(
      (one): one is DueAsk => isAsk(one.kind),
    );

  test('one message for all, numbered through, with a key for each', () => {
    const [ask, more] = due('2023-11-01T09:00');
    expect(more).toBeUndefined();
    expect(ask?.keys).toEqual(['check-in:p:2023-11:a', 'check-in:q:2023-11:a']);
    expect(ask?.parts.flatMap(({ questions }) => questions.map(({ number }) => number))).toEqual([1, 2, 3, 4]);
  });

  test('whoever has answered for one is reminded of the other', () => {
    const done = new Map(
      ['p', 'q'].map((id) => [`check-in:${id}:2023-11:a`, { at: at('2023-11-01T09:00'), outcome: 'sent' }]),
    );
    const updates = [update('2023-11-02')];
    expect(due('2023-11-06T10:00', { done, updates })[0]?.keys).toEqual(['reminder:q:2023-11:1:a']);
  });
});

describe('absence', () => {
  const away = (deputy: string | null) => [
    {
      id: '1',
      handle: 'a',
      from: isoDay('2023-11-01'),
      until: isoDay('2023-11-10'),
      deputy,
      by: 'a',
      at: at('2023-10-30T10:00'),
      endedAt: null,
    },
  ];
  const d = person('d', { role: 'deputy' });
  const who = (part: Part) =>
    rehearse('2023-11-01', 14, facts({ inForceFrom: isoDay('2023-02-01'), ...part }))
      .filter(({ due: one }) => one.kind === 'check-in')
      .map(({ now, due: one }) => [dayOf(now, TEST_RULES.zone), one.to.handle]);

  test('the deputy is asked instead', () => {
    expect(who({ people: [person('a'), d], absences: away('d') })).toEqual([
      ['2023-11-01', 'd'],
      ['2023-11-13', 'a'],
    ]);
  });

  test('who is away without a deputy is asked when back, and what the deputy answered is not asked again', () => {
    expect(who({ people: [person('a')], absences: away(null) })).toEqual([['2023-11-13', 'a']]);
    const updates = [update('2023-11-03', { by: 'd' })];
    expect(who({ people: [person('a'), d], absences: away('d'), updates })).toEqual([['2023-11-01', 'd']]);
  });
});

describe('the ladder', () => {
  const people = [person('a'), person('d', { role: 'deputy' }), person('o', { department: '甲办', role: 'office' })];
  const log = (part: Part = {}) =>
    rehearse('2023-11-01', 30, facts({ people, inForceFrom: isoDay('2023-02-01'), ...part }))
      .filter(({ due: one }) => one.kind !== 'digest')
      .map(({ now, due: one }) => [dayOf(now, TEST_RULES.zone), one.kind, one.to.handle]);

  test('reminders, the deputy, a proposal to the office, and nothing above by itself', () => {
    expect(log().map(([, kind, to]) => `${kind} ${to}`)).toEqual([
      ...['check-in a', 'reminder a', 'reminder a', 'reminder a', 'step d', 'proposal o'],
    ]);
  });

  test('a step that was released is followed by the next one, three workdays later', () => {
    const released: Matter = {
      ...{
        id: '1',
        plan: 'p',
        kind: 'urge',
        task: null,
        department: '甲局',
        by: 'o',
        at: at('2023-11-21T10:00'),
        text: '',
      },
      ...{
        details: { round: '2023-11', step: 'head' },
        source: null,
        outcome: null,
        answer: null,
        settledBy: null,
        settledAt: null,
      },
    };
    const proposals = rehearse(
      '2023-11-20',
      10,
      facts({ people, inForceFrom: isoDay('2023-02-01'), matters: [released], done: exhausted() }),
    ).flatMap(({ due: one }) =>
      one.kind === 'proposal' ? (one as DueProposals).proposals.map(({ step }) => step) : [],
    );
    expect(proposals).toEqual(['office']);
  });

  test('a ladder without a deputy goes from the liaison to the office’s word', () => {
    const rules = { ...TEST_RULES, ladder: ['liaison', 'head'] as const };
    expect(log({ rules }).filter(([, kind]) => kind === 'step')).toEqual([]);
  });
});

/** All reminders of November were sent, to the liaison and the deputy. */
const exhausted = () =>
  new Map(
    [
      'check-in:p:2023-11:a',
      ...[1, 2, 3].map((n) => `reminder:p:2023-11:${n}:a`),
      'step:p:2023-11:deputy:d',
      ...[1, 2, 3].map((n) => `reminder:p:2023-11:${n}:d`),
    ].map((key) => [key, { at: at('2023-11-14T09:00'), outcome: 'sent' }]),
  );

describe('the four silences', () => {
  const kinds = (part: Part) =>
    listSilences(at('2023-11-06T10:00'), facts({ people: A, inForceFrom: isoDay('2023-02-01'), ...part })).map(
      ({ kind, department }) => `${department} ${kind}`,
    );
  const done = new Map([['check-in:p:2023-11:a', { at: at('2023-11-01T09:00'), outcome: 'sent' }]]);

  test('asked and silent; not asked is no silence; answered neither', () => {
    expect(kinds({ done })).toEqual(['甲局 silent']);
    expect(kinds({})).toEqual([]);
    expect(kinds({ done, updates: [update('2023-11-02')] })).toEqual([]);
  });

  test('never accepted, only after the duties were sent out', () => {
    expect(kinds({ done, isSentOut: true })).toContain('甲局 unaccepted');
    const acceptances = [{ plan: 'p', task: '1#1', department: '甲局', by: 'a', at: at('2023-10-10T10:00') }];
    expect(kinds({ done, isSentOut: true, acceptances })).toEqual(expect.arrayContaining(['甲局 silent']));
  });

  test('away without a deputy, and a message that does not arrive', () => {
    const absences = [
      {
        id: '1',
        handle: 'a',
        from: isoDay('2023-11-01'),
        until: isoDay('2023-11-10'),
        deputy: null,
        by: 'a',
        at: at('2023-10-30T10:00'),
        endedAt: null,
      },
    ];
    expect(kinds({ done, absences })).toEqual(['甲局 away']);
    expect(kinds({ done, people: [person('a', { reachable: false })] })).toEqual(['甲局 undelivered']);
  });
});
