/** Nobody is disturbed more often in a week than the rules allow. */
import { type Disturbed, disturbanceOf, listInWeek } from '../../src/domain/burden.ts';
import { dayOf, isoWeek } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Arrived, RULES } from './town-platform.ts';

/** In the order in which they came: nothing of Remit's own follows once the week's number is reached. */
export function findOverBudget(unasked: Arrived[], people: Person[]): string[] {
  const faults: string[] = [];
  const got: Disturbed[] = [];
  for (const { key, to, at, text } of unasked.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const person = people.find(({ handle }) => handle === to);
    const kind = disturbanceOf(key);
    if (!person || kind === null) continue;
    const isContact = person.role === 'liaison' || person.role === 'deputy';
    const before = listInWeek(dayOf(at, RULES.zone), person, got, RULES.zone).length;
    const isHeld = kind !== 'word' || text.startsWith('催办：');
    if (isContact && isHeld && before >= RULES.mostPerWeek)
      faults.push(`over the budget of ${isoWeek(dayOf(at, RULES.zone))}: ${to} ${key}`);
    got.push({ kind, handle: to, at });
  }
  return faults;
}
