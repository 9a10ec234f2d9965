import type { TaskIndex } from '../../answers/task-index.ts';
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

/** The candidates of a doubt: these first, filled up by those, in the order of the plan. */
export function listCandidates(index: TaskIndex, likely: readonly TaskId[], others: readonly TaskId[]): TaskId[] {
  const chosen = new Set([...likely, ...others].filter((id) => index.byId.has(id)).slice(0, MOST_CANDIDATES * 2));
  const first = new Set([...chosen].slice(0, MOST_CANDIDATES));
  return index.tasks.flatMap(({ id }) => (first.has(id) ? [id] : []));
}
