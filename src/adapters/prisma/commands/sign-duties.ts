import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Signs for duties; who signed first, and when, stays. */
export async function signDuties(
  db: Transaction,
  act: Act,
  { plan, department, tasks }: Extract<Command, { do: 'sign-duties' }>,
): Promise<Change> {
  const where = { planId: plan, department, taskId: { in: tasks } };
  const before = new Set((await db.acceptance.findMany({ where })).map(({ taskId }) => taskId));
  const signed = tasks.filter((task) => !before.has(task));
  const by = { department, by: act.by, at: act.at };
  for (const taskId of signed) await db.acceptance.create({ data: { planId: plan, taskId, ...by } });
  return { subject: tasks.join(' '), after: signed.length > 0 ? { plan, department, signed } : null };
}
