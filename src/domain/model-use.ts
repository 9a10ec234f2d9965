import type { Rules } from './rules.ts';

/** What the office says of one plan: its words, and messages about it, may be sent to a language model, or never. */
export const MODEL_USES = ['allowed', 'never'] as const;
export type ModelUse = (typeof MODEL_USES)[number];

/** Whether the words of a plan may be sent to a language model: as the office says, else as is set for all plans. */
export function mayBeSent(
  { modelUse }: { modelUse?: ModelUse },
  { sendsPlans = true }: Pick<Rules, 'sendsPlans'>,
): boolean {
  return modelUse === undefined ? sendsPlans : modelUse === 'allowed';
}
