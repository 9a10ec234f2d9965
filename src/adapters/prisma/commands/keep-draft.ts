import type { NewDraft } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import { headOf } from '../plan-rows.ts';
import { type Act, type Change, recordChange } from '../trail.ts';
import { writeRegister } from '../write-register.ts';

/** Keeps a document as a draft; one that is known stays as it is. */
export async function keepDraft(db: Transaction, act: Act, draft: NewDraft): Promise<Change> {
  const known = await db.plan.findUnique({ where: { id: draft.id }, select: { status: true } });
  if (!known) await createDraft(db, act, draft);
  return { subject: draft.id, before: known, after: known ?? { status: 'draft', sourceName: draft.sourceName } };
}

/** Writes a plan that is not known yet. */
export async function createDraft(
  db: Transaction,
  act: Act,
  { id, register, text, sourceName }: NewDraft,
): Promise<void> {
  const origin = { sourceName, importedAt: act.at, importedBy: act.by === 'remit' ? null : act.by };
  await db.plan.create({ data: { id, ...headOf(register), text, status: 'draft', ...origin } });
  await writeRegister(db, id, register);
  const after = { title: register.title, tasks: register.tasks.length };
  await recordChange(db, act, 'import-plan', { subject: id, after });
}
