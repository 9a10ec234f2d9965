import type { Target, Task } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Answer, AnswerValue } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import { chooseTopic } from '../choose-topic.ts';
import { askBack, makeAnswer, mentionNeighbours, quoteTask, say, sayFirst, sayNotInPlan } from '../compose.ts';
import { CUES } from '../cues.ts';
import { describeOwners, describeTarget, labelTask } from '../describe.ts';
import { findGoals } from '../find-goals.ts';
import { keepFitting, pickTargets } from '../pick-targets.ts';
import { listNamed, type Question } from '../read-question.ts';
import type { Kind } from './kind.ts';
import { tellGoals } from './overview-facets.ts';

/** How much, how many, or until when: the figures that the plan sets for what the question is about. */
export const answerTarget: Kind = (question, context) => {
  const asksWhen = CUES.when.test(question.text);
  if (!asksWhen && !CUES.howMuch.test(question.text) && !asksForFigures(question)) return undefined;
  const ofTasks = findFigures(question, context);
  return ofTasks?.kind === 'not_in_plan' ? (tellGoal(question, context) ?? ofTasks) : ofTasks;
};

/** A figure of the whole document, which belongs to no task. */
function tellGoal(question: Question, { plan }: AskContext): Answer | undefined {
  const goals = findGoals(plan.register, question);
  if (goals.length === 0) return undefined;
  return makeAnswer('overview', question.language, [], tellGoals({ ...plan.register, goals }, question.language));
}

function findFigures(question: Question, context: AskContext): Answer | undefined {
  const topic = chooseTopic(question, context);
  if (topic.found === 'nothing') return undefined;
  if (topic.found === 'none') return sayNotInPlan(context, question.language, undefined, topic.near);
  if (topic.found === 'sure') return describeTargets(question, context, topic.tasks, topic.neighbours);
  return chooseByFigure(question, context, topic.candidates);
}

/** Several tasks may be meant: those without a figure are not, nor those whose figures have another unit or other owners. */
function chooseByFigure(question: Question, context: AskContext, candidates: Task[]): Answer {
  const asksWhen = CUES.when.test(question.text);
  const withFigure = candidates.filter((task) => hasFigure(task, asksWhen));
  if (withFigure.length === 0) {
    const isCounted = candidates.some((task) => /\d/.test(task.text));
    return isCounted ? askBack(candidates, question.language) : refuseFigure(context, question, candidates);
  }
  const named = listNamed(question);
  const owned = keepIfAny(withFigure, (task) => task.owners.some(({ department }) => named.includes(department)));
  const unit = readUnit(question.text);
  const fitting = unit ? keepIfAny(owned, (task) => task.targets.some((target) => unit.test(target.unit))) : owned;
  const meant = keepFitting(fitting, question);
  return meant.length === 1 ? describeTargets(question, context, meant, []) : askBack(meant, question.language);
}

const keepIfAny = (tasks: Task[], isKept: (task: Task) => boolean) => {
  const kept = tasks.filter(isKept);
  return kept.length > 0 ? kept : tasks;
};

/** The unit that a question asks for: 几家, 百分之几, per thousand. */
function readUnit(text: string): RegExp | undefined {
  if (/千人|per (?:thousand|1,?000)|per capita/.test(text)) return /千人/;
  if (/百分|比例|占比|覆盖率|[^概利]率|\b(?:share|percent\w*|proportion|rate)\b/.test(text)) return /%/;
  const measure = /(?:几|多少)(?:个百分点|批次|人次|公里|[家个件条起项次座所台处户名天亩吨场类种款间辆套份支])/
    .exec(text)?.[0]
    ?.replace(/^(?:几|多少)/, '');
  return measure ? new RegExp(`^${measure}`) : undefined;
}

const asksForFigures = ({ text }: Question) => /指标|\btargets?\b/.test(text) && !CUES.byWhom.test(text);
const hasFigure = (task: Task, asksWhen: boolean) => task.targets.length > 0 || (asksWhen && task.due !== undefined);

/** A target as a figure of an answer. */
export const toValue = (task: Task, { what, op, value, unit }: Target): AnswerValue => ({
  task: task.id,
  what,
  op,
  value,
  unit,
});

function describeTargets(question: Question, context: AskContext, tasks: Task[], neighbours: Task[]): Answer {
  const { register } = context.plan;
  const { language } = question;
  const picked = pickTargets(tasks, question);
  const withTargets = picked.filter(({ targets }) => targets.length > 0);
  const shown = withTargets.length > 0 ? withTargets : picked;
  const isDated = CUES.when.test(question.text) && shown.some(({ task }) => task.due !== undefined);
  if (withTargets.length === 0 && !isDated && !tasks.some((task) => /\d/.test(task.text))) {
    return refuseFigure(context, question, tasks);
  }
  const lines = shown.flatMap(({ task, targets }) => [
    ...(isDated && task.due ? [inLanguage(language, `期限：${task.due}`, `Due: ${task.due}`)] : []),
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
  const labels = tasks.map(labelTask).join(inLanguage(language, '、', ', '));
  return sayNotInPlan(
    context,
    language,
    inLanguage(
      language,
      `文件没有为此定数字。相近的是：${labels}`,
      `The plan sets no figure for this. Close to it: ${labels}`,
    ),
  );
}
