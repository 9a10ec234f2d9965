import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';
import { markChanged } from '../write-register.ts';

/** Keeps other ways to ask for a task; whoever reads the register next finds it by them. */
export async function setExpansions(
  db: Transaction,
  { plan, task, expansions }: Extract<Command, { do: 'set-expansions' }>,
): Promise<Change> {
  const where = { planId: plan, id: task };
  const known = await db.task.findFirst({ where, select: { expansions: true } });
  if (!known) return { subject: `${plan} ${task}` };
  await db.task.updateMany({ where, data: { expansions: JSON.stringify(expansions) } });
  await markChanged(db, plan);
  return { subject: `${plan} ${task}`, before: JSON.parse(known.expansions ?? '[]'), after: expansions };
}
