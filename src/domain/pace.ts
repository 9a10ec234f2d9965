import type { Course } from './course.ts';
import { addDays, daysBetween, type IsoDay, isoDay } from './dates.ts';
import { type Elapsed, elapsedOn } from './period.ts';
import type { Target } from './plan.ts';
import type { Figure } from './progress.ts';

export type Light = 'done' | 'on_pace' | 'behind' | 'far_behind' | 'no_data';
export const LIGHTS: readonly Light[] = ['done', 'on_pace', 'behind', 'far_behind', 'no_data'];

/** Shares of the expected figure, see `Rules`. */
export interface Thresholds {
  onPace: number;
  behind: number;
}

/**
 * `count`: what has come together against the share of the time; `level`: distance against the time left;
 * `keep`: must hold all the time; `ceiling`: must never be exceeded; `zero`: must not happen.
 */
export type PaceRule = 'count' | 'level' | 'keep' | 'ceiling' | 'zero';

/** The arithmetic behind the light of one target, nothing rounded. */
export interface Pace {
  light: Exclude<Light, 'no_data'>;
  rule: PaceRule;
  /** In the target's unit. */
  value: number;
  wanted: number;
  elapsed: Elapsed;
  /** What should have come together by now; `count` only. */
  expected: number | null;
  /** `count`: value ÷ expected; `level`: share of the time left ÷ share of the way left. */
  ratio: number | null;
  /** At the end of the period if it goes on like this. */
  forecast: number | null;
  /** What the forecast lacks, or the value where there is none; whole things are rounded up. */
  gap: number;
  /** Needed from now on; null where no time is left or nothing is missing. */
  perWeek: number | null;
  /** Only whole things count: 39 批次, not 4 批次/千人. */
  isWhole: boolean;
  course: Course;
}

const TOLERANCE = 1e-9;

/** The light of one target by its figure, which is already in the target's unit. */
export function paceOf(
  target: Target,
  figure: Pick<Figure, 'value' | 'first'>,
  { course, day }: { course: Course; day: IsoDay },
  thresholds: Thresholds,
): Pace {
  const rule = ruleOf(target);
  const base = startOf(target, figure.value, rule, course, day);
  const moment = { elapsed: base.elapsed, day };
  switch (rule) {
    case 'count':
      return countPace(base, day, thresholds);
    case 'level':
      return levelPace(base, target, figure, moment, thresholds);
    case 'keep':
      return { ...base, light: held(reaches(target, base.value), base.elapsed, 'behind') };
    case 'ceiling':
      return { ...base, light: held(base.value <= base.wanted + TOLERANCE, base.elapsed, 'behind') };
    case 'zero':
      return { ...base, light: held(base.value <= TOLERANCE, base.elapsed, 'far_behind') };
    default:
      return rule satisfies never;
  }
}

function ruleOf(target: Target): PaceRule {
  if (target.kind === 'zero' || (target.op === '=' && target.value === 0)) return 'zero';
  if (target.mode === 'keep') return target.op === '<=' ? 'ceiling' : 'keep';
  if (target.kind === 'rate') return 'level';
  return target.op === '<=' ? 'ceiling' : 'count';
}

function startOf(target: Target, value: number, rule: PaceRule, course: Course, day: IsoDay): Pace {
  const elapsed = elapsedOn(course.period, day);
  const isWhole = target.kind === 'count' && Number.isInteger(target.value);
  const missing = lacking(target, value);
  const perWeek = elapsed.left > 0 && missing > 0 && rule !== 'zero' ? missing / (elapsed.left / 7) : null;
  const none = { expected: null, ratio: null, forecast: null };
  return {
    light: 'on_pace',
    rule,
    value,
    wanted: target.value,
    elapsed,
    ...none,
    gap: missing,
    perWeek,
    isWhole,
    course,
  };
}

function reaches(target: Target, value: number): boolean {
  return lacking(target, value) <= 0;
}

/** What is missing, never negative; of a target with 以下 what is too much. */
function lacking(target: Target, value: number): number {
  const missing = target.op === '<=' ? value - target.value : target.value - value;
  return missing > TOLERANCE ? missing : 0;
}

/** What must hold all the time is only done when the time is over. */
function held(holds: boolean, elapsed: Elapsed, broken: 'behind' | 'far_behind'): Pace['light'] {
  if (!holds) return broken;
  return elapsed.isOver ? 'done' : 'on_pace';
}

function countPace(base: Pace, day: IsoDay, thresholds: Thresholds): Pace {
  const { value, wanted, elapsed, course } = base;
  const expected = course.isAtEnd && !elapsed.isOver ? null : expectedOn(day, wanted, base);
  const ratio = expected !== null && expected > 0 ? value / expected : null;
  const forecast = elapsed.day > 0 ? (value / elapsed.day) * elapsed.days : null;
  const missing = Math.max(0, wanted - (forecast ?? value));
  const gap = base.isWhole ? Math.ceil(missing - TOLERANCE) : missing;
  const light = base.gap === 0 ? 'done' : overdue(lightByRatio(ratio, thresholds), base);
  return { ...base, expected, ratio, forecast, gap: Math.max(0, gap), light };
}

