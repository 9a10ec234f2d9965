import type { RankedTask, TaskIndex } from '../../answers/task-index.ts';
import type { Plan, TaskId } from '../../domain/plan.ts';

/** What the rules could not settle about a message, and a model may be asked. */
export interface Doubt {
  about: 'question' | 'report';
  /** The words that are in doubt. */
  text: string;
  plan: Plan;
  index: TaskIndex;
  /** What may be meant, at most twelve, in the order of the plan, so that the order tells nothing. */
  candidates: TaskId[];
}

/** So many candidates, whatever the size of the plan. */
export const MOST_CANDIDATES = 12;

/** At this share of the best score a task may still be meant by somebody who does not know the plan's words. */
const STILL_LIKELY = 0.25;

/** The candidates of a doubt: these first, filled up from the ranking, in the order of the plan. */
export function listCandidates(index: TaskIndex, likely: readonly TaskId[], ranked: readonly RankedTask[]): TaskId[] {
  const least = STILL_LIKELY * (ranked[0]?.score ?? 0);
  const others = ranked.filter(({ score }) => score > 0 && score >= least).map(({ task }) => task);
  const chosen = new Set([...new Set([...likely, ...others])].slice(0, MOST_CANDIDATES));
  return index.tasks.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
}
