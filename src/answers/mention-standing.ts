import { type Standing, standingOf } from '../domain/acceptance.ts';
import { ownersWithMembers } from '../domain/groups.ts';
import type { Language, Register, Task } from '../domain/plan.ts';
import { listRelated } from '../domain/related-tasks.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Block } from '../ports/chat.ts';
import type { AskContext } from './ask-context.ts';
import { say } from './compose.ts';
import { labelOwners, labelTask, nameOf } from './describe.ts';

const join = (language: Language, parts: string[]) => parts.join(inLanguage(language, '、', ', '));

/** Who has signed for the tasks, who objects, and what the office has ruled; of those who have not answered nothing is said. */
export function mentionStanding(tasks: Task[], context: AskContext, language: Language): Block[] {
  return tasks.flatMap((task) => describeStanding(task, tasks.length > 1, context, language)).map(say);
}

function describeStanding(task: Task, isOneOfMany: boolean, context: AskContext, language: Language): string[] {
  const { plan, acceptances = [], matters = [] } = context;
  const known = task.owners.map(({ department }) => ({
    name: nameOf(plan.register, department, language),
    standing: standingOf(task.id, department, acceptances, matters),
  }));
  const those = (state: Standing['state']) => known.filter(({ standing }) => standing.state === state);
  const names = (state: Standing['state']) =>
    join(
      language,
      those(state).map(({ name }) => name),
    );
  const [accepted, disputed] = [names('accepted'), names('disputed')];
  const parts = [
    ...(accepted === '' ? [] : [inLanguage(language, `已签收：${accepted}。`, `Signed for by ${accepted}.`)]),
    ...(disputed === ''
      ? []
      : [inLanguage(language, `${disputed}有异议，待裁定。`, `${disputed} objects; the office has not ruled yet.`)]),
    ...those('ruled').map(({ name, standing }) => quoteRuling(name, standing, language)),
  ];
  return parts.map((part) => (isOneOfMany ? `${task.id} ${part}` : part));
}

function quoteRuling(name: string, { dispute }: Standing, language: Language): string {
  const outcome =
    dispute?.outcome === 'upheld'
      ? inLanguage(language, '异议成立', 'the objection holds')
      : inLanguage(language, '异议不成立', 'the objection does not hold');
  const words = dispute?.answer ? inLanguage(language, `：“${dispute.answer}”`, `: “${dispute.answer}”`) : '';
  return inLanguage(
    language,
    `${name}提过异议，办公室裁定${outcome}${words}`,
    `${name} objected; the office ruled that ${outcome}${words}`,
  );
}

/** Who belongs to the groups among the owners, where the office has said so. */
export function mentionMembers(register: Register, tasks: Task[], language: Language): Block[] {
  const groups = new Map(
    tasks
      .flatMap((task) => ownersWithMembers(register, task))
      .filter(({ members }) => members.length > 0)
      .map(({ department, members }) => [department, members]),
  );
  return [...groups].map(([group, members]) =>
    say(
      inLanguage(
        language,
        `${group}包括：${join(language, members)}。`,
        `${nameOf(register, group, language)}: ${join(language, members)}.`,
      ),
    ),
  );
}

/** What the office has said belongs together with the tasks, with its owners. */
export function mentionRelated(register: Register, tasks: Task[], language: Language): Block[] {
  const related = new Set(tasks.flatMap((task) => listRelated(register, task)).filter((task) => !tasks.includes(task)));
  if (related.size === 0) return [];
  const labels = [...related].map((task) => `${labelTask(task)}（${labelOwners(task)}）`).join('；');
  return [say(inLanguage(language, `相关联的有：${labels}`, `Related: ${labels}`))];
}
