import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Takes back what was said; it stays visible in the history. */
export async function withdrawUpdates(db: Transaction, act: Act, ids: string[]): Promise<Change> {
  const where = { id: { in: ids.map(Number) }, withdrawnAt: null };
  const withdrawn = await db.update.findMany({ where, select: { id: true, taskId: true } });
  await db.update.updateMany({ where, data: { withdrawnAt: act.at } });
  return {
    subject: [...new Set(withdrawn.map((update) => update.taskId))].join(' '),
    before: { current: withdrawn.map((update) => String(update.id)) },
    after: { withdrawn: withdrawn.map((update) => String(update.id)) },
  };
}
