import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** What the office had entered becomes the department's own word. */
export async function confirmOnBehalf(db: Transaction, act: Act, ids: string[]): Promise<Change> {
  const where = { id: { in: ids.map(Number) }, onBehalf: true };
  const before = await db.update.findMany({ where, select: { id: true, taskId: true, by: true } });
  await db.update.updateMany({ where, data: { onBehalf: false, reviewedBy: act.by, reviewedAt: act.at } });
  return {
    subject: [...new Set(before.map(({ taskId }) => taskId))].join(' '),
    before: before.map(({ id, by }) => ({ id: String(id), by, onBehalf: true })),
    after: { ids, onBehalf: false },
  };
}
