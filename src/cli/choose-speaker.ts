import { isOffice } from '../domain/person.ts';
import type { Store } from '../ports/stores.ts';

/** Who sits at the keyboard if nobody said so: the office, which sees most, else anybody of the directory. */
export async function chooseSpeaker(store: Store): Promise<string> {
  const people = await store.directory.list();
  return (people.find(isOffice) ?? people[0])?.handle ?? 'guest';
}
