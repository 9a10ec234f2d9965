import type { Block } from '../../ports/chat.ts';
import type { ConversationState } from '../state.ts';
import type { Situation, Step } from '../step.ts';

/** A conversation over several messages. Each part returns undefined for what is not its own. */
export interface Flow {
  /** First word of the values of its choices. */
  name: string;
  /** A choice of this flow was taken; `value` is what follows the name. */
  take(value: string[], state: ConversationState, situation: Situation): Step | undefined;
  /** Words that may answer this flow's question. */
  hear?(text: string, state: ConversationState, situation: Situation): Step | undefined;
  /** The question that waits, as it is asked again after something else. */
  ask?(state: ConversationState, situation: Situation): Block[];
}
