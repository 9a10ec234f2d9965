import { findReporter } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { isCancel, isNo, isYes } from '../words.ts';

/** A yes, a no or a cancel while nothing waits is no report: it is said that nothing waits. */
export function settleNothing(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (state.waiting !== null || !(isYes(text) || isNo(text) || isCancel(text))) return undefined;
  // Whoever has reported may mean to take that back.
  if (isCancel(text) && findReporter(situation)) return undefined;
  return saySentence(
    state,
    situation.language,
    '现在没有等您确认的事。有进展直接写，有问题直接问。',
    'Nothing waits for your word. Write your progress or your question any time.',
  );
}
