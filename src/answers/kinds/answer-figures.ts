import { listDuties } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Answer } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import { makeAnswer, sayFirst } from '../compose.ts';
import { CUES } from '../cues.ts';
import { describeTarget, nameOf } from '../describe.ts';
import { speaksOf } from '../find-subject.ts';
import { listNamed, narrowTasks, type Question } from '../read-question.ts';
import { toValue } from './answer-target.ts';
import type { Kind } from './kind.ts';

/** All figures that one department has to reach. */
export const answerFigures: Kind = (question, context) => {
  const [department, second] = listNamed(question);
  if (!department || second || question.place || !CUES.figures.test(question.text)) return undefined;
  return speaksOf(question, context) ? undefined : listTargetsOf(question, context, department);
};

function listTargetsOf(question: Question, context: AskContext, department: string): Answer {
  const { register } = context.plan;
  const { language } = question;
  const duties = listDuties(register, department).map(({ task }) => task);
  const tasks = narrowTasks(question, duties).filter(({ targets }) => targets.length > 0);
  const name = nameOf(register, department, language);
  const count = tasks.reduce((sum, { targets }) => sum + targets.length, 0);
  const items = tasks.flatMap((task) => task.targets.map((target) => `${task.id} ${describeTarget(target, language)}`));
  return makeAnswer(
    'target',
    language,
    [sayFirst(inLanguage(language, `${name}：${count}项指标`, `${name}: ${count} targets`)), { type: 'list', items }],
    {
      tasks: tasks.map(({ id }) => id),
      departments: [department],
      values: tasks.flatMap((task) => task.targets.map((target) => toValue(task, target))),
    },
  );
}
