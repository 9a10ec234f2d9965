import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Removes a draft with all its rows; a plan that was in force once stays. */
export async function discardDraft(db: Transaction, id: string): Promise<Change> {
  const draft = await db.plan.findFirst({ where: { id, status: 'draft' }, select: { title: true, sourceName: true } });
  await db.plan.deleteMany({ where: { id, status: 'draft' } });
  return { subject: id, before: draft };
}
