import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Ends a matter; one that has ended already stays as it is. */
export async function settleMatter(
  db: Transaction,
  act: Act,
  { matter, outcome, answer }: Extract<Command, { do: 'settle-matter' }>,
): Promise<Change> {
  const where = { id: Number(matter), settledAt: null };
  const before = await db.matter.findFirst({ where });
  await db.matter.updateMany({ where, data: { outcome, answer, settledBy: act.by, settledAt: act.at } });
  const subject = before?.taskId ?? before?.department ?? `matter ${matter}`;
  return { subject, before: before && { id: matter, kind: before.kind }, after: before && { matter, outcome, answer } };
}
