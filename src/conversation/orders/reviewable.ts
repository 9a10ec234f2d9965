import { listContacts } from '../../domain/check-in.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { isCurrent, type Update } from '../../domain/update.ts';

/** What departments said and the office has not looked at yet, oldest first. */
export function listAwaitingReview(updates: Update[]): Update[] {
  return updates.filter((update) => isCurrent(update) && update.state === 'reported');
}

/**
 * Who may review as the second person: neither the first one nor an author; others of the office, and leaders where
 * there are none.
 */
export function secondReviewersFor(updates: Update[], people: Person[], first: string): Person[] {
  const free = people.filter(
    ({ handle, reachable }) => reachable && handle !== first && !updates.some(({ by }) => by === handle),
  );
  const office = free.filter(isOffice);
  return office.length > 0 ? office : free.filter(({ role }) => role === 'leader');
}

/** Handles of those who hear what becomes of these reports: who wrote them, as long as they are with the department, else its contacts. */
export function contactsOf(department: string, own: Update[], { people }: { people: Person[] }): string[] {
  const authors = people.filter(
    (person) =>
      person.department === department &&
      person.reachable &&
      own.some((one) => one.by === person.handle && !one.onBehalf),
  );
  const heard = authors.length > 0 ? authors : listContacts(people, department);
  return heard.map(({ handle }) => handle);
}