/** The share of the time that has passed; between milestones the way from one to the next. */
function expectedOn(day: IsoDay, wanted: number, { course, elapsed }: Pick<Pace, 'course' | 'elapsed'>): number {
  const { period, milestones } = course;
  if (milestones.length === 0 || elapsed.isOver) return (wanted * elapsed.day) / elapsed.days;
  const before = milestones.findLast(({ by }) => by < day);
  const next = milestones.find(({ by }) => by >= day) ?? { by: period.to, value: wanted };
  const from = before ? addDays(before.by, 1) : period.from;
  const stretch = elapsedOn({ from, to: next.by }, day);
  const start = before?.value ?? 0;
  return start + ((next.value - start) * stretch.day) / stretch.days;
}

/** A date of its own that has passed makes what is not there at least late; at the end of the year the ratio says it. */
function overdue(light: Pace['light'], { course, elapsed }: Pick<Pace, 'course' | 'elapsed'>): Pace['light'] {
  return light === 'on_pace' && course.due !== null && elapsed.isOver ? 'behind' : light;
}

/** A level does not start from nothing, so not its share is measured but the way left against the time left. */
function levelPace(
  base: Pace,
  target: Target,
  figure: Pick<Figure, 'value' | 'first'>,
  { elapsed, day }: { elapsed: Elapsed; day: IsoDay },
  thresholds: Thresholds,
): Pace {
  const forecast = trendOf(target, figure, elapsed, day);
  const end = forecast ?? base.value;
  if (reaches(target, base.value)) return { ...base, light: 'done', forecast: null, gap: 0 };
  if (base.course.isAtEnd && !elapsed.isOver) return { ...base, forecast, gap: lacking(target, end) };
  const wayLeft = lacking(target, base.value) / Math.max(target.value, base.value);
  const ratio = elapsed.left / elapsed.days / wayLeft;
  const missed = base.course.milestones.findLast(({ by }) => by < day);
  const isMissed = missed !== undefined && lacking({ ...target, value: missed.value }, base.value) > 0;
  const byTime = overdue(lightByRatio(ratio, thresholds), base);
  const light = isMissed && byTime === 'on_pace' ? 'behind' : byTime;
  return { ...base, ratio, forecast, gap: lacking(target, end), light };
}

function lightByRatio(ratio: number | null, thresholds: Thresholds): Pace['light'] {
  if (ratio === null || ratio >= thresholds.onPace - TOLERANCE) return 'on_pace';
  return ratio >= thresholds.behind - TOLERANCE ? 'behind' : 'far_behind';
}

/** Two levels on different days make a trend; one alone does not. */
function trendOf(
  target: Target,
  { value, first }: Pick<Figure, 'value' | 'first'>,
  elapsed: Elapsed,
  day: IsoDay,
): number | null {
  if (!first) return null;
  const days = daysBetween(isoDay(first.asOf), day);
  if (days <= 0) return null;
  const end = value + ((value - first.value) / days) * elapsed.left;
  return Math.max(0, target.unit === '%' ? Math.min(100, end) : end);
}

/** A figure in the unit of its target, or why it cannot be compared. */
export function inTargetUnit(
  target: Target,
  figure: Pick<Figure, 'value' | 'unit' | 'kind'>,
  population: number | null,
): { value: number } | { problem: 'unit' | 'no_population' } {
  if (figure.value === 0 && target.kind === 'zero') return { value: 0 };
  const isShare = figure.kind === 'percent' || SHARE.test(figure.unit);
  if (target.kind === 'per_capita') return perHead(target, figure, isShare, population);
  if (isShare !== SHARE.test(target.unit) && (isShare || figure.unit !== '')) return { problem: 'unit' };
  return { value: figure.value };
}

const SHARE = /^(?:[%％]|个?百分点|percent|percentage points?|pp)$/i;
const PER_HEAD =
  /(?:\/|每)\s*(百|千|万|十万|百万)?人|per\s+(?:(hundred|thousand|million)\s+)?(?:people|persons|inhabitants)?/i;
const HEADS: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
};

function perHead(
  target: Target,
  figure: Pick<Figure, 'value' | 'unit'>,
  isShare: boolean,
  population: number | null,
): { value: number } | { problem: 'unit' | 'no_population' } {
  if (figure.unit === target.unit) return { value: figure.value };
  const [, chinese, english] = PER_HEAD.exec(target.unit) ?? [];
  if (isShare || PER_HEAD.test(figure.unit)) return { problem: 'unit' };
  if (!population) return { problem: 'no_population' };
  return { value: figure.value / (population / (HEADS[chinese ?? english?.toLowerCase() ?? ''] ?? 1)) };
}
