import type { Answer } from '../../answers/answer.ts';
import { answerFromPlans, type PlanAnswer } from '../../answers/answer-from-plans.ts';
import type { AskContext } from '../../answers/ask-context.ts';
import type { TaskId } from '../../domain/plan.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import { feedbackChoices } from '../flows/object-to-answer.ts';
import { passOnChoices } from '../flows/offer-pass-on.ts';
import { clauseChoices } from '../flows/show-clause.ts';
import { doubtAnswer, settleAnswer } from '../listen/settle-question.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { isPassing } from '../waiting.ts';
import { frameFollowUp } from './frame-follow-up.ts';

/** Answers a question about the plans in force; anybody may ask. */
export function ask(text: string, state: ConversationState, situation: Situation): Step {
  if (!hasPlan(situation)) return sayNoPlan(state, situation);
  for (const question of frameFollowUp(text, state.asked)) {
    const given = answer(question, state, situation);
    if (isSettled(given.answer)) return sayAnswer(question, given, state, situation);
  }
  const given = answer(text, state, situation);
  const contexts = listContexts(situation);
  const settled = situation.heard && settleAnswer(text, given, contexts, situation.heard);
  const step = sayAnswer(text, settled ?? given, state, situation);
  return { ...step, doubt: doubtAnswer(text, given, contexts) };
}

function sayNoPlan(state: ConversationState, { language, drafts }: Situation): Step {
  return drafts.length > 0
    ? saySentence(
        state,
        language,
        '工作要点还是草稿，牵头办公室确认（写“草稿”）以后才能问和报。',
        'The plan is still a draft; once the office has confirmed it (“drafts”), you can ask and report.',
      )
    : saySentence(
        state,
        language,
        '还没有生效的工作要点。请牵头办公室先导入：npm run remit -- import 文件。',
        'No plan is in force yet. The office imports one with: npm run remit -- import FILE.',
      );
}

/** Answers the same question for the one task that was chosen. */
export function answerAbout(
  task: TaskId,
  question: string,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  const asked = `${task} ${question === '' ? '谁负责' : question}`;
  const chosen = { ...situation, inForce: situation.inForce.filter(({ plan }) => plan === situation.plan) };
  const spoken = { ...state, plan: situation.plan.id, focus: [task] };
  return sayAnswer(asked, answer(asked, spoken, chosen), state, situation);
}

/** What the plan that is spoken of answers, not said to anybody yet. */
export function answerAlone(question: string, state: ConversationState, situation: PlannedSituation): Answer {
  const alone = { ...situation, inForce: situation.inForce.filter(({ plan }) => plan === situation.plan) };
  return answer(question, { ...state, focus: [] }, alone).answer;
}

function answer(question: string, state: ConversationState, situation: PlannedSituation): PlanAnswer {
  return answerFromPlans(question, listContexts(situation), {
    plan: state.plan,
    tasks: state.focus,
    question: state.asked?.question ?? '',
  });
}

function listContexts({ inForce, people, rules, today, speaker, channel, language }: PlannedSituation): AskContext[] {
  const person = speaker.person ? { person: speaker.person } : {};
  return inForce.map((one) => ({ ...one, people, rules, today, language, isPublic: channel !== undefined, ...person }));
}

function sayAnswer(question: string, given: PlanAnswer, state: ConversationState, situation: Situation): Step {
  const { answer, plan } = given;
  const isShown = answer.tasks.length > 0 && answer.kind !== 'clarify';
  const spoken = isShown ? { focus: answer.tasks.slice(0, MOST_IN_FOCUS), plan: plan.id } : {};
  const next = { ...state, ...spoken, asked: { question: question.slice(0, LONGEST_KEPT), kind: answer.kind } };
  const blocks = nameChoices(answer.blocks, plan.id);
  if (state.waiting !== null && !isPassing(state.waiting)) return say(next, blocks);
  if (answer.kind === 'clarify')
    return say(
      { ...next, waiting: { kind: 'choose-task', question: next.asked.question, tasks: answer.tasks, plan: plan.id } },
      blocks,
    );
  if (answer.kind !== 'not_in_plan')
    return say({ ...next, waiting: null }, [...blocks, ...offerMore(given, situation)]);
  const counter = state.counter + 1;
  const waiting = { kind: 'offer-pass-on' as const, id: String(counter), question: next.asked.question };
  return say({ ...next, counter, waiting }, [...blocks, passOnChoices(String(counter), situation)]);
}

const MOST_IN_FOCUS = 5;
/** Of a text sent as a question, so much is kept to come back to. */
const LONGEST_KEPT = 400;

/** The choices of a task say of which plan, so that they mean the same when another plan is the newest. */
function nameChoices(blocks: Block[], plan: string): Block[] {
  const name = (choice: Choice) =>
    choice.value.startsWith('task:') ? { ...choice, value: `${choice.value}:${plan}` } : choice;
  return blocks.map((block) => (block.type === 'choices' ? { ...block, choices: block.choices.map(name) } : block));
}

/** One row under an answer that names owners or figures: the whole clause, and whether the answer was right. */
function offerMore({ answer, plan }: PlanAnswer, situation: Situation): Block[] {
  const isClaim = answer.departments.length > 0 || answer.values.length > 0;
  const choices = [
    ...clauseChoices(answer, plan, situation),
    ...(isClaim && answer.kind !== 'help' ? feedbackChoices(situation) : []),
  ];
  return choices.length > 0 ? [{ type: 'choices', choices }] : [];
}

const isSettled = ({ kind, tasks, departments }: Answer) =>
  !['clarify', 'not_in_plan', 'help'].includes(kind) && (tasks.length > 0 || departments.length > 0);

/** The answer to an ambiguous question with a few more words, if they settle which of the offered tasks is meant. */
export function answerNarrowed(
  words: string,
  { question, tasks }: { question: string; tasks: TaskId[] },
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  const asked = `${words} ${question}`;
  const narrowed = answer(asked, state, situation);
  if (!isSettled(narrowed.answer) || !narrowed.answer.tasks.every((task) => tasks.includes(task))) return undefined;
  return sayAnswer(asked, narrowed, { ...state, waiting: null }, situation);
}
