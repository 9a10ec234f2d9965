import type { Target } from '../../domain/plan.ts';
import type { Figure } from './read-clause.ts';
import { isRate } from './units.ts';

const RATE_NAME = /(不?\p{Script=Han}{2})[率度](?!数)/gu;
/** Rates of any target: how far one is, not what is measured. */
const ANY_RATE = /完成|达标|比|占有|增长|进|程|速|调|制|年|季/;

/** Whether a figure is said of another rate than the target's: 合格率 is no 覆盖率, however alike the rest. */
export function isOtherRate(figure: Figure, target: Target): boolean {
  const said = rateNamed(figure);
  return said !== undefined && isRate(target) && !`${target.what}${target.quote}`.includes(said);
}

/** The rate that a figure is said of, if it is one of its own: 合格 of 合格率. */
export function rateNamed({ clause, quantity }: Figure): string | undefined {
  if (quantity.shape !== 'percent') return undefined;
  const names = [...clause.slice(0, quantity.start).matchAll(RATE_NAME)].map(([, name]) => name ?? '');
  return names.filter((name) => !ANY_RATE.test(name)).at(-1);
}
