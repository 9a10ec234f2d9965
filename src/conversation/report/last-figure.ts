import type { TaskId } from '../../domain/plan.ts';
import { isCurrent, type Measurement, type Update } from '../../domain/update.ts';

/** The newest total or level that a department reported for a measure up to a day and that still counts. */
export function findLastFigure(
  updates: Update[],
  department: string,
  { task, metric }: { task: TaskId; metric: string | null },
  asOf: string,
): Measurement | undefined {
  const own = updates.filter(
    (update) => update.task === task && update.department === department && update.asOf <= asOf && isCurrent(update),
  );
  const figures = own.flatMap(({ measurements }) => measurements);
  return figures.findLast((figure) => figure.metric === metric && figure.kind !== 'increment');
}
