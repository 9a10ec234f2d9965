import { describe, expect, test } from 'vitest';
import type { Absence } from '../../src/domain/absence.ts';
import { contactsOn, mayReportOn, whyUnasked } from '../../src/domain/contacts.ts';
import { isoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { person } from '../schedule/facts.ts';

let serial = 0;
const away = (handle: string, deputy: string | null, from = '2023-10-16', until = '2023-10-20'): Absence => ({
  ...{ id: String(++serial), handle, from: isoDay(from), until: isoDay(until), deputy },
  ...{ by: handle, at: new Date('2023-10-09T01:00:00Z'), endedAt: null },
});
const DAY = isoDay('2023-10-17');
const asked = (people: Person[], absences: Absence[], day = DAY) =>
  contactsOn(day, people, absences, '甲局').map(({ handle }) => handle);

describe('whom a department is reached through on a day', () => {
  const liaison = person('a');
  const colleague = person('c', { role: 'reader' });

  test('its liaison; on the days away whoever stands in; afterwards the liaison again', () => {
    const absences = [away('a', 'c')];
    expect(asked([liaison, colleague], absences, isoDay('2023-10-15'))).toEqual(['a']);
    expect(asked([liaison, colleague], absences)).toEqual(['c']);
    expect(asked([liaison, colleague], absences, isoDay('2023-10-21'))).toEqual(['a']);
  });

  test('away without anybody: nobody is asked, unless another contact is there', () => {
    expect(asked([liaison, colleague], [away('a', null)])).toEqual([]);
    expect(asked([liaison, person('d', { role: 'deputy' })], [away('a', null)])).toEqual(['d']);
    expect(asked([liaison, person('b')], [away('a', null)])).toEqual(['b']);
  });

  test('a deputy who is away too hands on to their own; two who stand in for each other are both away', () => {
    const third = person('e', { role: 'reader' });
    expect(asked([liaison, colleague, third], [away('a', 'c'), away('c', 'e')])).toEqual(['e']);
    expect(asked([liaison, colleague], [away('a', 'c'), away('c', 'a')])).toEqual([]);
  });

  test('never somebody of another department, nobody whom messages do not reach', () => {
    expect(asked([liaison, person('x', { department: '乙局' })], [away('a', 'x')])).toEqual([]);
    expect(asked([liaison, { ...colleague, reachable: false }], [away('a', 'c')])).toEqual([]);
  });

  test('nobody is asked twice', () => {
    expect(asked([liaison, person('b')], [away('a', 'b')])).toEqual(['b']);
  });

  test('it is known why nobody is asked', () => {
    expect(whyUnasked(DAY, [liaison], [], '甲局')).toBeNull();
    expect(whyUnasked(DAY, [liaison], [away('a', null)], '甲局')).toBe('away');
    expect(whyUnasked(DAY, [{ ...liaison, reachable: false }], [], '甲局')).toBe('unreachable');
    expect(whyUnasked(DAY, [colleague], [], '甲局')).toBe('no_contact');
  });
});

describe('who may report on a day', () => {
  const liaison = person('a');
  const colleague = person('c', { role: 'reader' });
  const people = [liaison, colleague];

  test('a colleague while they stand in, and not after it', () => {
    const absences = [away('a', 'c')];
    expect(mayReportOn(DAY, colleague, people, absences)).toBe(true);
    expect(mayReportOn(isoDay('2023-10-23'), colleague, people, absences)).toBe(false);
    expect(mayReportOn(DAY, colleague, people, [])).toBe(false);
  });

  test('whoever is away may still report; somebody of another department or a leader never stands in', () => {
    expect(mayReportOn(DAY, liaison, people, [away('a', 'c')])).toBe(true);
    const other = person('x', { department: '乙局', role: 'reader' });
    expect(mayReportOn(DAY, other, [...people, other], [away('a', 'x')])).toBe(false);
    const leader = person('l', { role: 'leader' });
    expect(mayReportOn(DAY, leader, [...people, leader], [away('a', 'l')])).toBe(false);
  });
});
