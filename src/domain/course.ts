import type { IsoDay } from './dates.ts';
import type { Period } from './period.ts';
import type { Plan, Target, Task } from './plan.ts';
import { readDue } from './read-due.ts';
import type { Milestone, Ruling } from './terms.ts';

/** A date of its own that a task or a target has, and where it comes from. */
export interface Due {
  day: IsoDay;
  from: 'document' | 'office' | 'extension';
  /** The extension. */
  ruling?: Ruling;
}

/** The way that a target has to go, by all that was set and granted. */
export interface Course {
  period: Period;
  /** null: it is due at the end of the plan's period. */
  due: Due | null;
  /** Oldest first, all before the end. */
  milestones: Milestone[];
  /** It has to be there at the end only. */
  isAtEnd: boolean;
}

export type Orders = Pick<Plan, 'terms' | 'rulings'>;

/** The course of a target as it was known at an instant; without a target that of the task. */
export function courseOf(
  task: Task,
  target: Target | null,
  period: Period,
  { terms, rulings, knownUntil }: Orders & { knownUntil: Date },
): Course {
  const own = terms?.find((one) => one.task === task.id);
  const ownTarget = own?.targets?.find(({ what }) => what === target?.what);
  const due =
    extendedUntil(task, target, rulings, knownUntil) ??
    dueFrom(own?.due, 'office', period) ??
    dueFrom(task.due && readDue(task.due, Number(period.from.slice(0, 4))), 'document', period);
  const until = due?.day ?? period.to;
  return {
    period: { from: period.from, to: until },
    due: due?.day === period.to ? null : due,
    milestones: (ownTarget?.milestones ?? []).filter(({ by }) => by < until && by >= period.from),
    isAtEnd: ownTarget?.atEnd ?? false,
  };
}

/** The last extension that was granted. */
function extendedUntil(task: Task, target: Target | null, rulings: Ruling[] = [], knownUntil: Date): Due | null {
  const granted = rulings.findLast(
    ({ kind, task: id, metric, isGranted, until, at }) =>
      kind === 'extension' &&
      id === task.id &&
      isGranted &&
      until !== null &&
      at <= knownUntil &&
      (metric === null || metric === target?.what),
  );
  return granted?.until ? { day: granted.until, from: 'extension', ruling: granted } : null;
}

/** A date before the period began says nothing about it. */
function dueFrom(day: IsoDay | '' | undefined, from: Due['from'], period: Period): Due | null {
  return day && day > period.from ? { day, from } : null;
}

/** The ruling that closed a task, as it was known at an instant; the last word counts, since it may be taken back. */
export function findClosing(task: Task, { rulings = [] }: Orders, knownUntil: Date): Ruling | null {
  const last = rulings.findLast(({ kind, task: id, at }) => kind === 'close_out' && id === task.id && at <= knownUntil);
  return last?.isGranted ? last : null;
}
