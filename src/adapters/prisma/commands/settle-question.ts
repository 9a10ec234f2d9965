import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** The office's word on a question that was left with it; one that is closed already stays as it is. */
export async function settleQuestion(
  db: Transaction,
  act: Act,
  question: string,
  answer: string | null,
): Promise<Change> {
  const where = { id: Number(question), closedAt: null };
  const { count } = await db.question.updateMany({ where, data: { answer, closedAt: act.at, closedBy: act.by } });
  return { subject: `question ${question}`, after: count > 0 ? { answer } : null };
}
