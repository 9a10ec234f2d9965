import type { Target, Task } from '../../domain/plan.ts';
import { listDuties } from '../../domain/plan.ts';
import type { Answer, AnswerValue } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import { chooseTopic } from '../choose-topic.ts';
import { askBack, makeAnswer, mentionNeighbours, quoteTask, say, sayFirst, sayNotInPlan } from '../compose.ts';
import { CUES } from '../cues.ts';
import { describeOwners, describeTarget, inWords, labelTask, nameOf } from '../describe.ts';
import { speaksOf } from '../find-subject.ts';
import { pickTargets } from '../pick-targets.ts';
import { listNamed, type Question } from '../read-question.ts';
import type { Kind } from './kind.ts';

/** How much, how many, or until when: the figures that the plan sets for what the question is about. */
export const answerTarget: Kind = (question, context) => {
  const asksWhen = CUES.when.test(question.text);
  if (!asksWhen && !CUES.howMuch.test(question.text) && !asksForFigures(question)) return undefined;
  const [department] = listNamed(question);
  if (department && CUES.figures.test(question.text) && !question.place && !speaksOf(question, context)) {
    return listTargetsOf(question, context, department);
  }
  const topic = chooseTopic(question, context);
  if (topic.found === 'nothing') return undefined;
  if (topic.found === 'none') return sayNotInPlan(context, question.language);
  if (topic.found === 'sure') return describeTargets(question, context, topic.tasks, topic.neighbours);
  const withFigures = topic.candidates.filter((task) => hasFigure(task, asksWhen));
  if (withFigures.length > 1) return askBack(withFigures, question.language);
  return withFigures.length === 1
    ? describeTargets(question, context, withFigures, [])
    : askBack(topic.candidates, question.language);
};

const asksForFigures = ({ text }: Question) => /指标|\btargets?\b/.test(text) && !CUES.byWhom.test(text);
const hasFigure = (task: Task, asksWhen: boolean) => task.targets.length > 0 || (asksWhen && task.due !== undefined);

function listTargetsOf(question: Question, context: AskContext, department: string): Answer {
  const { register } = context.plan;
  const { language } = question;
  const tasks = listDuties(register, department)
    .map(({ task }) => task)
    .filter(({ targets }) => targets.length > 0);
  const name = nameOf(register, department, language);
  const count = tasks.reduce((sum, { targets }) => sum + targets.length, 0);
  const items = tasks.flatMap((task) => task.targets.map((target) => `${task.id} ${describeTarget(target, language)}`));
  return makeAnswer(
    'target',
    language,
    [sayFirst(inWords(language, `${name}：${count}项指标`, `${name}: ${count} targets`)), { type: 'list', items }],
    {
      tasks: tasks.map(({ id }) => id),
      departments: [department],
      values: tasks.flatMap((task) => task.targets.map((target) => toValue(task, target))),
    },
  );
}

const toValue = (task: Task, { what, op, value, unit }: Target): AnswerValue => ({
  task: task.id,
  what,
  op,
  value,
  unit,
});

function describeTargets(question: Question, context: AskContext, tasks: Task[], neighbours: Task[]): Answer {
  const { register } = context.plan;
  const { language } = question;
  const picked = tasks.map((task) => ({ task, targets: pickTargets(task, question) }));
  const withTargets = picked.filter(({ targets }) => targets.length > 0);
  const shown = withTargets.length > 0 ? withTargets : picked;
  const isDated = CUES.when.test(question.text) && shown.some(({ task }) => task.due !== undefined);
  if (withTargets.length === 0 && !isDated && !tasks.some((task) => /\d/.test(task.text))) {
    return refuseFigure(context, question, tasks);
  }
  const lines = shown.flatMap(({ task, targets }) => [
    ...(isDated && task.due ? [inWords(language, `期限：${task.due}`, `Due: ${task.due}`)] : []),
    ...targets.map((target) => describeTarget(target, language)),
  ]);
  const departments = [...new Set(shown.flatMap(({ task }) => task.owners.map(({ department }) => department)))];
  return makeAnswer(
    'target',
    language,
    [
      ...lines.map(sayFirst),
      ...shown.map(({ task }) => say(`${labelTask(task)}：${describeOwners(register, task, language)}`)),
      ...shown.map(({ task }) => quoteTask(register, task, question)),
      ...mentionNeighbours(neighbours, language),
    ],
    {
      tasks: shown.map(({ task }) => task.id),
      departments,
      values: withTargets.flatMap(({ task, targets }) => targets.map((target) => toValue(task, target))),
    },
  );
}

/** The plan speaks of it, but sets no figure. */
function refuseFigure(context: AskContext, { language }: Question, tasks: Task[]): Answer {
  const labels = tasks.map(labelTask).join(inWords(language, '、', ', '));
  return sayNotInPlan(
    context,
    language,
    inWords(
      language,
      `文件没有为此定数字。相近的是：${labels}`,
      `The plan sets no figure for this. Close to it: ${labels}`,
    ),
  );
}
