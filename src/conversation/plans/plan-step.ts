import type { Plan } from '../../domain/plan.ts';
import type { Step } from '../step.ts';

/** What the words come to in one plan. */
export interface PlanStep {
  plan: Plan;
  step: Step;
}
