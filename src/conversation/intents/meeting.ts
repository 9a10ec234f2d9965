import { findDepartments } from '../../answers/find-departments.ts';
import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import { listLights } from '../../domain/light.ts';
import { momentAt } from '../../domain/period.ts';
import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { agendaPaper } from '../../reporting/agenda/agenda-paper.ts';
import { type AgendaItem, composeAgenda, lastTime } from '../../reporting/agenda/compose-agenda.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { orderChoice } from '../orders/order-choice.ts';
import { readUntil } from '../orders/read-until.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const AGENDA =
  /^(?:看看?|列出|起草|拟|生成|出)?(?:一?[份下])?(?:下次|本次|这次|调度|季度|联席)*(?:会议?|会)的?(?:议程|议题)[。.?？]*$|^(?:(?:the )?(?:next )?meeting(?:[’']s)? agenda|agenda(?: (?:for|of) the (?:next )?meeting)?)[.?]?$/iu;
const DECIDED =
  /^(?:(?:本次|这次|今天的?|调度)?会议?(?:上)?(?:议?定了?|决定|明确|要求)|(?:the )?meeting (?:decided|agreed))\s*[:：,，]?\s*(?<words>\S[\s\S]*)$/iu;
const COMMITMENTS =
  /^(?:看看?|列出)?(?:上次|本次)?(?:会议)?的?议定事项(?:有哪些|清单|落实情况|落实得?怎么样了?|怎么样了?)?[?？。]*$|^(?:meeting )?(?:commitments|decisions)\??$/iu;
const MOST_CHOICES = 10;

/** “会议议程”: the exceptions that a meeting should deal with, what was decided last time first; the office's. */
export function meetingAgenda(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (!AGENDA.test(text.trim()) || !hasPlan(situation)) return undefined;
  const refusal = refuse(state, situation);
  if (refusal) return refusal;
  const { language } = situation;
  const facts = factsOf(situation);
  const items = composeAgenda(facts);
  if (items.length === 0) {
    const none = saySentence(
      state,
      language,
      '没有需要上会的事项：没有严重滞后、数据不一、待裁定、困难、逾期批示，也没有上次会议的议定事项。',
      'Nothing needs a meeting: nothing is far behind, disputed, in trouble or overdue, and earlier meetings left nothing open.',
    );
    return { ...none, fit: 'nothing' };
  }
  const blocks = items.flatMap(({ title, points }, at): Block[] => [
    { type: 'text', text: `${at + 1}. ${title}`, strong: true },
    { type: 'list', items: points },
  ]);
  const title = inLanguage(language, '会议议程（草稿，由例外事项生成）', 'Agenda (draft, made of exceptions)');
  const hint = inLanguage(
    language,
    '会后写“会议定：哪个单位、什么时候前、做什么”，记为议定事项，下次议程会列出。',
    'After the meeting write “meeting decided: who, by when, what”; the next agenda will list it.',
  );
  const step = say(state, [
    { type: 'heading', text: title },
    ...blocks,
    { type: 'paper', paper: agendaPaper(items, { ...facts, at: situation.at }) },
    { type: 'text', text: hint },
    ...choicesToSettle(items, situation),
  ]);
  return { ...step, fit: 'list' };
}

/** “议定事项”: what meetings decided and how it stands; the office's. */
export function meetingCommitments(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (!COMMITMENTS.test(text.trim()) || !hasPlan(situation)) return undefined;
  const refusal = refuse(state, situation);
  if (refusal) return refusal;
  const decided = lastTime(factsOf(situation));
  if (decided.points.length === 0) {
    const none = saySentence(
      state,
      situation.language,
      '没有会议议定事项。会后写“会议定：哪个单位、什么时候前、做什么”。',
      'No meeting has decided anything yet. Write “meeting decided: who, by when, what”.',
    );
    return { ...none, fit: 'nothing' };
  }
  const step = say(state, [
    { type: 'text', text: decided.title, strong: true },
    { type: 'list', items: decided.points },
    ...choicesToSettle([decided], situation),
  ]);
  return { ...step, fit: 'list' };
}

function choicesToSettle(items: AgendaItem[], { language, plan }: PlannedSituation): Block[] {
  const choices = items
    .flatMap(({ commitments }) => commitments)
    .slice(0, MOST_CHOICES)
    .map(({ id, label }) => ({
      label: inLanguage(language, `已落实：${label}`, `Met: ${label}`),
      value: orderChoice(plan, `met:${id}`),
    }));
  return choices.length > 0 ? [{ type: 'choices', choices }] : [];
}

/** “会议定：区民政局10月底前建成4家”: kept for each department named, and followed to the next meeting. */
export function meetingDecided(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = DECIDED.exec(text.trim())?.groups?.['words']?.replace(/[。.]$/, '');
  if (words === undefined || /[?？]$/.test(words) || !hasPlan(situation)) return undefined;
  const refusal = refuse(state, situation);
  if (refusal) return refusal;
  const { register } = situation.plan;
  const departments = [...new Set(findDepartments(register, words).map(({ department }) => department))];
  if (departments.length === 0) {
    const none = saySentence(
      state,
      situation.language,
      '没有看出是哪个单位。写明单位、时间和要做的事，如“会议定：区民政局10月底前建成4家”。',
      'Which department is meant? Say who, by when and what.',
    );
    return { ...none, fit: 'nothing' };
  }
  const place = findPlace(register, foldText(words));
  const task = place?.tasks.length === 1 ? (place.tasks[0]?.id ?? null) : null;
  const until = readUntil(words, situation.today) ?? null;
  return (
    refuseSecondQuestion(state, situation) ??
    openOrder({ do: 'commit', departments, task, until, text: words }, state, situation)
  );
}

function refuse(state: ConversationState, { speaker, channel, language }: Situation): Step | undefined {
  if (!speaker.person || !isOffice(speaker.person)) {
    return saySentence(
      state,
      language,
      '会议议程和议定事项由牵头办公室办。',
      'Agendas and decisions of meetings are the office’s.',
    );
  }
  return channel === undefined
    ? undefined
    : saySentence(state, language, '会议议程只在私聊里办。', 'Agendas are for a direct message only.');
}

function factsOf({ plan, updates, matters, people, rules, at, today, language }: PlannedSituation) {
  const names = new Map(people.map(({ handle, name }) => [handle, name]));
  const words = { register: plan.register, language, rules, nameOf: (handle: string) => names.get(handle) ?? handle };
  return { lights: listLights(plan, updates, momentAt(at, rules.zone), rules), matters, today, words };
}
