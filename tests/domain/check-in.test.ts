import { describe, expect, test } from 'vitest';
import { listContacts, listQuestions } from '../../src/domain/check-in.ts';
import { listLights } from '../../src/domain/light.ts';
import type { Person, PersonRole } from '../../src/domain/person.ts';
import type { Update } from '../../src/domain/update.ts';
import { TEST_RULES } from '../support/settings.ts';
import { on, plan, target, task, total, update } from './fixtures.ts';

const questions = (tasks: ReturnType<typeof task>[], updates: Update[], department = '甲局') =>
  listQuestions(listLights(plan(tasks), updates, on('2023-10-16'), TEST_RULES), department).map(
    ({ number, task: id, metric }) => `${number} ${id} ${metric ?? '-'}`,
  );

describe('the questions of a check-in', () => {
  const two = task('1#1', [target({ what: 'A' }), target({ what: 'B' })]);

  test('one for each open target, one for a task without', () => {
    expect(questions([two, task('2#1')], [])).toEqual(['1 1#1 A', '2 1#1 B', '3 2#1 -']);
  });

  test('a target that is reached is not asked again, a task that is done neither', () => {
    const reached = update('2023-10-01', { measurements: [total(39, { metric: 'A' })] });
    const done = update('2023-10-01', { task: '2#1', status: 'done' });
    expect(questions([two, task('2#1')], [reached, done])).toEqual(['1 1#1 B']);
  });

  test('who supports is asked how it stands, not for the figure; strangers are asked nothing', () => {
    const supported = task(
      '1#1',
      [target()],
      [
        { department: '甲局', role: 'lead' },
        { department: '乙局', role: 'support' },
      ],
    );
    expect(questions([supported], [], '乙局')).toEqual(['1 1#1 -']);
    expect(questions([supported], [], '丙局')).toEqual([]);
  });
});

describe('whom a department is asked through', () => {
  const person = (role: PersonRole, part: Partial<Person> = {}): Person => ({
    ...{ handle: role, name: role, department: '甲局', role, reachable: true },
    ...{ slackUserId: null, email: null, claims: null },
    ...part,
  });
  const contacts = (...people: Person[]) => listContacts(people, '甲局').map(({ handle }) => handle);

  test('its liaisons; without them its deputies; without them its people in the office', () => {
    expect(contacts(person('head'), person('deputy'), person('liaison'), person('office'))).toEqual(['liaison']);
    expect(contacts(person('head'), person('deputy'), person('office'))).toEqual(['deputy']);
    expect(contacts(person('head'), person('office'))).toEqual(['office']);
  });

  test('never its head, never somebody else’s liaison, never somebody unreachable or only claiming to belong', () => {
    expect(contacts(person('head'))).toEqual([]);
    expect(contacts(person('liaison', { department: '乙局' }))).toEqual([]);
    expect(contacts(person('liaison', { reachable: false }))).toEqual([]);
    expect(contacts(person('liaison', { department: null, claims: '甲局' }))).toEqual([]);
  });
});
