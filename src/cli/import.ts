import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { introduceDraft } from '../conversation/flows/review-plan.ts';
import { dayOf } from '../domain/dates.ts';
import { RemitError } from '../domain/errors.ts';
import type { Register } from '../domain/plan.ts';
import { readRegister } from '../importer/import-plan.ts';
import { readDocument } from '../importer/readers/index.ts';
import { renderPlain } from '../ports/render-plain.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { withStore } from './with-store.ts';

/** `remit import FILE`: prints the register and keeps it, unless told not to. */
export async function runImport(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, json: { type: 'boolean' } },
    { min: 1, max: 1 },
  );
  const source = await readPlanFile(positionals[0] ?? '', tools);
  const outcome = values['dry-run']
    ? 'Nothing was written (--dry-run).'
    : await withStore(tools, (store) => keepPlan(source, values.yes ? 'in_force' : 'draft', store, tools));
  tools.print(values.json ? JSON.stringify(source.register) : `${describeRegister(source.register)}\n${outcome}`);
}

/** A plan as read from a file, not kept yet. */
export interface PlanSource {
  register: Register;
  text: string;
  name: string;
}

/** Reads a plan from a file of any known format; throws a RemitError that says what is wrong with it. */
export async function readPlanFile(path: string, tools: Pick<Tools, 'clock'>): Promise<PlanSource> {
  const name = basename(path);
  const { text } = await readDocument({ name, bytes: await readBytes(path) });
  return { register: readRegister(text, { year: tools.clock.now().getFullYear() }), text, name };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new RemitError('unreadable_file', `The file ${path} cannot be read; is the path right?`, { cause });
  }
}

/** Keeps a plan and says in a sentence what became of it. */
export async function keepPlan(
  { register, text, name }: PlanSource,
  status: 'draft' | 'in_force',
  store: Store,
  tools: Pick<Tools, 'clock' | 'rules'>,
): Promise<string> {
  const lastSeen = await store.time.lastSeen();
  const { isNew } = await store.plans.save({
    register,
    text,
    sourceName: name,
    status,
    at: lastSeen ?? tools.clock.now(),
    // Where time has not begun yet, a plan is in force from its beginning, whenever that will be.
    inForceFrom: status === 'in_force' && lastSeen ? dayOf(lastSeen, tools.rules().zone) : null,
    by: null,
  });
  if (!isNew) return 'This document was imported before; nothing has changed.';
  return status === 'in_force' ? 'It is in force.' : 'It is kept as a draft, which the office confirms in chat.';
}

const describeRegister = (register: Register) => renderPlain(introduceDraft('', register).blocks);
