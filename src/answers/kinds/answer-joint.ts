import { inLanguage } from '../../domain/wording.ts';
import { listLines, makeAnswer, refuseStranger, sayFirst } from '../compose.ts';
import { CUES } from '../cues.ts';
import { describeOwners, labelTask, nameOf } from '../describe.ts';
import { speaksOf } from '../find-subject.ts';
import { listNamed, narrowTasks } from '../read-question.ts';
import type { Kind } from './kind.ts';

/** The tasks in which all named departments take part; that there is none is an answer too. */
export const answerJoint: Kind = (question, context) => {
  const departments = listNamed(question);
  const { register } = context.plan;
  const { language, stranger } = question;
  if (departments.length + (stranger ? 1 : 0) < 2 || question.place) return undefined;
  if (!CUES.joint.test(question.text) && speaksOf(question, context)) return undefined;
  if (stranger && CUES.joint.test(question.text)) return refuseStranger(stranger, context, language);
  const tasks = narrowTasks(question, register.tasks).filter((task) =>
    departments.every((name) => task.owners.some(({ department }) => department === name)),
  );
  const names = departments.map((name) => nameOf(register, name, language)).join(inLanguage(language, '、', ', '));
  const first = inLanguage(
    language,
    tasks.length > 0 ? `${names}都有份的：${tasks.length}条` : `没有${names}共同参与的任务。`,
    tasks.length > 0 ? `Tasks that involve ${names}: ${tasks.length}` : `No task involves all of ${names}.`,
  );
  const lines = listLines(tasks, (task) => `${labelTask(task)}：${describeOwners(register, task, language)}`, language);
  return makeAnswer('joint', language, [sayFirst(first), ...(tasks.length > 0 ? lines : [])], {
    tasks: tasks.map(({ id }) => id),
    departments,
  });
};
