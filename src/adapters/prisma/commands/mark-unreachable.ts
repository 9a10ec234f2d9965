import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Notes that messages to a person do not arrive. */
export async function markUnreachable(db: Transaction, handle: string): Promise<Change> {
  const person = await db.person.findUnique({ where: { handle }, select: { reachable: true } });
  await db.person.updateMany({ where: { handle }, data: { reachable: false } });
  return { subject: handle, before: person, after: person && { reachable: false } };
}
