import type { Waiting } from '../state.ts';

/** The plan in force whose tasks a question is about; null where it is about none, or about the newest. */
export function planOf(waiting: Waiting | null): string | null {
  if (waiting && 'draft' in waiting) return waiting.draft.plan;
  return waiting?.kind === 'choose-task' || waiting?.kind === 'order' ? waiting.plan : null;
}
