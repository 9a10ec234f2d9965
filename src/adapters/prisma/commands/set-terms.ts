import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Keeps what the office sets about a task; the trail has what held before. */
export async function setTerms(
  db: Transaction,
  act: Act,
  { plan: planId, task: taskId, terms }: Extract<Command, { do: 'set-terms' }>,
): Promise<Change> {
  const where = { planId_taskId: { planId, taskId } };
  const before = await db.taskTerms.findUnique({ where });
  const data = { body: JSON.stringify(terms), by: act.by, at: act.at };
  await db.taskTerms.upsert({ where, create: { planId, taskId, ...data }, update: data });
  return { subject: taskId, before: before && JSON.parse(before.body), after: { plan: planId, ...terms } };
}
