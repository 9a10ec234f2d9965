import { type Course, courseOf, type Due, findClosing, type Orders } from './course.ts';
import { inTargetUnit, type Light, type Pace, paceOf } from './pace.ts';
import { type Moment, type Period, periodOf } from './period.ts';
import type { Plan, Target, Task } from './plan.ts';
import {
  type Figure,
  knownAt,
  progressOf,
  type SaidStatus,
  type TargetProgress,
  type TaskProgress,
} from './progress.ts';
import type { Rules } from './rules.ts';
import type { Ruling } from './terms.ts';
import type { ProgressStatus, Update } from './update.ts';

/** What the light of a task depends on besides its updates. */
export interface Yardstick {
  period: Period;
  /** People in the area; per-capita targets cannot be counted without. */
  population: number | null;
  pace: Rules['pace'];
  /** What the office has set and ruled. */
  orders: Orders;
}

export function yardstickOf(plan: Plan, rules: Rules): Yardstick {
  const { population, terms = [], rulings = [] } = plan;
  return { period: periodOf(plan.register), population, pace: rules.pace, orders: { terms, rulings } };
}

/** Why a reported figure could not be measured. */
export type Unmeasured = 'unit' | 'no_population' | 'no_total';

/** One target, and the arithmetic of its light. */
export interface TargetLight {
  target: Target;
  light: Light;
  /** The figure that the light goes by: of several owners' the worst. */
  figure: Figure | null;
  pace: Pace | null;
  /** All figures, if owners that share the task differ. */
  disagreement: Figure[];
  unmeasured: Unmeasured | null;
  progress: TargetProgress;
}

/** The light of a task with everything needed to explain it. */
export interface TaskLight {
  task: Task;
  light: Light;
  /** What the light goes by. */
  basis: 'figures' | 'status' | 'none';
  targets: TargetLight[];
  /** Targets without a figure that can be measured. */
  unreported: number;
  /** The status that the light goes by, if it goes by one. */
  said: SaidStatus | null;
  /** Set if the office has closed it: that makes it done, whatever was reported. */
  closed: Ruling | null;
  /** Its own date, if it has one. */
  due: Due | null;
  progress: TaskProgress;
  moment: Moment;
}

const BY_STATUS: Record<ProgressStatus, Light> = {
  on_track: 'on_pace',
  at_risk: 'behind',
  blocked: 'far_behind',
  done: 'done',
  not_started: 'behind',
};

/** From best to worst. */
const SEVERITY: Record<Light, number> = { no_data: 0, done: 1, on_pace: 2, behind: 3, far_behind: 4 };

/** The light of a task at a moment, by what was known then. */
export function lightOf(task: Task, updates: Update[], moment: Moment, yardstick: Yardstick): TaskLight {
  const progress = progressOf(task, updates, moment.knownUntil);
  const course = (target: Target | null) =>
    courseOf(task, target, yardstick.period, { ...yardstick.orders, knownUntil: moment.knownUntil });
  const targets = progress.targets.map((target) => targetLight(target, course(target.target), moment, yardstick));
  const measured = targets.filter((target) => target.pace !== null);
  const unreported = targets.length - measured.length;
  const said = worstOf(progress.statuses, ({ status }) => SEVERITY[BY_STATUS[status]]) ?? null;
  const closed = findClosing(task, yardstick.orders, moment.knownUntil);
  const shared = { task, targets, unreported, progress, moment, closed, due: course(null).due };
  const found = judge(shared, said);
  return closed ? { ...found, light: 'done' } : found;
}

type Judged = Omit<TaskLight, 'light' | 'basis' | 'said'>;

/** By its figures, else by the last status said. */
function judge(shared: Judged, said: SaidStatus | null): TaskLight {
  const { task, targets, unreported } = shared;
  const measured = targets.filter((target) => target.pace !== null);
  if (measured.length > 0) {
    const worst = worstOf(measured, ({ light }) => SEVERITY[light])?.light ?? 'no_data';
    return { ...shared, basis: 'figures', said: null, light: worst === 'done' && unreported > 0 ? 'on_pace' : worst };
  }
  if (!said) return { ...shared, basis: 'none', said, light: 'no_data' };
  const byStatus = BY_STATUS[said.status];
  const light = byStatus === 'on_pace' && isOverdue(shared) ? 'behind' : byStatus;
  // Whoever says that it is done without the figure the plan asks for is taken at their word only so far.
  return { ...shared, basis: 'status', said, light: light === 'done' && task.targets.length > 0 ? 'on_pace' : light };
}

/** A date of its own that has passed; what is then not done is late, whatever was said. */
function isOverdue({ due, moment }: Pick<TaskLight, 'due' | 'moment'>): boolean {
  return due !== null && moment.day > due.day;
}

/** All lights of a plan at a moment, from all its updates: a correction may have moved a figure to another task. */
export function listLights(plan: Plan, updates: Update[], moment: Moment, rules: Rules): TaskLight[] {
  const yardstick = yardstickOf(plan, rules);
  const byTask = Map.groupBy(knownAt(updates, moment.knownUntil), (update) => update.task);
  return plan.register.tasks.map((task) => lightOf(task, byTask.get(task.id) ?? [], moment, yardstick));
}

function targetLight(progress: TargetProgress, course: Course, moment: Moment, yardstick: Yardstick): TargetLight {
  const { target, figures, floating } = progress;
  const readings = figures.map((figure) => ({ figure, reading: inTargetUnit(target, figure, yardstick.population) }));
  const paces = readings.flatMap(({ figure, reading }) => {
    if ('problem' in reading) return [];
    const scaled = { ...figure, value: reading.value };
    return [{ figure, pace: paceOf(target, scaled, { course, day: moment.day }, yardstick.pace) }];
  });
  const worst = worstOf(paces, ({ pace }) => distance(target, pace.value));
  const values = new Set(paces.map(({ pace }) => pace.value));
  const problem = readings.map(({ reading }) => ('problem' in reading ? reading.problem : null)).find(Boolean) ?? null;
  return {
    target,
    progress,
    light: worst?.pace.light ?? 'no_data',
    figure: worst?.figure ?? figures[0] ?? null,
    pace: worst?.pace ?? null,
    disagreement: values.size > 1 ? paces.map(({ figure }) => figure) : [],
    unmeasured: worst ? null : (problem ?? (floating.length > 0 ? 'no_total' : null)),
  };
}

/** The greater, the worse. */
function distance(target: Target, value: number): number {
  return target.kind === 'zero' || target.op === '<=' || target.value === 0 ? value : -value;
}

/** The first of the worst. */
function worstOf<T>(items: T[], severity: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (worst, item) => (worst === undefined || severity(item) > severity(worst) ? item : worst),
    undefined,
  );
}
