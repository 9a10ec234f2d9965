import { isOffice } from '../../domain/person.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { listWaiting, orderDispatch } from '../orders/dispatch.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const DISPATCH =
  /^(?:请|现在|马上|可以|把|将)?\s*(?<before>[^交派]{0,60}?)(?:交办|派发|下发)(?:给)?(?<after>.*)$|^(?:please )?(?:dispatch|send out)(?<english>.*)$/iu;
/** What may stand beside the order: the plan, all of it, everybody. */
const WHOLE =
  /^(?:《[^》]*》|(?:今年|本年度|\d{4}年)?(?:的)?(?:工作)?要点|全部|所有|任务|各(?:责任)?单位|各部门|一下|出去|了?吧|the plan|tasks|duties|all|now|it|please|to all|[,，。.!！\s])*$/iu;
const CALL_OFF = /^(?:取消|撤销|撤回|不)交办|^(?:cancel|call off)(?: the)? dispatch/iu;

/** 交办: the office sends the plan in force out to the departments. */
export function dispatchPlan(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  if (CALL_OFF.test(words)) return callOffDispatch(state, situation);
  const match = DISPATCH.exec(words)?.groups;
  if (!match || /[?？吗]\s*$/u.test(words)) return undefined;
  const beside = match['english'] ?? `${match['before'] ?? ''}${match['after'] ?? ''}`;
  return WHOLE.test(beside) ? begin(state, situation) : explain(words, state, situation);
}

function begin(state: ConversationState, situation: Situation): Step {
  const { language, speaker, channel, drafts } = situation;
  const { person } = speaker;
  if (!person || !isOffice(person)) {
    return saySentence(state, language, '交办由牵头办公室办。', 'Duties are sent out by the office.');
  }
  if (channel !== undefined) {
    return saySentence(state, language, '交办请在私聊里写。', 'Write that in a direct message.');
  }
  if (!hasPlan(situation)) {
    return drafts.length > 0
      ? saySentence(
          state,
          language,
          '要点还是草稿，先写“草稿”让它生效，再交办。什么都没有发出。',
          'The plan is still a draft; put it in force first (“drafts”). Nothing was sent.',
        )
      : saySentence(state, language, '还没有要点可交办，请先导入。', 'There is no plan to send out; import one first.');
  }
  return refuseSecondQuestion(state, situation) ?? openOrder(orderDispatch(situation), state, situation);
}

/** 交办15#1给教育局: work is given by the plan, not by a message of ours. */
function explain(words: string, state: ConversationState, { language, speaker }: Situation): Step | undefined {
  if (!speaker.person || !isOffice(speaker.person) || !/^(?:请)?(?:交办|dispatch)/iu.test(words)) return undefined;
  return saySentence(
    state,
    language,
    '交办是把整份要点发给各责任单位，写“交办”。谁负责以文件为准；单独提醒一个单位写“催办 单位”。什么都没有发出。',
    'A dispatch sends the whole plan to its departments: write “dispatch”. Owners are as the document says. Nothing was sent.',
  );
}

function callOffDispatch(state: ConversationState, situation: Situation): Step {
  const [first] = hasPlan(situation) ? listWaiting(situation) : [];
  if (!first || !hasPlan(situation)) {
    const none = saySentence(
      state,
      situation.language,
      '没有等着发出的交办；已经发出的收不回来。',
      'Nothing waits to be sent out; what has left cannot be called back.',
    );
    return { ...none, fit: 'nothing' };
  }
  const order = { do: 'call-off' as const, dispatch: first.id };
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}
