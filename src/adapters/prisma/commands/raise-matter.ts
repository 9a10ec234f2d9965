import type { NewMatter } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Writes down what somebody raises; it is open from now on, unless they settle it at once. */
export async function raiseMatter(db: Transaction, act: Act, matter: NewMatter): Promise<Change> {
  const { plan, task, details, outcome, ...words } = matter;
  const end = outcome ? { outcome, settledBy: act.by, settledAt: act.at } : {};
  const { id } = await db.matter.create({
    data: { ...words, ...act, ...end, planId: plan, taskId: task, details: JSON.stringify(details) },
  });
  return { subject: task ?? matter.department ?? plan, after: { id: String(id), ...matter } };
}
