import type { ConversationState } from './state.ts';
import { type Situation, type Step, saySentence } from './step.ts';
import { isCancel } from './words.ts';

/** Cancelling what waits works the same in every flow; undefined if nothing waits or the words say something else. */
export function repair(text: string, state: ConversationState, { language }: Situation): Step | undefined {
  if (state.waiting === null || !isCancel(text)) return undefined;
  return saySentence({ ...state, waiting: null }, language, '好的，没有记。', 'All right, nothing was stored.');
}
