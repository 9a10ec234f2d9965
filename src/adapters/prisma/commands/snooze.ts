import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Somebody wants to be reminded later. */
export async function snooze(
  db: Transaction,
  act: Act,
  { handle, until }: Extract<Command, { do: 'snooze' }>,
): Promise<Change> {
  await db.snooze.create({ data: { handle, until, at: act.at } });
  return { subject: handle, after: { until } };
}
