import type { Language, Register } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Answer } from '../answer.ts';
import { sayFirst } from '../compose.ts';
import { nameOf } from '../describe.ts';
import { tellFirst } from './tell-first.ts';

/** The departments with the most tasks. */
export function tellBusiest(register: Register, language: Language): Partial<Answer> {
  const duties = Map.groupBy(
    register.tasks.flatMap(({ owners }) => owners),
    ({ department }) => department,
  );
  const counts = register.departments
    .map(({ name }) => ({ name, count: duties.get(name)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const items = counts
    .slice(0, 5)
    .map(({ name, count }) =>
      inLanguage(language, `${name}：${count}条`, `${nameOf(register, name, language)}: ${count}`),
    );
  const most = counts[0]?.count ?? 0;
  return {
    blocks: [
      sayFirst(inLanguage(language, '任务最多的单位：', 'Departments with the most tasks:')),
      { type: 'list', items },
    ],
    departments: counts.filter(({ count }) => count === most).map(({ name }) => name),
    count: { tasks: most },
  };
}

/** How many figures the plan sets, in how many tasks. */
export function tellTargets({ tasks }: Register, language: Language): Partial<Answer> {
  const withTargets = tasks.filter(({ targets }) => targets.length > 0);
  const targets = withTargets.reduce((sum, task) => sum + task.targets.length, 0);
  return tellFirst(
    inLanguage(
      language,
      `共${targets}项数字指标，分布在${withTargets.length}条任务里`,
      `${targets} targets in ${withTargets.length} tasks`,
    ),
    {
      tasks: withTargets.map(({ id }) => id),
      count: { targets, tasks: withTargets.length },
    },
  );
}

/** How many tasks have a single owner. */
export function tellAlone({ tasks }: Register, language: Language): Partial<Answer> {
  const alone = tasks.filter(({ owners }) => owners.length === 1);
  return tellFirst(
    inLanguage(
      language,
      `一家单独负责的：${alone.length}条（共${tasks.length}条任务）`,
      `Tasks with a single owner: ${alone.length} of ${tasks.length}`,
    ),
    {
      tasks: alone.map(({ id }) => id),
      count: { tasks: alone.length },
    },
  );
}

/** The year that the document is for. */
export function tellYear({ year, title }: Register, language: Language): Partial<Answer> {
  return tellFirst(inLanguage(language, `${year}年（《${title}》）`, `${year} (${title})`), { count: { year } });
}
