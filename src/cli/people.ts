import { readFile } from 'node:fs/promises';
import { RemitError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Department } from '../domain/plan.ts';
import { readDirectory } from '../importer/read-directory.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { tellOfficeOfDrafts } from './tell-office.ts';
import { readNow, withStore } from './with-store.ts';

/** `remit people FILE.csv`: loads or updates the directory; refuses rows it cannot place and loads the rest. */
export async function runPeople(args: string[], tools: Tools): Promise<void> {
  const { positionals } = readArguments(args, {}, { min: 1, max: 1 });
  const [path = ''] = positionals;
  const csv = await readCsv(path);
  await withStore(tools, async (store) => {
    const { people, refused } = readDirectory(csv, await listKnownDepartments(store));
    for (const { line, why } of refused) tools.note(`line ${line} refused: ${why}`);
    if (people.length === 0) throw new RemitError('bad_input', `Nobody was loaded from ${path}.`);
    const at = await readNow(store, tools);
    await store.directory.save(people, null, at);
    await noteSeveral(store, people, tools);
    await tellOfficeOfDrafts(store, tools.platformName(), at);
    tools.print(`${people.length} people loaded, ${refused.length} rows refused`);
  });
}

/** Who left is not in the file and stays in the directory: that both are asked now is said. */
async function noteSeveral(store: Store, loaded: Person[], { note }: Tools): Promise<void> {
  const liaisons = (await store.directory.list()).filter(({ role }) => role === 'liaison');
  for (const department of new Set(loaded.flatMap((one) => (one.role === 'liaison' ? (one.department ?? []) : [])))) {
    const own = liaisons.filter((one) => one.department === department).map(({ handle }) => handle);
    if (own.length > 1) {
      note(`${department} has ${own.length} liaisons, all are asked: ${own.join(', ')}; load who left as reader`);
    }
  }
}

/** Those of the plan in force, else of the newest draft: people may be loaded before the office has confirmed it. */
async function listKnownDepartments(store: Store): Promise<Department[]> {
  const newest = (await store.plans.list()).toSorted(
    (one, other) => other.importedAt.getTime() - one.importedAt.getTime(),
  )[0];
  const plan = (await store.plans.findInForce()) ?? (newest && (await store.plans.find(newest.id)));
  if (plan) return plan.register.departments;
  throw new RemitError(
    'no_plan',
    'Departments are known from a plan: import one first with “remit import FILE --yes”.',
  );
}

async function readCsv(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new RemitError('unreadable_file', `The file ${path} cannot be read.`, { cause });
  }
}
