import type { Task } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import type { AskContext } from './ask-context.ts';
import { CUES } from './cues.ts';
import { nameOf } from './describe.ts';
import { listNamed, type Question } from './read-question.ts';

/** Says first whether the department that the question takes for the owner is one. */
export function correctPresumption(question: Question, context: AskContext, tasks: Task[]): string[] {
  const { language, text, stranger } = question;
  const { register } = context.plan;
  const named = listNamed(question);
  if (named.length === 0 && stranger) {
    return [
      inLanguage(
        language,
        `不是“${stranger}”，文件没有给它安排任务。`,
        `Not "${stranger}": the plan gives it no task.`,
      ),
    ];
  }
  const isOwner = (name: string) => tasks.some((task) => task.owners.some(({ department }) => department === name));
  const wrong = named.filter((name) => !isOwner(name));
  const show = (names: string[]) =>
    names.map((name) => nameOf(register, name, language)).join(inLanguage(language, '、', ', '));
  if (wrong.length > 0) return [inLanguage(language, `不是${show(wrong)}。`, `Not ${show(wrong)}.`)];
  if (named.length === 0 || !CUES.presumption.test(text)) return [];
  const leads = named.every((name) =>
    tasks.every((task) => task.owners.some((owner) => owner.department === name && owner.role === 'lead')),
  );
  if (CUES.lead.test(text) && !leads)
    return [inLanguage(language, `${show(named)}有份，但不是牵头。`, `${show(named)} takes part, but does not lead.`)];
  const isShared = tasks.some((task) => task.owners.length > named.length);
  return [
    isShared
      ? inLanguage(language, `${show(named)}有份，但不只是它。`, `${show(named)} takes part, but not alone.`)
      : inLanguage(language, `是的，${show(named)}。`, `Yes, ${show(named)}.`),
  ];
}
