/** The town that is simulated: its plan, its people, and how each of its liaisons behaves. */
import { readFileSync } from 'node:fs';
import { isoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { readDirectory } from '../../src/importer/read-directory.ts';
import type { Store } from '../../src/ports/stores.ts';

const PLAN = new URL('../../plans/lucheng-2023.md', import.meta.url);
const PEOPLE = new URL('../../plans/example-people.csv', import.meta.url);

/** Puts the bundled plan in force on 28 September 2023, with its 22 liaisons. */
export async function foundTown(store: Store): Promise<Person[]> {
  const text = readFileSync(PLAN, 'utf8');
  const register = readRegister(text);
  const at = new Date('2023-09-28T16:40:00+08:00');
  const inForceFrom = isoDay('2023-09-28');
  const plan = {
    register,
    text,
    sourceName: 'lucheng-2023.md',
    status: 'in_force' as const,
    at,
    inForceFrom,
    by: null,
  };
  await store.plans.save(plan);
  const { people } = readDirectory(readFileSync(PEOPLE, 'utf8'), register.departments);
  await store.directory.save(people, null, at);
  return people;
}

/** `prompt` answers the same day, `late` after a reminder, `slow` after an urge, `silent` never; `away` is on leave in
 * turn with and without a deputy; the account of `lost` is closed. */
export const TEMPERS = ['prompt', 'prompt', 'late', 'prompt', 'slow', 'away', 'silent', 'lost'] as const;
export type Temper = (typeof TEMPERS)[number];

/** Who has which temper, in the order of the directory. */
export function temperOf(person: Person, people: Person[]): Temper | null {
  const liaisons = people.filter(({ role }) => role === 'liaison');
  const index = liaisons.findIndex(({ handle }) => handle === person.handle);
  return index < 0 ? null : (TEMPERS[index % TEMPERS.length] ?? null);
}
