import { isOffice } from '../../domain/person.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { readScope } from '../orders/read-scope.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const URGE =
  /^(?:请|帮我|给我)?(?:一键|再)?(?:催办|催一下|催催|催报|催)(?:一下)?\s*(?<whom>.*?)[。.!！]?$|^(?:please )?(?:urge|remind|chase|nudge)\b(?! (?:me|us)\b)\s*(?<who>.*?)[.!]?$/iu;
const ALL = /^(?:所有|全部|没报的|没答复的|没动静的|未报的)?(?:的)?(?:单位|部门)?$|^(?:all|everybody|everyone)$/iu;

/** “催办”, “催办 区民政局”, “一键催办”: shows whom and why, and sends after a clear yes. */
export function urgeDepartments(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language } = situation;
  const groups = URGE.exec(text.trim())?.groups;
  if (!groups || /[?？]$/.test(text.trim()) || !hasPlan(situation)) return undefined;
  if (!speaker.person || !isOffice(speaker.person)) return undefined;
  if (channel !== undefined) {
    return saySentence(
      state,
      language,
      '催办请在私聊里办，谁没报只告诉办公室和本人。',
      'Please urge in a direct message.',
    );
  }
  const whom = groups['whom'] ?? groups['who'] ?? '';
  const { departments, rest } = readScope(whom, situation.plan.register);
  if (departments.length === 0 && !ALL.test(whom)) {
    const none = saySentence(
      state,
      language,
      `没有找到“${whom}”这个单位，什么都没有发出。写“催办 单位名”，或“一键催办”。`,
      `There is no department “${whom}”; nothing was sent.`,
    );
    return { ...none, fit: 'nothing' };
  }
  if (departments.length > 0 && rest !== null && rest.length > LONGEST_REST) return undefined;
  return refuseSecondQuestion(state, situation) ?? openOrder({ do: 'urge', departments }, state, situation);
}

/** More words than these behind the name say something else. */
const LONGEST_REST = 12;
