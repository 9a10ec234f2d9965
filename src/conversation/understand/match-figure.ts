import type { Target, Task } from '../../domain/plan.ts';
import { fitsQuantity, type Match } from './match-task.ts';
import type { Quantity } from './quantity.ts';
import type { Figure, ReadClause } from './read-clause.ts';
import { SAME_SHARE } from './settle-value.ts';
import { ownTasks, type View } from './view.ts';

type TaskMatch = Extract<Match, { kind: 'task' }>;
const GOES_ON_FROM =
  /又|再|还是|仍|依然|现在|目前|一共|总共|共计|累计|刚|[今昨]天|这[周个]|本[周月]|比上|\b(?:still|now|more|another|in total|so far)\b/i;

/** 再加1家: it goes on from what was said before, where the figure can belong to that. */
export function matchSpoken({ quantity, role, clause }: Figure, { spoken }: View): Match | null {
  if (!spoken || !(role === 'increment' || role === 'decrease' || GOES_ON_FROM.test(clause))) return null;
  const open = spoken.targets.filter((target) => fitsQuantity(quantity, target));
  const [target, second] = open;
  return target
    ? { kind: 'task', task: spoken.task, target: second ? null : target, open, areAllNamed: false, isByUnit: true }
    : null;
}

/** 培训8500人次: a word that every report has, but that only one of the sender's targets is called by, in that unit. */
export function matchCalled(words: string, quantity: Quantity, view: View): Match | null {
  const word = words.replace(/\s/g, '');
  if (word.length < 2 || quantity.shape !== 'count') return null;
  const called = ownTasks(view).flatMap((task) =>
    task.targets
      .filter(({ what, unit }) => unit === quantity.unit && what.includes(word))
      .map((target) => ({ task, target })),
  );
  const [only, second] = called;
  return only && !second ? { kind: 'task', ...only, open: [], areAllNamed: false } : null;
}

const A_RATE = /比例|占比|比率|[一-龥]率|\b(?:rate|share|ratio|proportion)\b/i;

/** 厨房9家，比例61%: a figure of another kind is that of the task's target of that kind, if there is one. */
export function matchOther(current: TaskMatch, clause: ReadClause, quantity: Quantity, said: Figure[]): Match | null {
  if (current.target !== null && fitsQuantity(quantity, current.target)) return null;
  if (current.isByUnit) return matchWithin(current.task, quantity);
  if (current.target === null || quantity.shape !== 'percent' || !A_RATE.test(clause.text)) return null;
  if (said.some((one) => isShareOf(current.target, one.quantity, quantity))) return null;
  const within = matchWithin(current.task, quantity);
  return within.kind === 'task' && within.target !== null ? within : null;
}

/** 已完成8家，占比73%: the same thing said as a share of the target. */
function isShareOf(target: Target | null, { value }: Quantity, share: Quantity): boolean {
  return target !== null && Math.abs((100 * value) / target.value - share.value) <= SAME_SHARE;
}

/** Without any words the unit alone may tell, where the sender has one task, or nothing else is counted like that. */
export function matchByUnit(quantity: Quantity, view: View): Match {
  const own = ownTasks(view);
  const tasks = own.filter(({ targets }) => targets.some((target) => fitsQuantity(quantity, target)));
  const [only] = tasks;
  if (!only) return { kind: 'none' };
  const isSure = tasks.length === 1 && (own.length === 1 || quantity.shape === 'per_capita');
  return isSure ? matchWithin(only, quantity) : { kind: 'several', tasks };
}

/** Which target of a task the figure can belong to. */
export function matchWithin(task: Task, quantity: Quantity): Match {
  const open = task.targets.filter((target) => fitsQuantity(quantity, target));
  if (open.length === 0) return { kind: 'none' };
  return {
    kind: 'task',
    task,
    target: open.length === 1 ? (open[0] ?? null) : null,
    open,
    areAllNamed: false,
    isByUnit: true,
  };
}
