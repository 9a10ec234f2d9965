import type { Target, Task } from '../../domain/plan.ts';
import { isEnglish } from './normalise.ts';
import type { Figure } from './read-clause.ts';
import type { ReadingEntry } from './reading.ts';
import { readStatusWords } from './status-words.ts';
import { isRate } from './units.ts';
import { namesEvent } from './zero-events.ts';

type FreeFigure = Pick<ReadingEntry, 'metric' | 'value' | 'unit' | 'value_kind'>;

/** Counts of what is done on the way: no target of things is met by meetings, rounds or sheets. */
const EFFORT = /^(?:次|场|轮|期|届|堂|节|人|个人|人次|名|位|张|份|篇|台次|家次|户次)$/;
const PERSONS = /^(?:人|个人|人次|名|位)$/;
/** Sheets may be what a target counts the share of: 承诺书签了1200份. */
const SHEETS = /^[张份篇]$/;
/** 我们3个人: who did it. */
const OURS = /^\s*(?:我们|咱们?)?\s*$/;
const STILL_TO_COME = /(?:还[有要得]|要)\s*$/;
const CAME = /(?:来了?|参加|到场|出席|在场|attended by)\s*$/;
const LONGEST = 30;

/** Whether a count is of work rather than of what the task's targets measure: 开了3次会 is no rate of canteens. */
export function isEffort({ quantity, clause }: Figure, { targets }: Task): boolean {
  const { shape, unit, partOf, start } = quantity;
  if (shape !== 'count' || partOf !== null || !EFFORT.test(unit ?? '')) return false;
  if (targets.some(({ kind }) => kind === 'zero') && namesEvent(clause)) return false;
  const before = clause.slice(0, start).replace(/[了过\s]/g, '');
  return targets.every((target) =>
    isRate(target) ? !(SHEETS.test(unit ?? '') && isNamedBy(before, target)) : !sameCount(unit ?? '', target.unit),
  );
}

/** 培训办了3期，共2100人次: the same work counted in another way than the target counts it. */
export function isSameWork({ clause, quantity }: Figure, target: Target): boolean {
  return isNamedBy(clause.slice(0, quantity.start).replace(/[办开搞做了过\s]/g, ''), target);
}

function isNamedBy(words: string, { what }: Target): boolean {
  const shared = [...words].filter((char) => what.includes(char)).length;
  return words !== '' && shared / words.length >= 0.6;
}

function sameCount(unit: string, wanted: string): boolean {
  return (
    wanted.includes(unit) ||
    (PERSONS.test(unit) && /[人名位]/.test(wanted)) ||
    (unit === '次' && /起|例|场/.test(wanted))
  );
}

/** Figures for which the plan sets no target, each under its own words, one of a clause. */
export function freeFigures(figures: Figure[], task: Task): FreeFigure[] {
  const seen = new Set<string>();
  return figures.flatMap((figure) => {
    if (seen.has(figure.clause) || !isFree(figure, task)) return [];
    seen.add(figure.clause);
    return [asFree(figure)];
  });
}

function isFree(figure: Figure, task: Task): boolean {
  const { shape, value, partOf } = figure.quantity;
  if (partOf !== null || value <= 0 || figure.role === 'decrease' || figure.role === 'past') return false;
  const before = figure.clause.slice(0, figure.quantity.start);
  // 流标两次 tells of the trouble, not of work.
  if (EFFORT.test(figure.quantity.unit ?? '') && readStatusWords(before).hasTrouble) return false;
  if (OURS.test(before) || CAME.test(before) || STILL_TO_COME.test(before)) return false;
  if (task.targets.length > 0) return isEffort(figure, task);
  return shape === 'count' || (shape === 'percent' && nameOf(figure) !== '');
}

function nameOf({ clause, quantity }: Figure): string {
  const [before, after] = [clause.slice(0, quantity.start), clause.slice(quantity.end)];
  const joiner = isEnglish(clause) ? ' ' : '';
  return `${before}${joiner}${after}`
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[一-龥]{2})[了过]$/, '')
    .slice(0, LONGEST);
}

function asFree(figure: Figure): FreeFigure {
  const { value, unit, shape } = figure.quantity;
  const kind = figure.role === 'increment' ? 'increment' : shape === 'percent' ? 'percent' : 'total';
  return { metric: nameOf(figure), value, unit, value_kind: kind };
}
