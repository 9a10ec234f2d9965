import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { askNext } from '../review/ask-next.ts';
import { decide, decideNames } from '../review/decide.ts';
import { discardDraft, putInForce } from '../review/end-review.ts';
import { listQuestions } from '../review/list-questions.ts';
import { markByHand, showPassages } from '../review/mark-by-hand.ts';
import { answerByChoice, answerByWords, readAlias } from '../review/read-answer.ts';
import { showQuestion } from '../review/show-question.ts';
import { showChanges, showRemarks, showTasks } from '../review/show-tables.ts';
import { type OpenDraft, viewDraft } from '../review/view-draft.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

/** The office goes through what has to be decided about a draft, looks at it, and puts it in force or not. */
export const reviewPlan: Flow = {
  name: 'plan',
  take([act = '', id = '', key = '', answer = ''], state, situation) {
    const { person } = situation.speaker;
    if (!situation.drafts.some((plan) => plan.id === id)) return undefined;
    if (!person || !isOffice(person)) return refuse(state, situation);
    const view = viewDraft(id, situation);
    if (!view) return undefined;
    if (act === 'answer') return takeAnswer(key, answer, view, state, situation);
    return ACTS[act]?.(view, state, situation);
  },
  hear(text, state, situation) {
    const { waiting } = state;
    const marked = hearMark(text, state, situation);
    if (marked) return marked;
    const view = waiting?.kind === 'review-plan' ? viewDraft(waiting.plan, situation) : undefined;
    if (waiting?.kind !== 'review-plan' || !view) return undefined;
    const alias = readAlias(text);
    if (alias) return decide({ decision: alias }, waiting.question, view, state, situation);
    const question = listQuestions(view).find(({ key }) => key === waiting.question);
    const answer = question && answerByWords(question, text);
    return answer && decide(answer, waiting.question, view, state, situation);
  },
  ask({ waiting }, situation) {
    const view = waiting?.kind === 'review-plan' ? viewDraft(waiting.plan, situation) : undefined;
    if (waiting?.kind !== 'review-plan' || !view) return [];
    const questions = listQuestions(view);
    const question = questions.find(({ key }) => key === waiting.question);
    return question ? showQuestion(view.id, question, questions.length, situation.language) : [];
  },
};

/** 第3处归5#1 is understood whenever one draft lies before the office, whatever else waits. */
function hearMark(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  const [draft, other] = situation.desk?.drafts ?? [];
  if (!person || !isOffice(person) || !draft || other) return undefined;
  const view = viewDraft(draft.id, situation);
  return view && markByHand(text, view, state, situation);
}

type Act = (view: OpenDraft, state: ConversationState, situation: Situation) => Step;

const ACTS: Record<string, Act> = {
  review: (view, state, situation) => askNext(view, undefined, [], state, situation),
  names: decideNames,
  changes: showChanges,
  remarks: showRemarks,
  tasks: showTasks,
  passages: showPassages,
  'in-force': putInForce,
  discard: discardDraft,
};

function takeAnswer(
  key: string,
  chosen: string,
  view: OpenDraft,
  state: ConversationState,
  situation: Situation,
): Step | undefined {
  const question = listQuestions(view).find((one) => one.key === key);
  if (!question) return undefined;
  if (chosen === 'later') {
    const said = inLanguage(situation.language, '好的，以后再定。', 'All right, later.');
    return askNext(view, key, [{ type: 'text', text: said }], state, situation);
  }
  const answer = answerByChoice(question, chosen);
  return answer && decide(answer, key, view, state, situation);
}

function refuse(state: ConversationState, { language }: Situation): Step {
  return saySentence(state, language, '只有牵头办公室能确认工作要点。', 'Only the office can confirm a plan.');
}
