import { findNamedPlans } from '../../answers/name-plan.ts';
import type { Plan } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Forwarded } from '../../ports/chat.ts';
import type { ConversationState, Waiting } from '../state.ts';
import type { Situation } from '../step.ts';

/** Words that were said before, and the plan that they were about, as it is known now. */
export interface SaidOfPlan {
  text: string;
  plan: string;
  forwarded?: Forwarded | undefined;
}

/** The value of a choice that says of which plan it was; `id` is the one of the question, or of the draft. */
export const choiceOf = (plan: Plan, id: string): string => `which-plan:${id}:${plan.id}`;

export const titleOf = ({ register }: Plan, { language }: Pick<Situation, 'language'>): string =>
  inLanguage(language, `《${register.title}》`, `“${register.title}”`);

/** Which plan was meant, by a button or in a few words; undefined if nothing is said of that. */
export function hearWhichPlan(
  said: { choice: string | undefined; text: string },
  { waiting }: ConversationState,
  { inForce, today }: Situation,
): SaidOfPlan | undefined {
  const asked = inForce.length > 1 ? whatMayMove(waiting) : undefined;
  if (!asked) return undefined;
  const all = inForce.map(({ plan }) => plan);
  const plans = all.filter(({ id }) => asked.plans?.includes(id) ?? id !== asked.plan);
  const chosen = plans.find((plan) => said.choice === choiceOf(plan, asked.id));
  const { named, rest } = findNamedPlans(said.text.slice(0, LONGEST), all, today);
  const [only, second] = BESIDE.test(rest) && said.choice === undefined ? named : [];
  const plan = chosen ?? plans.find((one) => one === only && !second);
  return plan && { text: asked.text, plan: plan.id, forwarded: asked.forwarded };
}

const LONGEST = 80;
/** Other words beside the name, a figure above all, are something new. */
const BESIDE = /^(?:是|那|对|不|应该?|就|选|记|到|给|的|份|版|吧|啊|it|is|of|the|in|for|no|[\s,，.。!！])*$/iu;

interface Movable {
  id: string;
  text: string;
  /** The plans among which it is asked; without them any other than `plan`. */
  plans?: string[];
  plan?: string | null;
  forwarded?: Forwarded | undefined;
}

/** Words that wait for their plan, or a report of one message that is shown and not stored yet. */
function whatMayMove(waiting: Waiting | null): Movable | undefined {
  if (waiting?.kind === 'choose-plan') return waiting;
  if (waiting?.kind !== 'confirm-report') return undefined;
  const { id, said, plan, onBehalf, forwarded } = waiting.draft;
  const [text, more] = said;
  const isOwn = !onBehalf && forwarded === null;
  return isOwn && text !== undefined && more === undefined ? { id, text, plan } : undefined;
}
