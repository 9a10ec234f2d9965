import type { Matter } from './matter.ts';
import type { TaskId } from './plan.ts';

/** The conclusion with which the office has closed a task by an instant; the last word counts, it may have been taken back. */
export function findCloseOut(task: TaskId, matters: Matter[], now: Date): Matter | undefined {
  const last = matters.findLast(
    (matter) => matter.kind === 'close_out' && matter.task === task && isSettledBy(matter, now),
  );
  return last?.outcome === 'granted' ? last : undefined;
}

const isSettledBy = ({ settledAt, outcome }: Matter, now: Date) =>
  settledAt !== null && settledAt <= now && outcome !== 'refused';
