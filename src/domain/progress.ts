import type { Target, Task, TaskId } from './plan.ts';
import { isCurrent, type Measurement, type ProgressStatus, type Update, type UpdateState } from './update.ts';

/** Who said something, when, and how far it can be trusted. */
export interface Source {
  update: string;
  department: string;
  /** Handle of the author. */
  by: string;
  at: Date;
  asOf: string;
  state: UpdateState;
  onBehalf: boolean;
  late: boolean;
}

/** What one department says that a target stands at. */
export interface Figure {
  value: number;
  unit: string;
  kind: 'total' | 'percent';
  /** The last word that went into it. */
  source: Source;
  /** The last total that later increments were added to; absent if the figure was said as it is. */
  sumOf?: { total: number; added: number };
  /** The department's first figure, if it was given for an earlier day. */
  first?: { value: number; asOf: string };
}

export interface TargetProgress {
  target: Target;
  /** One for each department that gave one; never added up. */
  figures: Figure[];
  /** Increments whose total nobody has said: they make no figure. */
  floating: { value: number; unit: string; source: Source }[];
}

export interface SaidStatus {
  status: ProgressStatus;
  source: Source;
}

export interface OpenBlocker {
  text: string;
  source: Source;
}

/** All that is known about a task. */
export interface TaskProgress {
  targets: TargetProgress[];
  /** The last status of each department that said one. */
  statuses: SaidStatus[];
  /** The last trouble of each department that it has not cleared since. */
  blockers: OpenBlocker[];
  /** Newest last. */
  sources: Source[];
}

/** Updates that counted at an instant, by the day they hold for: what was said or corrected later is not known. */
export function knownAt(updates: Update[], knownUntil: Date): Update[] {
  const saidAt = new Map(updates.map((update) => [update.id, update.at]));
  const isLater = (at: Date | undefined) => at !== undefined && at > knownUntil;
  return updates
    .filter((update) => update.at <= knownUntil)
    .map((update) => ({
      ...update,
      supersededBy: isLater(saidAt.get(update.supersededBy ?? '')) ? null : update.supersededBy,
      withdrawnAt: isLater(update.withdrawnAt ?? undefined) ? null : update.withdrawnAt,
      state: isLater(update.reviewedAt ?? undefined) ? ('reported' as const) : update.state,
    }))
    .filter(isCurrent)
    .sort((a, b) => a.asOf.localeCompare(b.asOf) || a.at.getTime() - b.at.getTime());
}

/** What is known about a task at an instant, from any updates of its plan. */
export function progressOf(task: Task, updates: Update[], knownUntil: Date): TaskProgress {
  const known = knownAt(updates, knownUntil).filter((update) => update.task === task.id);
  const byDepartment = [...Map.groupBy(known, (update) => update.department).values()];
  return {
    targets: task.targets.map((target) => targetProgress(target, byDepartment)),
    statuses: byDepartment.flatMap((own) => lastStatus(own)),
    blockers: byDepartment.flatMap((own) => openBlocker(own)),
    sources: known.map(sourceOf).sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

function sourceOf(update: Update): Source {
  const { id, department, by, at, asOf, state, onBehalf, late } = update;
  return { update: id, department, by, at, asOf, state, onBehalf, late };
}

function targetProgress(target: Target, byDepartment: Update[][]): TargetProgress {
  const progress: TargetProgress = { target, figures: [], floating: [] };
  for (const own of byDepartment) {
    const said = own.flatMap((update) =>
      update.measurements
        .filter((measurement) => measurement.metric === target.what)
        .map((measurement) => ({ measurement, source: sourceOf(update) })),
    );
    const figure = followFigure(target, said);
    if (figure) progress.figures.push(figure);
    else progress.floating.push(...said.map(({ measurement: { value, unit }, source }) => ({ value, unit, source })));
  }
  return progress;
}

/** Totals replace, increments add to the last total; for a zero target the total before the first event is zero. */
function followFigure(target: Target, said: { measurement: Measurement; source: Source }[]): Figure | undefined {
  let figure: Figure | undefined;
  for (const { measurement, source } of said) {
    const next = step(target, figure, measurement, source);
    if (next && figure && figure.source.asOf < source.asOf) {
      next.first = figure.first ?? { value: figure.value, asOf: figure.source.asOf };
    }
    figure = next ?? figure;
  }
  return figure;
}

function step(
  target: Target,
  before: Figure | undefined,
  { value, unit, kind }: Measurement,
  source: Source,
): Figure | undefined {
  const first = before?.first ? { first: before.first } : {};
  if (kind === 'total' && target.kind === 'count' && before && isOutdone(before, value, source)) return undefined;
  if (kind !== 'increment') return { value, unit, kind, source, ...first };
  if (!before && target.kind !== 'zero') return undefined;
  const total = before?.sumOf?.total ?? before?.value ?? 0;
  const added = (before?.sumOf?.added ?? 0) + value;
  return {
    value: roundOff(total + added),
    unit: before?.unit ?? unit,
    kind: before?.kind ?? 'total',
    source,
    sumOf: { total, added: roundOff(added) },
    ...first,
  };
}

/** What has come together by an earlier day cannot be more than by a later one: then the later word is the better one. */
function isOutdone(before: Figure, value: number, source: Source): boolean {
  return before.source.at > source.at && before.value > value;
}

/** Takes away what binary fractions add: 0.1 + 0.2 is 0.3. */
function roundOff(value: number): number {
  return Number(value.toFixed(6));
}

function lastStatus(own: Update[]): SaidStatus[] {
  const last = own.findLast((update) => update.status !== null);
  return last?.status ? [{ status: last.status, source: sourceOf(last) }] : [];
}

/** A department clears its trouble by saying so, or that the task is on track or done; a figure alone clears nothing. */
function openBlocker(own: Update[]): OpenBlocker[] {
  const last = own.findLast((update) => update.blocker !== null);
  if (!last?.blocker) return [];
  const isCleared = own
    .slice(own.indexOf(last) + 1)
    .some(({ status, measurements }) => status === 'done' || (status === 'on_track' && measurements.length === 0));
  return isCleared ? [] : [{ text: last.blocker, source: sourceOf(last) }];
}

/** What is in the way of a department's tasks and was not cleared, in the order of the tasks. */
export function listOpenBlockers(
  tasks: Task[],
  updates: Update[],
  department: string | null,
  now: Date,
): (OpenBlocker & { task: TaskId })[] {
  const byTask = Map.groupBy(updates, ({ task }) => task);
  return tasks.flatMap((task) =>
    progressOf(task, byTask.get(task.id) ?? [], now)
      .blockers.filter(({ source }) => department === null || source.department === department)
      .map((open) => ({ task: task.id, ...open })),
  );
}
