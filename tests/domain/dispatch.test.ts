import { describe, expect, it, test } from 'vitest';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { type Dispatch, listGiven, listHeld, markOf, marksGiven, outlineDispatch } from '../../src/domain/dispatch.ts';
import { dispatchMoment, isWorkingMoment } from '../../src/domain/dispatch-moment.ts';
import { listAllDuties } from '../../src/domain/groups.ts';
import type { Register } from '../../src/domain/plan.ts';
import { PEOPLE, PLAN, person } from '../schedule/facts.ts';
import { TEST_RULES } from '../support/settings.ts';
import { plan, target, task } from './fixtures.ts';

const calendar = chineseCalendar();
const at = (time: string) => new Date(`${time}:00+08:00`);
const inShanghai = (moment: Date) =>
  moment.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

describe('when a dispatch should leave', () => {
  const suggested = (time: string) => {
    const { at: moment, why, restDays } = dispatchMoment(at(time), TEST_RULES, calendar);
    return `${why} ${inShanghai(moment)} ${restDays}`;
  };

  it.each([
    ['2023-10-09T10:00', 'now 2023-10-09 10:00 0'],
    ['2023-10-09T07:00', 'early 2023-10-09 09:30 0'],
    ['2023-10-09T17:20', 'late 2023-10-10 09:30 0'],
    ['2023-10-09T22:00', 'late 2023-10-10 09:30 0'],
    ['2023-10-13T17:20', 'late 2023-10-16 09:30 2'],
    ['2023-10-14T10:00', 'rest 2023-10-16 09:30 2'],
    ['2023-09-28T17:20', 'late 2023-10-07 09:30 8'],
    ['2023-09-28T15:30', 'rest_ahead 2023-10-07 09:30 8'],
    ['2023-09-28T10:00', 'now 2023-09-28 10:00 0'],
    ['2023-10-01T10:00', 'rest 2023-10-07 09:30 6'],
    ['2023-10-13T15:30', 'now 2023-10-13 15:30 0'],
  ])('%s: %s', (time, moment) => {
    expect(suggested(time)).toBe(moment);
  });

  test('a make-up Saturday is a workday, an ordinary one is not', () => {
    expect(isWorkingMoment(at('2023-10-07T10:00'), TEST_RULES, calendar)).toBe(true);
    expect(isWorkingMoment(at('2023-10-14T10:00'), TEST_RULES, calendar)).toBe(false);
    expect(isWorkingMoment(at('2023-10-09T18:00'), TEST_RULES, calendar)).toBe(false);
  });
});

const REGISTER = PLAN.register;
const view = { day: isoDay('2023-10-09'), people: PEOPLE, absences: [] };
const nothing: ReadonlySet<string> = new Set();
const names = (parts: { department: string }[]) => parts.map(({ department }) => department);
const dispatch = (marks: string[], part: Partial<Dispatch> = {}): Dispatch => ({
  ...{ id: '1', plan: 'p', sendAt: at('2023-10-09T10:00'), by: 'o', at: at('2023-10-09T10:00'), marks },
  cancelledAt: null,
  ...part,
});

describe('what a dispatch tells', () => {
  test('each body once, whatever the number of its duties', () => {
    const outline = outlineDispatch(REGISTER, nothing, view);
    expect(outline.bodies.map(({ department, duties }) => `${department} ${duties.length}`)).toEqual([
      '甲局 3',
      '乙局 1',
    ]);
    expect(outline.duties).toBe(4);
  });

  test('who has no contact, and groups without members, are named and not told', () => {
    const group = plan([task('1#1', [], [{ department: '各成员单位', role: 'shared' }]), task('2#1')]).register;
    const register: Register = {
      ...group,
      departments: group.departments.map((one) => ({ ...one, collective: one.name === '各成员单位' })),
    };
    const outline = outlineDispatch(register, nothing, { ...view, people: [] });
    expect(names(outline.bodies)).toEqual([]);
    expect(outline.unreached).toMatchObject([{ department: '甲局', why: 'no_contact' }]);
    expect(names(outline.groups)).toEqual(['各成员单位']);
  });

  test('members of a group have its duties, and are told so', () => {
    const owners = [{ department: '协调组', role: 'shared' as const }];
    const { register } = plan([task('1#1', [], owners), task('2#1')]);
    const known: Register = {
      ...register,
      departments: register.departments.map((one) =>
        one.name === '协调组' ? { ...one, collective: true, members: ['甲局'] } : one,
      ),
    };
    expect(listAllDuties(known, '甲局').map(({ task: { id }, group }) => `${id} ${group ?? '-'}`)).toEqual([
      '1#1 协调组',
      '2#1 -',
    ]);
    const outline = outlineDispatch(known, nothing, view);
    expect(names(outline.groups)).toEqual([]);
    expect(names(outline.bodies)).toEqual(['甲局']);
  });

  test('of an amended plan only what is new or changed; a new number is no change', () => {
    const told = new Set(outlineDispatch(REGISTER, nothing, view).marks);
    const [first, second, third] = REGISTER.tasks;
    if (!first || !second || !third) throw new Error('three tasks are expected');
    const renumbered = { ...first, id: '7#1', ref: '7' };
    const changed = { ...second, targets: [target({ value: 12, unit: '家', what: '阳光厨房' })] };
    const amended: Register = { ...REGISTER, tasks: [renumbered, changed, third] };
    const outline = outlineDispatch(amended, told, view);
    expect(
      outline.bodies.map(({ department, duties }) => `${department} ${duties.map((one) => one.task.id).join()}`),
    ).toEqual(['甲局 2#1', '乙局 2#1']);
    expect(outlineDispatch(REGISTER, told, view).marks).toEqual([]);
  });

  test('the mark of a duty holds its department’s part: layout is nothing, a role is something', () => {
    const [duty] = listAllDuties(REGISTER, '甲局');
    if (!duty) throw new Error('a duty is expected');
    const set = (text: string) => ({ ...duty, task: { ...duty.task, text } });
    expect(markOf(set(`**${duty.task.text}** `))).toBe(markOf(duty));
    expect(markOf(set(`${duty.task.text}。`))).not.toBe(markOf(duty));
    expect(markOf({ ...duty, owner: { ...duty.owner, role: 'support' } })).not.toBe(markOf(duty));
  });

  test('what was called off was not told', () => {
    const [mark = ''] = outlineDispatch(REGISTER, nothing, view).marks;
    expect(marksGiven([dispatch([mark], { cancelledAt: at('2023-10-09T09:00') })])).toEqual(new Set());
    expect(marksGiven([dispatch([mark])], at('2023-10-09T09:00'))).toEqual(new Set());
    expect(listGiven(REGISTER, '甲局', marksGiven([dispatch([mark])])).map((one) => one.task.id)).toEqual(['1#1']);
  });
});

describe('who is not asked yet', () => {
  const { marks } = outlineDispatch(REGISTER, nothing, { ...view, people: [person('a')] });
  const held = (awaits: boolean, dispatches: Dispatch[], now = '2023-10-09T09:00') => [
    ...listHeld(REGISTER, awaits, dispatches, at(now)),
  ];

  test('everybody while the plan was not sent out; whom a dispatch waits for until it leaves; else nobody', () => {
    expect(held(true, [])).toEqual(['甲局', '乙局']);
    expect(held(false, [])).toEqual([]);
    expect(held(false, [dispatch(marks.slice(0, 1))])).toEqual(['甲局']);
    expect(held(false, [dispatch(marks)], '2023-10-09T10:00')).toEqual([]);
  });
});
