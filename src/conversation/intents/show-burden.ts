import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { burdenPaper, tableOfWeek } from '../../reporting/burden-ledger.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';

const LEDGER =
  /^(?:看看|看一下)?(?:本周)?打扰(?:台账|情况|记录|了多少)?[?？。]?$|^(?:burden|disturbance)(?: ledger)?\??$/iu;

/** “打扰台账”: how often each contact was written to this week without having asked, against what is allowed. */
export function showBurden(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language, people, rules, watch, today, at } = situation;
  if (!LEDGER.test(text.trim()) || !hasPlan(situation) || !speaker.person || !isOffice(speaker.person))
    return undefined;
  if (channel !== undefined) {
    return saySentence(state, language, '打扰台账只在私聊里看。', 'The ledger is shown in a direct message only.');
  }
  const facts = { people, rules, language, today, disturbed: watch?.disturbed ?? [] };
  const { header, rows } = tableOfWeek(today, facts);
  const paper = burdenPaper(facts, at);
  const note = inLanguage(language, '近四周逐条见附件：', 'The last four weeks, message by message:');
  const file: Block[] = paper
    ? [
        { type: 'text', text: note },
        { type: 'paper', paper },
      ]
    : [];
  if (rows.length === 0) {
    const none = inLanguage(language, '本周还没有打扰过联络员。', 'No liaison was written to this week.');
    return say(state, [{ type: 'text', text: none }, ...file]);
  }
  const title = inLanguage(
    language,
    `本周发给联络员、并非他们自己问来的消息（每人每周不超过${rules.mostPerWeek}条，人工发出的也计在内）：`,
    `Messages of this week that liaisons had not asked for (at most ${rules.mostPerWeek} each; those sent by people count):`,
  );
  return say(state, [{ type: 'text', text: title }, { type: 'table', header, rows }, ...file]);
}
