import { round } from '../../domain/numerals.ts';
import type { Target } from '../../domain/plan.ts';
import { findQuantities } from '../understand/quantities.ts';

const HEADS: Record<string, number> = { 百人: 100, 千人: 1000, 万人: 10_000 };

/** What a plain count comes to for each thousand people, where the office has entered how many live here. */
export function perHeadOf(
  said: string,
  target: Target,
  population: number | null,
): { count: number; value: number } | null {
  const heads = HEADS[target.unit.split('/')[1]?.trim() ?? ''];
  const count = findQuantities(said).find(({ shape, value }) => shape === 'count' && value > 0)?.value;
  if (heads === undefined || count === undefined || !population) return null;
  return { count, value: round((count * heads) / population, 2) };
}
