import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Another person speaks for a department; whoever did so before reads only, unless they have another office. */
export async function handOver(
  db: Transaction,
  { department, from, to }: Extract<Command, { do: 'hand-over' }>,
): Promise<Change> {
  const where = { handle: from, department, role: { in: ['liaison', 'deputy'] } };
  const before = await db.person.findFirst({ where, select: { handle: true, role: true } });
  await db.person.updateMany({ where, data: { department: null, role: 'reader' } });
  await db.person.updateMany({ where: { handle: to }, data: { department, role: 'liaison', claims: null } });
  return { subject: department, before, after: { handle: to, role: 'liaison' } };
}
