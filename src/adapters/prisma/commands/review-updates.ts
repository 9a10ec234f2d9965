import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** The office's word on what departments said. */
export async function reviewUpdates(
  db: Transaction,
  act: Act,
  { ids, state, reason, after: first }: Extract<Command, { do: 'review-updates' }>,
): Promise<Change> {
  const where = { id: { in: ids.map(Number) } };
  const before = await db.update.findMany({ where, select: { id: true, taskId: true, state: true } });
  const review = { state, returnReason: reason, reviewedBy: act.by, reviewedAt: act.at };
  await db.update.updateMany({ where, data: review });
  return {
    subject: [...new Set(before.map(({ taskId }) => taskId))].join(' '),
    before: before.map(({ id, state: was }) => ({ id: String(id), state: was })),
    after: { ids, state, reason, ...(first === undefined ? {} : { first }) },
  };
}
