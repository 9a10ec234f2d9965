import type { Answer } from '../../answers/answer.ts';
import { answerQuestion } from '../../answers/answer-question.ts';
import type { TaskId } from '../../domain/plan.ts';
import { passOnChoices } from '../flows/offer-pass-on.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState, Waiting } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';

/** Answers a question about the plan; anybody may ask. */
export function ask(text: string, state: ConversationState, situation: Situation): Step {
  if (!hasPlan(situation)) {
    return saySentence(
      state,
      situation.language,
      '还没有生效的工作要点。请牵头办公室先导入：npm run remit -- import 文件。',
      'No plan is in force yet. The office imports one with: npm run remit -- import FILE.',
    );
  }
  return sayAnswer(text, answer(text, state.focus, situation), state, situation);
}

/** Answers the same question for the one task that was chosen. */
export function answerAbout(
  task: TaskId,
  question: string,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  const asked = `${task} ${question === '' ? '谁负责' : question}`;
  return sayAnswer(asked, answer(asked, [task], situation), state, situation);
}

function answer(question: string, focus: TaskId[], situation: PlannedSituation): Answer {
  const { plan, index, people, updates, rules, today, speaker } = situation;
  const context = { plan, index, focus, people, updates, rules, today };
  return answerQuestion(question, speaker.person ? { ...context, person: speaker.person } : context);
}

function sayAnswer(question: string, answer: Answer, state: ConversationState, situation: Situation): Step {
  const focus =
    answer.tasks.length > 0 && answer.kind !== 'clarify' ? answer.tasks.slice(0, MOST_IN_FOCUS) : state.focus;
  const next = { ...state, focus };
  if (state.waiting !== null && !isPassing(state.waiting)) return say(next, answer.blocks);
  if (answer.kind === 'clarify')
    return say({ ...next, waiting: { kind: 'choose-task', question, tasks: answer.tasks } }, answer.blocks);
  if (answer.kind !== 'not_in_plan') return say({ ...next, waiting: null }, answer.blocks);
  const counter = state.counter + 1;
  const waiting = { kind: 'offer-pass-on' as const, id: String(counter), question };
  return say({ ...next, counter, waiting }, [...answer.blocks, passOnChoices(String(counter), situation)]);
}

const MOST_IN_FOCUS = 5;

/** Questions of ours that a new question simply replaces. */
const isPassing = ({ kind }: Waiting) => kind === 'choose-task' || kind === 'offer-pass-on';

/** The answer to an ambiguous question with a few more words, if they settle which of the offered tasks is meant. */
export function answerNarrowed(
  words: string,
  { question, tasks }: { question: string; tasks: TaskId[] },
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  const asked = `${words} ${question}`;
  const narrowed = answer(asked, state.focus, situation);
  const isSettled = !['clarify', 'not_in_plan', 'help'].includes(narrowed.kind) && narrowed.tasks.length > 0;
  if (!isSettled || !narrowed.tasks.every((task) => tasks.includes(task))) return undefined;
  return sayAnswer(asked, narrowed, { ...state, waiting: null }, situation);
}
