import { isOffice } from '../../domain/person.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';

/** The office's orders that Remit does not carry out yet; taken for anything else they would be misunderstood. */
const ORDERS: readonly [RegExp, string][] = [[/^代.{2,16}(报|填)/, '代报']];

/** Says of an order which is not there yet that nothing was done, and what there is instead. */
export function officeWords(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  if (!person || !isOffice(person)) return undefined;
  const order = ORDERS.find(([pattern]) => pattern.test(text.trim()))?.[1];
  if (order === undefined) return undefined;
  return saySentence(
    state,
    situation.language,
    `“${order}”现在还不能在这里办，什么都没有发出，也没有记录。现在可以：周报、哪些单位没报、问题清单、草稿。`,
    'That cannot be done here yet; nothing was sent or stored. There is: digest, who has not reported, open questions, drafts.',
  );
}
