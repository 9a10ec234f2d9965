import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import type { Update } from '../../domain/update.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { readScope, type Scope } from '../orders/read-scope.ts';
import { listInWords } from '../orders/review.ts';
import { listAwaitingReview } from '../orders/reviewable.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const ACCEPT = /^(?:请)?(?:审核通过|通过审核|审核同意|accept|approve)\s*|\s*(?:审核通过|通过审核)[。.!！]?$/iu;
const RETURN = /^(?:请)?(?:退回给?|打回给?|审核不通过|return|send back)\s*(?:to\s+)?/iu;
const LIST =
  /^(?:看(?:一下|看)?|查(?:一下|看)?)?(?:待审核?(?:的)?(?:进展|清单)?|审核|哪些(?:进展)?(?:还)?(?:没|待)审核?(?:的)?|(?:to|waiting for) review|review)[?？。!！]?$/iu;
/** The right side of “everything”. */
const ALL = /^(?:全部|所有|都|all)(?:的)?(?:进展)?$/iu;

/** 审核通过, 退回, 待审核: what the office does with reports. */
export function reviewUpdates(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  const isList = LIST.test(words);
  const isReturn = RETURN.test(words);
  if (!(isList || isReturn || ACCEPT.test(words)) || !hasPlan(situation)) return undefined;
  const { person } = situation.speaker;
  if (!person || !isOffice(person)) return isProgress(words, situation) ? undefined : refuse(state, situation);
  if (isList) return list(state, situation);
  return (
    refuseSecondQuestion(state, situation) ??
    (isReturn ? sendBack(words, state, situation) : accept(words, state, situation))
  );
}

/** “退回了3家整改” is what a department did, not an order. */
function isProgress(words: string, { plan }: PlannedSituation): boolean {
  const { departments, tasks } = readScope(words.replace(RETURN, ''), plan.register);
  return RETURN.test(words) && departments.length + tasks.length === 0;
}

function refuse(state: ConversationState, { language }: Situation): Step {
  return saySentence(state, language, '审核和退回由牵头办公室做。', 'Reports are reviewed by the office.');
}

function list(state: ConversationState, situation: PlannedSituation): Step {
  const { language } = situation;
  const waiting = listAwaitingReview(situation.updates);
  if (waiting.length === 0)
    return { ...saySentence(state, language, '没有待审核的进展。', 'Nothing waits for review.'), fit: 'nothing' };
  const title = inLanguage(language, `待审核${waiting.length}条：`, `Waiting for review: ${waiting.length}`);
  const how = inLanguage(
    language,
    '写“审核通过 15#1”或“审核通过 区民政局”；要退回写“退回 15#1，理由”；全部没问题写“审核通过”。',
    'Write “accept 15#1” or “accept” for all; “return 15#1, reason” sends one back.',
  );
  const items: Block = { type: 'list', items: listInWords(waiting, situation) };
  return { ...say(state, [{ type: 'text', text: title }, items, { type: 'text', text: how }]), fit: 'list' };
}

function accept(words: string, state: ConversationState, situation: PlannedSituation): Step {
  const scope = readScope(words.replace(ACCEPT, '').replace(ALL, ''), situation.plan.register);
  if (scope.rest !== null) return askWhich(words, state, situation);
  const ids = inScope(scope, situation).map(({ id }) => id);
  return ids.length === 0
    ? sayNothing(scope, state, situation)
    : openOrder({ do: 'review', ids, state: 'reviewed', reason: null }, state, situation);
}

/** A return without name or place would hit everybody; then it is asked which. */
function sendBack(words: string, state: ConversationState, situation: PlannedSituation): Step {
  const scope = readScope(words.replace(RETURN, ''), situation.plan.register);
  if (scope.departments.length + scope.tasks.length === 0) return askWhich(words, state, situation);
  const ids = latest(inScope(scope, situation)).map(({ id }) => id);
  return ids.length === 0
    ? sayNothing(scope, state, situation)
    : openOrder({ do: 'review', ids, state: 'returned', reason: scope.rest }, state, situation);
}

function inScope({ departments, tasks }: Scope, { updates }: PlannedSituation): Update[] {
  return listAwaitingReview(updates).filter(
    ({ department, task }) =>
      (departments.length === 0 || departments.includes(department)) && (tasks.length === 0 || tasks.includes(task)),
  );
}

/** What is sent back is the last word of each department on each task. */
function latest(updates: Update[]): Update[] {
  return [...Map.groupBy(updates, ({ department, task }) => `${task} ${department}`).values()].flatMap(
    (own) => own.at(-1) ?? [],
  );
}

function askWhich(words: string, state: ConversationState, situation: PlannedSituation): Step {
  const verb = RETURN.test(words) ? '退回' : '审核通过';
  const which = saySentence(
    state,
    situation.language,
    `${verb}哪一条？写单位或编号，如“${verb} 15#1”；“待审核”列出全部。什么都没有改。`,
    'Which one? Name the department or the task, like “return 15#1, reason”. Nothing was changed.',
  );
  return { ...which, fit: 'nothing' };
}

function sayNothing({ departments, tasks }: Scope, state: ConversationState, situation: PlannedSituation): Step {
  const { language, plan } = situation;
  const unknown = tasks.find((task) => !findTask(plan.register, task));
  const what = [...departments, ...tasks].join(' ');
  const none = unknown
    ? saySentence(state, language, `要点里没有${unknown}。`, `The plan has no ${unknown}.`)
    : saySentence(
        state,
        language,
        what === '' ? '没有待审核的进展。' : `${what}没有待审核的进展。`,
        'Nothing of that waits for review.',
      );
  return { ...none, fit: 'nothing' };
}
