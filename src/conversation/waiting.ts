import type { ConversationState, Waiting } from './state.ts';
import { type Situation, type Step, saySentence } from './step.ts';

/** Questions of ours that a new question simply replaces. */
export const isPassing = ({ kind }: Waiting): boolean =>
  kind === 'choose-task' || kind === 'choose-plan' || kind === 'offer-pass-on';

/** At most one question waits: another one is not asked before that is answered. */
export function refuseSecondQuestion(state: ConversationState, { language }: Situation): Step | undefined {
  if (state.waiting === null || isPassing(state.waiting)) return undefined;
  return saySentence(
    state,
    language,
    '先答完正等着的那个问题（或写“取消”），再办这件事。',
    'Please answer the question that waits first, or write “cancel”; then do this.',
  );
}
