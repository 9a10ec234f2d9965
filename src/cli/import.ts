import { readFile } from 'node:fs/promises';
import { RemitError } from '../domain/errors.ts';
import { readRegister } from '../importer/import-plan.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';

/** `remit import FILE`: prints the register and keeps it, unless told not to. */
export async function runImport(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, json: { type: 'boolean' } },
    { min: 1, max: 1 },
  );
  const [path = ''] = positionals;
  const register = readRegister(await readText(path));
  tools.print(values.json ? JSON.stringify(register) : `${register.title}: ${register.tasks.length}`);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RemitError('unreadable_file', `The file ${path} cannot be read.`, { cause });
  }
}
