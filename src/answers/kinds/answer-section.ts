import { inLanguage } from '../../domain/wording.ts';
import { makeAnswer, sayFirst } from '../compose.ts';
import { labelOwners, labelTask } from '../describe.ts';
import { speaksOf } from '../find-subject.ts';
import { listNamed } from '../read-question.ts';
import type { Kind } from './kind.ts';

const ASKS_FOR_CONTENT = /几|多少|哪些|什么|啥|讲|内容|列|\b(?:how many|what|which|list|about)\b/;

/** What one section of the document holds: its title, its items and tasks. */
export const answerSection: Kind = (question, context) => {
  const { section, language, text } = question;
  if (!section || listNamed(question).length > 0 || question.stranger || question.place) return undefined;
  if (!ASKS_FOR_CONTENT.test(text) || speaksOf(question, context)) return undefined;
  const { register } = context.plan;
  if (!section.section) {
    const none = inLanguage(
      language,
      `文件只有${register.sections.length}个部分。`,
      `The plan has only ${register.sections.length} sections.`,
    );
    return makeAnswer('overview', language, [sayFirst(none)], { count: { sections: register.sections.length } });
  }
  const { ref, title } = section.section;
  const tasks = register.tasks.filter((task) => task.section === ref);
  const items = new Set(tasks.map((task) => task.ref)).size;
  const first = inLanguage(
    language,
    `${ref}、${title}：按编号${items}项，按责任分工${tasks.length}条`,
    `${ref} ${title}: ${items} numbered items, ${tasks.length} tasks`,
  );
  const lines = tasks.map((task) => `${labelTask(task)}（${labelOwners(task)}）`);
  return makeAnswer('overview', language, [sayFirst(first), { type: 'list', items: lines }], {
    tasks: tasks.map(({ id }) => id),
    count: { items, tasks: tasks.length },
  });
};
