import { planOf } from './plans/plan-of.ts';
import type { ConversationState } from './state.ts';
import type { Situation } from './step.ts';

/**
 * The state without questions about a version of a plan that another one has taken the place of: its tasks may have
 * other numbers now, and a figure must not reach the wrong one.
 */
export function dropOutdated(state: ConversationState, { inForce }: Pick<Situation, 'inForce'>): ConversationState {
  const isGone = (plan: string | null) => plan !== null && !inForce.some((one) => one.plan.id === plan);
  const { waiting, checkIn, focus, plan } = state;
  const isWaitingGone = isGone(planOf(waiting));
  const isCheckInGone =
    checkIn !== null && (isGone(checkIn.plan) || checkIn.questions.some(({ plan: own }) => isGone(own ?? null)));
  if (!isWaitingGone && !isCheckInGone && !isGone(plan)) return state;
  return {
    ...state,
    waiting: isWaitingGone ? null : waiting,
    checkIn: isCheckInGone ? null : checkIn,
    ...(isGone(plan) ? { focus: [], plan: null } : { focus }),
  };
}
