import type { MatterDetails } from '../../../domain/matter.ts';
import type { Command } from '../../../ports/commands.ts';
import { tellKey } from '../../../ports/stores.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Notes that messages to a person do not arrive; an urge that was in such a message reached nobody. */
export async function markUnreachable(
  db: Transaction,
  { handle, message }: Extract<Command, { do: 'mark-unreachable' }>,
): Promise<Change> {
  const person = await db.person.findUnique({ where: { handle }, select: { reachable: true, department: true } });
  await db.person.updateMany({ where: { handle }, data: { reachable: false } });
  if (message !== undefined && person) await noteUndelivered(db, message, person.department);
  return { subject: handle, before: person && { reachable: person.reachable }, after: person && { reachable: false } };
}

/** The message of a turn names what it answered, which is where its matters came from. */
async function noteUndelivered(db: Transaction, message: string, department: string | null): Promise<void> {
  const urges = await db.matter.findMany({ where: { kind: 'urge', department, settledAt: null } });
  for (const { id, source, details } of urges) {
    if (source === null || !message.startsWith(tellKey(source, ''))) continue;
    const noted: MatterDetails = { ...JSON.parse(details), isUndelivered: true };
    await db.matter.update({ where: { id }, data: { details: JSON.stringify(noted) } });
  }
}
