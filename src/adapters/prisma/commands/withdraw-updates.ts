import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Takes back what was said; it stays visible in the history, and what it had replaced counts again. */
export async function withdrawUpdates(db: Transaction, act: Act, ids: string[]): Promise<Change> {
  const where = { id: { in: ids.map(Number) }, withdrawnAt: null };
  const withdrawn = await db.update.findMany({ where, select: { id: true, taskId: true } });
  await db.update.updateMany({ where, data: { withdrawnAt: act.at } });
  const replaced = { supersededBy: { in: withdrawn.map(({ id }) => id) } };
  const restored = await db.update.findMany({ where: replaced, select: { id: true, taskId: true } });
  await db.update.updateMany({ where: replaced, data: { supersededBy: null } });
  return {
    subject: [...new Set([...withdrawn, ...restored].map(({ taskId }) => taskId))].join(' '),
    before: { current: withdrawn.map(({ id }) => String(id)) },
    after: { withdrawn: withdrawn.map(({ id }) => String(id)), restored: restored.map(({ id }) => String(id)) },
  };
}
