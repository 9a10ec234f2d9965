import { chineseCalendar } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { periodOf } from '../../src/domain/period.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Due, PlanFacts, ScheduleFacts } from '../../src/schedule/due.ts';
import { listDue } from '../../src/schedule/list-due.ts';
import { plan, target, task } from '../domain/fixtures.ts';
import { TEST_RULES } from '../support/settings.ts';

export function person(handle: string, part: Partial<Person> = {}): Person {
  const unknown = { slackUserId: null, email: null, claims: null };
  return { handle, name: handle, department: '甲局', role: 'liaison', reachable: true, ...unknown, ...part };
}

/** 甲局 has two tasks with a figure each and one without; 乙局 shares one of them. */
export const PLAN = plan([
  task('1#1', [target({ value: 60, unit: '%', kind: 'rate', what: '比例' })]),
  task(
    '2#1',
    [target({ value: 11, unit: '家', what: '阳光厨房' })],
    [
      { department: '甲局', role: 'shared' },
      { department: '乙局', role: 'shared' },
    ],
  ),
  task('3#1'),
]);

export const PEOPLE = [
  person('a'),
  person('b', { department: '乙局' }),
  person('boss', { department: null, role: 'leader' }),
  person('o', { department: '甲办', role: 'office' }),
  person('r', { department: null, role: 'reader' }),
];

/** What a test may say otherwise; what is about a plan is about the first one. */
export type Part = Partial<Omit<ScheduleFacts, 'plans'> & PlanFacts & { others: PlanFacts[] }>;

/** The plan is sent out on 7 October 2023, the first workday after the holiday. */
export function facts({
  plan: own = PLAN,
  period,
  inForceFrom,
  updates,
  matters,
  others,
  acceptances,
  isSentOut,
  ...part
}: Part = {}): ScheduleFacts {
  const first: PlanFacts = {
    plan: own,
    period: period ?? periodOf(own.register),
    inForceFrom: inForceFrom === undefined ? isoDay('2023-10-07') : inForceFrom,
    updates: updates ?? [],
    matters: matters ?? [],
    ...(acceptances ? { acceptances } : {}),
    ...(isSentOut ? { isSentOut } : {}),
  };
  return {
    plans: [first, ...(others ?? [])],
    people: PEOPLE,
    absences: [],
    snoozes: [],
    disturbed: [],
    rules: TEST_RULES,
    calendar: chineseCalendar(),
    done: new Map(),
    ...part,
  };
}

export function at(time: string): Date {
  return new Date(`${time}:00+08:00`);
}

/** Something that was done, and when it really was. */
export interface Rehearsed {
  now: Date;
  due: Due;
}

/** Runs the schedule hour by hour as a program would and keeps what was done. */
export function rehearse(from: string, days: number, given: ScheduleFacts): Rehearsed[] {
  const done = new Map(given.done);
  const disturbed = [...given.disturbed];
  const log: Rehearsed[] = [];
  for (let hour = 0; hour < days * 24; hour++) {
    const now = new Date(at(`${from}T00:30`).getTime() + hour * 3_600_000);
    const plans = given.plans.map((one) => ({ ...one, updates: one.updates.filter((update) => update.at <= now) }));
    for (const due of listDue(now, { ...given, plans, done, disturbed })) {
      const outcome = due.kind === 'digest' && due.isTooLate ? 'skipped: late' : 'sent';
      for (const key of keysOf(due)) done.set(key, { at: now, outcome });
      disturbed.push(...disturbedBy(due, now, outcome));
      log.push({ now, due });
    }
  }
  return log;
}

export const keysOf = (due: Due): string[] => ('keys' in due ? due.keys : [due.key]);

function disturbedBy(due: Due, at: Date, outcome: string): ScheduleFacts['disturbed'] {
  return due.kind === 'proposal' || outcome !== 'sent' ? [] : [{ kind: due.kind, handle: due.to.handle, at }];
}
