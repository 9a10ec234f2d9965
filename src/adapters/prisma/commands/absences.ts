import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Somebody will be away. */
export async function recordAbsence(
  db: Transaction,
  act: Act,
  { handle, from, until, deputy }: Extract<Command, { do: 'record-absence' }>,
): Promise<Change> {
  await db.absence.create({ data: { handle, fromDay: from, untilDay: until, deputy, by: act.by, at: act.at } });
  return { subject: handle, after: { from, until, deputy } };
}

/** Somebody is back, or does not go: what was said of these absences holds no longer. */
export async function endAbsence(
  db: Transaction,
  act: Act,
  { handle, absences }: Extract<Command, { do: 'end-absence' }>,
): Promise<Change> {
  const where = { id: { in: absences.map(Number) }, handle, endedAt: null };
  const before = await db.absence.findMany({ where, select: { fromDay: true, untilDay: true, deputy: true } });
  await db.absence.updateMany({ where, data: { endedAt: act.at } });
  return { subject: handle, before };
}
