import type { Plan } from '../../domain/plan.ts';

/** First word of a choice that names its plan. */
export const IN_PLAN = 'in';

/** The value of a choice that begins an order about a plan, whichever is the newest when it is taken. */
export function orderChoice(plan: Plan, value: string): string {
  return `order:${IN_PLAN}:${plan.id}:${value}`;
}
