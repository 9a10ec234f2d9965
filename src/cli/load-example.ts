import { readFile } from 'node:fs/promises';
import type { Register } from '../domain/plan.ts';
import { readDirectory } from '../importer/read-directory.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { keepPlan, readPlanFile } from './import.ts';
import { readNow } from './with-store.ts';

/** On an empty database: puts the bundled plan in force, loads its people, and says so with three things to try. */
export async function loadExampleOnce(store: Store, tools: Tools): Promise<void> {
  const example = tools.example();
  if (!example || (await isUsed(store))) return;
  const source = await readPlanFile(example.plan, tools);
  const phrases = JSON.parse(await readFile(example.expansions, 'utf8')) as Record<string, string[]>;
  const register = withExpansions(source.register, phrases);
  const { people } = readDirectory(await readFile(example.people, 'utf8'), register.departments);
  await keepPlan({ ...source, register }, 'in_force', store, tools);
  await store.directory.save(people, null, await readNow(store, tools));
  const { tasks } = register;
  tools.print(
    `First start: loaded an example plan (${tasks.length} tasks) and ${people.length} invented people; REMIT_EXAMPLE=no leaves them out.`,
  );
}

/** Adds how people ask for each task. */
function withExpansions(register: Register, phrases: Record<string, string[]>): Register {
  const tasks = register.tasks.map((task) => ({ ...task, expansions: phrases[task.id] ?? [] }));
  return { ...register, tasks };
}

async function isUsed(store: Store): Promise<boolean> {
  return (await store.plans.list()).length > 0 || (await store.directory.list()).length > 0;
}
