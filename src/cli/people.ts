import { readFile } from 'node:fs/promises';
import { RemitError } from '../domain/errors.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { readPeople } from './read-people.ts';
import { readNow, withStore } from './with-store.ts';

/** `remit people FILE.csv`: loads or updates the directory; refuses rows it cannot place and loads the rest. */
export async function runPeople(args: string[], tools: Tools): Promise<void> {
  const { positionals } = readArguments(args, {}, { min: 1, max: 1 });
  const [path = ''] = positionals;
  const csv = await readCsv(path);
  await withStore(tools, async (store) => {
    const plan = await store.plans.findInForce();
    const { people, refused } = readPeople(csv, plan?.register, await store.directory.list());
    for (const { line, why } of refused) tools.note(`line ${line} refused: ${why}`);
    if (people.length === 0) throw new RemitError('bad_input', `Nobody was loaded from ${path}.`);
    await store.directory.save(people, null, await readNow(store, tools));
    tools.print(`${people.length} people loaded, ${refused.length} rows refused`);
  });
}

async function readCsv(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RemitError('unreadable_file', `The file ${path} cannot be read.`, { cause });
  }
}
