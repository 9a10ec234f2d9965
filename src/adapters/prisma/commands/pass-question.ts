import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Leaves a question with the office. */
export async function passQuestion(
  db: Transaction,
  act: Act,
  question: Extract<Command, { do: 'pass-question' }>,
): Promise<Change> {
  const { do: _, plan, ...words } = question;
  const { id } = await db.question.create({ data: { planId: plan, ...words, by: act.by, at: act.at } });
  return { subject: `question ${id}`, after: { plan, ...words } };
}
