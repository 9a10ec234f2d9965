import { isOffice } from '../../domain/person.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';

/** How an order of the office begins; in anybody else's mouth it is neither a question nor a report. */
const ORDERS =
  /^(?:请|一键)?(?:交办(?!的)|催办(?!的|了)|裁定(?!的)|审核通过|约谈名单|没动静的单位)|^代\S{2,16}[报填]\s*[:：]|^(?:(?:出|生成)?(?:\S{1,6}季度)?调度报告|(?:常住|户籍)人口\s*\d\S*|\d+#\d+\s*(?:改[成为])?(?:每[日周月季]|只)\S{0,3}报(?:一次)?)$/u;

/** Says to whoever is not of the office that such an order is the office's; nothing is done. */
export function refuseOrders(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  if ((person && isOffice(person)) || !ORDERS.test(text.trim()) || /[?？谁]/.test(text)) return undefined;
  return saySentence(
    state,
    situation.language,
    '这件事由牵头办公室办，没有发出，也没有记录。',
    'That is for the office to do; nothing was sent or stored.',
  );
}
