import type { Finding, Task } from '../../domain/plan.ts';
import { squeeze } from '../refiners/cleaning.ts';
import { type Audited, type Check, finding } from './audit.ts';
import { subjectsOf } from './subjects.ts';

/** More tasks than this share a subject only because the plan is about it. */
const MOST_TASKS = 3;
const MOST_FINDINGS = 15;

/** Tasks that share a subject which the rest of the plan does not have, those of different owners first. */
export const overlaps: Check = (audited) => {
  const { tasks, title, departments } = audited.register;
  const known = squeeze(title + departments.map(({ name, aliases }) => [name, ...aliases].join(' ')).join(' '));
  const groups = groupByTasks(tasks, known).map((group) => ({
    ...group,
    differs: new Set(group.tasks.map(ownersKey)).size > 1,
  }));
  return [...groups.filter(({ differs }) => differs), ...groups.filter(({ differs }) => !differs)]
    .slice(0, MOST_FINDINGS)
    .map(({ words, tasks: shared, differs }) => describe(audited, words, shared, differs));
};

interface Group {
  words: string[];
  tasks: Task[];
}

function groupByTasks(tasks: readonly Task[], known: string): Group[] {
  const bySubject = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const word of subjectsOf(task.text))
      bySubject.set(word, [...(bySubject.get(word) ?? []), task].slice(0, MOST_TASKS + 1));
  }
  const groups = new Map<string, Group>();
  for (const [word, shared] of bySubject) {
    if (shared.length < 2 || shared.length > MOST_TASKS || known.includes(word)) continue;
    const key = shared.map(({ id }) => id).join();
    const group = groups.get(key) ?? { words: [], tasks: shared };
    groups.set(key, { ...group, words: addWord(group.words, word) });
  }
  return [...groups.values()];
}

/** 零工 and 工市 and 市场 of the same tasks are 零工市场. */
function addWord(words: readonly string[], word: string): string[] {
  const last = words.at(-1);
  if (last !== undefined && /^[\u4e00-\u9fff]/.test(word) && last.endsWith(word.charAt(0)))
    return [...words.slice(0, -1), last + word.slice(1)];
  return [...words, word];
}

const ownersKey = ({ owners }: Task) =>
  owners
    .map(({ department }) => department)
    .sort()
    .join('|');

function describe(audited: Audited, words: readonly string[], tasks: readonly Task[], differs: boolean): Finding {
  const ids = tasks.map(({ id }) => id);
  const subject = words.slice(0, 3).join('、');
  return finding(audited, 'overlap', {
    ...(ids[0] ? { task: ids[0] } : {}),
    tasks: ids,
    zh: `${ids.join('、')} 都涉及“${subject}”，${differs ? '责任单位不同，请确认分工是否清楚' : '责任单位相同，请确认是否合并填报'}。`,
    en: `${ids.join(', ')} all deal with “${subject}”${differs ? ' and have different owners; is the division of work clear?' : '; should they be reported as one?'}`,
  });
}
