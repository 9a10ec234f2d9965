import { foldText } from '../../answers/fold-text.ts';
import type { Target, Task } from '../../domain/plan.ts';

const LEAST = 4;
const bare = (text: string) => foldText(text).replace(/[\s"“”'「」《》]/g, '');

/** The target whose whole name stands in a text; of names inside one another the longest, and none if two are said. */
export function findNamedTarget(text: string, tasks: Task[]): { task: Task; target: Target } | null {
  const said = bare(text);
  const named = tasks
    .flatMap((task) => task.targets.map((target) => ({ task, target, name: bare(target.what) })))
    .filter(({ name }) => name.length >= LEAST && said.includes(name));
  const whole = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

/** Of a target and its parts (学位, 学位（幼儿园）) the whole is meant where no part is named. */
export function findBase(targets: Target[]): Target | null {
  return targets.find(({ what }) => targets.every((other) => other.what.startsWith(what))) ?? null;
}
