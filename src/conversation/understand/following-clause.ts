import { fitsQuantity, type Match } from './match-task.ts';
import { isProgress } from './quantity-roles.ts';
import type { Figure, ReadClause } from './read-clause.ts';
import { isRate } from './units.ts';

type TaskMatch = Extract<Match, { kind: 'task' }>;
const ONE_WORD = 2;
const ANY_RATE = /^(?:覆盖|通过|合格|认证|使用|建设|配备|检出)?(?:率|比例|占比)$/;

/** What a clause with a figure is about, in a sentence that has spoken of a task before: words that tell little do not leave it. */
export function settleFollowing(match: Match, clause: ReadClause, before: Match, figures: Figure[]): Match {
  if (match.kind !== 'task' || before.kind !== 'task') return match;
  if (!clause.figures.some(({ role }) => isProgress(role))) return match;
  if (isPassing(match, clause, before)) return { kind: 'generic' };
  return leaveRateOpen(match, clause, before, figures) ?? match;
}

/** 暗访组织了6次，曝光3起: one word that happens to be in another task without figures is said of the one before. */
function isPassing({ task }: TaskMatch, { words }: ReadClause, before: TaskMatch): boolean {
  return task !== before.task && task.targets.length === 0 && words.length <= ONE_WORD;
}

/** 食堂智治培训了5场，覆盖率86%: may be the rate of what was spoken of, or the one that is called so. */
function leaveRateOpen(match: TaskMatch, { words }: ReadClause, before: TaskMatch, figures: Figure[]): Match | null {
  const [spoken, called] = [before.target, match.target];
  if (!ANY_RATE.test(words) || !spoken || !called) return null;
  if (spoken === called || match.task !== before.task || !isRate(spoken)) return null;
  const isAnswered = figures.some(({ quantity }) => fitsQuantity(quantity, spoken));
  return isAnswered ? null : { ...match, target: null, open: [spoken, called] };
}
