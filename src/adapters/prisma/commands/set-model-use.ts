import type { ModelUse } from '../../../domain/model-use.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Keeps whether the words of a plan may be sent to a language model. */
export async function setModelUse(db: Transaction, id: string, modelUse: ModelUse): Promise<Change> {
  const plan = await db.plan.findUnique({ where: { id }, select: { modelUse: true } });
  await db.plan.updateMany({ where: { id }, data: { modelUse } });
  return { subject: id, before: plan, after: plan && { modelUse } };
}
