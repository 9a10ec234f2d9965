import { type Absence, findAbsence } from './absence.ts';
import { listContacts } from './check-in.ts';
import type { IsoDay } from './dates.ts';
import { mayReport, type Person } from './person.ts';

/**
 * Whom a department is reached through on a day: its contacts who are there, and for each one away whoever stands in.
 * If that is nobody, its deputies and its people in the office who are there. Empty if nobody is to be asked.
 */
export function contactsOn(day: IsoDay, people: Person[], absences: Absence[], department: string): Person[] {
  const own = people.filter((person) => person.department === department && person.reachable);
  const there = (person: Person) => findAbsence(absences, person.handle, day) === undefined;
  const present = listContacts(own, department).flatMap((contact) => presentFor(contact, day, own, absences) ?? []);
  const found = present.length > 0 ? present : listContacts(own.filter(there), department);
  return [...new Set(found)];
}

/** Why nobody of a department is asked on a day; such a silence never counts against it. */
export type Unasked = 'no_contact' | 'unreachable' | 'away';

/** Null if somebody is asked. */
export function whyUnasked(day: IsoDay, people: Person[], absences: Absence[], department: string): Unasked | null {
  if (contactsOn(day, people, absences, department).length > 0) return null;
  if (listContacts(people, department).length > 0) return 'away';
  const reached = people.map((person) => ({ ...person, reachable: true }));
  return listContacts(reached, department).length > 0 ? 'unreachable' : 'no_contact';
}

/** Whether this person may report on a day for their own department: by their role, or because they stand in for somebody. */
export function mayReportOn(day: IsoDay, person: Person, people: Person[], absences: Absence[]): boolean {
  return mayReport(person) || listStoodInFor(day, person, people, absences).length > 0;
}

/** The people of the same department for whom somebody stands in on a day. */
function listStoodInFor(day: IsoDay, deputy: Person, people: Person[], absences: Absence[]): Person[] {
  if (deputy.department === null || deputy.role === 'leader') return [];
  return people.filter(
    ({ handle, department }) =>
      department === deputy.department && findAbsence(absences, handle, day)?.deputy === deputy.handle,
  );
}

/** The person, or whoever stands in while they are away; a deputy who is away as well may have one too. */
function presentFor(person: Person, day: IsoDay, own: Person[], absences: Absence[]): Person | undefined {
  let current: Person | undefined = person;
  for (let steps = 0; current && steps <= own.length; steps++) {
    const away = findAbsence(absences, current.handle, day);
    if (!away) return current;
    current = own.find(({ handle }) => handle === away.deputy);
  }
  return undefined;
}
