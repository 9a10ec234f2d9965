import type { Answer } from '../../answers/answer.ts';
import { answerFromPlans, type PlanAnswer } from '../../answers/answer-from-plans.ts';
import type { AskContext } from '../../answers/ask-context.ts';
import { makeAnswer, mentionNeighbours, say } from '../../answers/compose.ts';
import { describeTarget, labelTask } from '../../answers/describe.ts';
import { readQuestion } from '../../answers/read-question.ts';
import type { Ranking } from '../../answers/task-index.ts';
import { findTask, type TaskId } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import { type Doubt, listCandidates } from './doubt.ts';
import type { Heard } from './heard.ts';
import { askReaderOfReports, singleOut } from './second-opinion.ts';

/** How much better the one task must fit than the next, where several are meant by the rules. */
const CLEARLY = 1.3;
/** Scores of the index this close are the same. */
const ALIKE = 0.97;
/** The share of the words that it must have, where the rules find it nowhere. */
const NEARLY_ALL = 0.8;
/** Content that the plan hardly speaks of, and that tells much. */
const STRANGE = { support: 0.35, weight: 0.5 };

/** What a model may be asked about an answer of the rules; undefined where they are certain, or have nothing to offer. */
export function doubtAnswer(
  question: string,
  { answer, plan }: PlanAnswer,
  contexts: readonly AskContext[],
): Doubt | undefined {
  const context = contexts.find((one) => one.plan === plan);
  if (!context || !isOpen(answer)) return undefined;
  const { ranking, place, stranger } = readQuestion(question, context);
  const isCertain =
    place !== undefined || stranger !== undefined || (isClaim(answer) && !ranking.concepts.some(isStrange));
  if (isCertain || ranking.ranked.length === 0) return undefined;
  const candidates = listCandidates(context.index, answer.tasks, ranking.ranked);
  return { about: 'question', text: question, plan, index: context.index, candidates };
}

const isStrange = ({ support, weight }: { support: number; weight: number }) =>
  support < STRANGE.support && weight >= STRANGE.weight;

/** An answer about one task that tells its owners and no figure. */
const isClaim = ({ kind, tasks, values }: Answer) =>
  (kind === 'owner' || kind === 'lead') && tasks.length === 1 && values.length === 0;

/** Asked back about several tasks, refused, or perhaps told too little. */
const isOpen = (answer: Answer) =>
  answer.kind === 'not_in_plan' || (answer.kind === 'clarify' && answer.tasks.length > 1) || isClaim(answer);

/**
 * The answer after a model was heard. It takes two: where the model chooses, and the reader of reports comes to the same
 * task by itself, that task is answered for. What the rules are sure of stays; what only the model says is offered, not
 * said. `undefined` leaves the rules' answer.
 */
export function settleAnswer(
  question: string,
  given: PlanAnswer,
  contexts: readonly AskContext[],
  heard: Heard,
): PlanAnswer | undefined {
  const context = contexts.find(({ plan }) => plan.id === heard.plan);
  if (!context || given.plan !== context.plan) return undefined;
  const { answer } = given;
  const [chosen] = heard.about;
  const settled = isClaim(answer)
    ? heard.wantsFigure && addFigures(answer, context)
    : chosen && (answer.kind === 'clarify' ? chooseAmong : findAfterAll)(question, answer, context, chosen.task);
  return settled ? { plan: given.plan, answer: { ...settled, engine: 'model' } } : undefined;
}

/** The figures of the task that is answered for anyway: what is added is the plan's, whoever asked for it. */
function addFigures(answer: Answer, { plan }: AskContext): Answer | undefined {
  const [id = ''] = answer.tasks;
  const targets = findTask(plan.register, id)?.targets ?? [];
  if (targets.length === 0) return undefined;
  const [first, ...rest] = answer.blocks;
  const figures = targets.map((target) => say(describeTarget(target, answer.language)));
  return {
    ...answer,
    values: targets.map(({ what, op, value, unit }) => ({ task: id, what, op, value, unit })),
    blocks: [...(first ? [first] : []), ...figures, ...rest],
  };
}

/** The rules asked which; the others stay in sight, with a button each. */
function chooseAmong(question: string, asked: Answer, context: AskContext, chosen: TaskId): Answer | undefined {
  const { register } = context.plan;
  const { residue, ranking } = readQuestion(question, context);
  const backed = singleOut(askReaderOfReports(residue, register, asked.tasks), CLEARLY);
  if (backed?.task !== chosen || !isFirst(chosen, ranking)) return undefined;
  const definite = answerFor(chosen, question, context);
  if (!definite) return undefined;
  const others = asked.tasks.filter((id) => id !== chosen);
  const neighbours = others.flatMap((id) => findTask(register, id) ?? []);
  const blocks = [...definite.blocks, ...mentionNeighbours(neighbours, asked.language), offerTasks(others)];
  return { ...definite, tasks: [chosen, ...others], blocks };
}

const isFirst = (chosen: TaskId, { ranked }: Ranking) =>
  ranked.some(({ task, score }) => task === chosen && score >= ALIKE * (ranked[0]?.score ?? 0));

/** The rules found it nowhere: answered only if both readers put the chosen task first and it holds nearly all words. */
function findAfterAll(question: string, refused: Answer, context: AskContext, chosen: TaskId): Answer | undefined {
  const { register } = context.plan;
  const { residue, ranking } = readQuestion(question, context);
  const backed = singleOut(askReaderOfReports(residue, register), CLEARLY);
  const isBacked = backed?.task === chosen && backed.coverage >= NEARLY_ALL && ranking.ranked[0]?.task === chosen;
  return (isBacked && answerFor(chosen, question, context)) || offerClosest(refused, context, chosen);
}

/** The same question about one task, if that is a question for its owners or figures. */
function answerFor(task: TaskId, question: string, context: AskContext): Answer | undefined {
  const { answer } = answerFromPlans(`${task} ${question}`, [{ ...context, focus: [task] }], {
    plan: null,
    tasks: [task],
  });
  return ['owner', 'lead', 'target'].includes(answer.kind) && answer.tasks.every((id) => id === task)
    ? answer
    : undefined;
}

/** It remains: not in this plan. What comes closest is offered by its number, without its owners. */
function offerClosest(refused: Answer, { plan }: AskContext, chosen: TaskId): Answer | undefined {
  const task = findTask(plan.register, chosen);
  if (!task) return undefined;
  const { language } = refused;
  const isNamed = renderPlain(refused.blocks).includes(labelTask(task));
  const closest = isNamed
    ? inLanguage(language, `如果问的是 ${task.id}，请点它。`, `If you mean ${task.id}, choose it.`)
    : inLanguage(
        language,
        `最接近的也许是 ${labelTask(task)}；是的话请点它。`,
        `The closest may be ${labelTask(task)}; choose it if that is what you mean.`,
      );
  return makeAnswer(refused.kind, language, [...refused.blocks, say(closest), offerTasks([chosen])]);
}

function offerTasks(tasks: TaskId[]): Block {
  return { type: 'choices', choices: tasks.map((id) => ({ label: id, value: `task:${id}` })) };
}
