import { createHash } from 'node:crypto';
import type { JudgedQuestion } from './judge-answer.ts';

/**
 * Whether a question is held back: thresholds are made on the others and reported on these. The rule is fixed by the
 * words of the question, so that it stays on its side whatever file it is moved to and whatever comes beside it.
 */
export function isHeldBack({ q }: Pick<JudgedQuestion, 'q'>): boolean {
  const [first = 0] = createHash('sha256').update(q).digest();
  return first % 2 === 1;
}
