import { readFile } from 'node:fs/promises';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { keepPlan, readPlanFile } from './import.ts';
import { readPeople } from './read-people.ts';
import { readNow } from './with-store.ts';

/** On an empty database: puts the bundled plan in force, loads its people, and says so with three things to try. */
export async function loadExampleOnce(store: Store, tools: Tools): Promise<void> {
  const example = tools.example();
  if (!example || (await isUsed(store))) return;
  const source = await readPlanFile(example.plan, tools);
  await keepPlan(source, 'in_force', store, tools);
  const { people } = readPeople(await readFile(example.people, 'utf8'), source.register, []);
  await store.directory.save(people, null, await readNow(store, tools));
  tools.print(
    `First start: an example plan with ${source.register.tasks.length} tasks and ${people.length} people were loaded (REMIT_EXAMPLE=no leaves them out).`,
  );
}

async function isUsed(store: Store): Promise<boolean> {
  return (await store.plans.list()).length > 0 || (await store.directory.list()).length > 0;
}
