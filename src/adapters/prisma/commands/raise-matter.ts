import type { NewMatter } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Writes down what somebody raises; it is open from now on. */
export async function raiseMatter(db: Transaction, act: Act, matter: NewMatter): Promise<Change> {
  const { plan, task, details, ...words } = matter;
  const { id } = await db.matter.create({
    data: { ...words, ...act, planId: plan, taskId: task, details: JSON.stringify(details) },
  });
  return { subject: task ?? matter.department ?? plan, after: { id: String(id), ...matter } };
}
