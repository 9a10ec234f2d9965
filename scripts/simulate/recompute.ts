/**
 * How tasks stand, worked out a second time: from the list of updates and the words of `domain.md` and of the decisions
 * alone, for one calendar year without dates of its own, milestones, close-outs or population. Nothing of the product's
 * arithmetic is used, so that what it says can be compared with this.
 */
import type { IsoDay } from '../../src/domain/dates.ts';
import type { Light } from '../../src/domain/pace.ts';
import type { Register, Target, Task } from '../../src/domain/plan.ts';
import type { Update } from '../../src/domain/update.ts';

/** What was known, and the day to which it is compared. */
export interface View {
  knownUntil: Date;
  day: IsoDay;
  /** Only what holds for days up to this one. */
  upTo?: IsoDay;
  /** The office may look at a figure after the days of grace; absent: `knownUntil`. */
  reviewedUntil?: Date;
}

export interface SaidFigure {
  department: string;
  value: number;
  light: Light;
  /** The last word that went into it. */
  update: Update;
}

export interface StandOfTarget {
  target: Target;
  light: Light;
  /** One of each department that gave one, the one that counts first. */
  figures: SaidFigure[];
  /** The last increase whose total nobody has said; it makes no figure. */
  loose: { value: number; update: Update } | undefined;
}

export interface Stand {
  task: Task;
  light: Light;
  targets: StandOfTarget[];
  /** What counted at that moment. */
  held: Update[];
}

const DAY_MS = 86_400_000;
const WORST: Light[] = ['far_behind', 'behind', 'on_pace', 'done', 'no_data'];
const worse = (one: Light, other: Light) => WORST.indexOf(one) - WORST.indexOf(other);

export function standAt(register: Register, updates: Update[], view: View): Stand[] {
  const held = heldAt(updates, view);
  return register.tasks.map((task) => {
    const own = held.filter((update) => update.task === task.id);
    const targets = task.targets.map((target) => standOfTarget(target, own, view.day));
    return { task, targets, held: own, light: lightOfTask(task, targets, own) };
  });
}

/** Neither replaced, withdrawn nor sent back by then; by the day for which it holds, then by when it was said. */
export function heldAt(updates: Update[], view: View): Update[] {
  const { knownUntil, upTo } = view;
  const byId = new Map(updates.map((update) => [update.id, update]));
  const replaced = (update: Update) => {
    const next = byId.get(update.supersededBy ?? '');
    return next !== undefined && next.at <= knownUntil;
  };
  return updates
    .filter(({ at, withdrawnAt }) => at <= knownUntil && !(withdrawnAt && withdrawnAt <= knownUntil))
    .filter((update) => !replaced(update) && stateAt(update, view) !== 'returned')
    .map((update) => ({ ...update, asOf: upTo ? firstDayOf(update, updates) : update.asOf }))
    .filter(({ asOf }) => !upTo || asOf <= upTo)
    .toSorted((one, other) => one.asOf.localeCompare(other.asOf) || one.at.getTime() - other.at.getTime());
}

export function stateAt({ state, reviewedAt }: Update, { knownUntil, reviewedUntil }: View): Update['state'] {
  return reviewedAt && reviewedAt > (reviewedUntil ?? knownUntil) ? 'reported' : state;
}

/** A correction holds for the day of what it replaces. */
function firstDayOf(update: Update, updates: Update[]): string {
  const before = updates.find(({ supersededBy }) => supersededBy === update.id);
  const earlier = before ? firstDayOf(before, updates) : update.asOf;
  return earlier < update.asOf ? earlier : update.asOf;
}

function standOfTarget(target: Target, own: Update[], day: IsoDay): StandOfTarget {
  const figures = [...Map.groupBy(own, ({ department }) => department)].flatMap(([department, said]) => {
    const last = lastFigure(target, said);
    return last ? [{ department, ...last, light: lightOfFigure(target, last.value, day) }] : [];
  });
  const isLow = target.kind !== 'zero' && target.op !== '<=';
  figures.sort((one, other) => (isLow ? one.value - other.value : other.value - one.value));
  return { target, figures, loose: lastLoose(target, own, figures), light: figures[0]?.light ?? 'no_data' };
}

type Last = { value: number; update: Update } | undefined;

/** A total replaces, an increment adds; a count for an earlier day that was said earlier and is more is no news. */
function lastFigure({ what, kind }: Target, said: Update[]): Last {
  const own = said.flatMap((update) =>
    update.measurements.filter(({ metric }) => metric === what).map((measurement) => ({ update, ...measurement })),
  );
  return own.reduce<Last>((last, { update, value, kind: how }) => {
    if (how === 'increment') return last || kind === 'zero' ? { value: (last?.value ?? 0) + value, update } : last;
    const isNoNews = kind === 'count' && last && last.update.at > update.at && last.value > value;
    return isNoNews ? last : { value, update };
  }, undefined);
}

function lastLoose({ what }: Target, own: Update[], figures: SaidFigure[]): StandOfTarget['loose'] {
  if (figures.length > 0) return undefined;
  const said = own.flatMap((update) =>
    update.measurements.filter(({ metric }) => metric === what).map(({ value }) => ({ value, update })),
  );
  return said.at(-1);
}

/** The plan's year on a day: how much of it has passed. */
export function elapsed(day: IsoDay): { days: number; passed: number; isOver: boolean } {
  const days = Math.round((Date.parse('2024-01-01') - Date.parse('2023-01-01')) / DAY_MS);
  const passed = Math.round((Date.parse(day) - Date.parse('2023-01-01')) / DAY_MS) + 1;
  return { days, passed: Math.min(days, passed), isOver: passed > days };
}

function lightOfFigure(target: Target, value: number, day: IsoDay): Light {
  const { isOver } = elapsed(day);
  const reaches = target.op === '<=' ? value <= target.value : value >= target.value;
  // What must hold all the time is done only when the time is over.
  const holds: Light = isOver ? 'done' : 'on_pace';
  if (target.kind === 'zero') return value > 0 ? 'far_behind' : holds;
  if (target.mode === 'keep') return reaches ? holds : 'behind';
  return reaches ? 'done' : byRatio(ratioOf(target, value, day));
}

/** A level by the time left against the way left, a count by its share of the year. */
function ratioOf({ kind, value: wanted }: Target, value: number, day: IsoDay): number {
  const { days, passed } = elapsed(day);
  return kind === 'rate' ? (days - passed) / days / ((wanted - value) / wanted) : value / ((wanted * passed) / days);
}

function byRatio(ratio: number): Light {
  if (ratio > 0.95 - 1e-9) return 'on_pace';
  return ratio > 0.75 - 1e-9 ? 'behind' : 'far_behind';
}

const BY_WORD: Record<NonNullable<Update['status']>, Light> = {
  on_track: 'on_pace',
  at_risk: 'behind',
  blocked: 'far_behind',
  done: 'done',
  not_started: 'behind',
};

/** By its figures, else by the last word of each department; with a figure wanted and none given no word makes it done. */
function lightOfTask(task: Task, targets: StandOfTarget[], own: Update[]): Light {
  const measured = targets.flatMap(({ light, figures }) => (figures.length > 0 ? [light] : []));
  if (measured.length > 0) {
    const [worst = 'no_data'] = measured.toSorted(worse);
    return worst === 'done' && measured.length < targets.length ? 'on_pace' : worst;
  }
  const words = [...Map.groupBy(own, ({ department }) => department).values()].flatMap((said) => {
    const last = said.findLast(({ status }) => status !== null)?.status;
    return last ? [BY_WORD[last]] : [];
  });
  const [worst = 'no_data'] = words.toSorted(worse);
  return worst === 'done' && task.targets.length > 0 ? 'on_pace' : worst;
}
