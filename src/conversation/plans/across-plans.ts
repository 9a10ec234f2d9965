import { listPlaces } from '../../answers/list-places.ts';
import { findNamedDocuments, findPlanOfOrder } from '../../answers/name-plan.ts';
import { findTask, type Plan } from '../../domain/plan.ts';
import { speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import type { Fit, Situation, Step } from '../step.ts';
import { askWhichPlan } from './ask-which-plan.ts';
import { joinLists } from './join-lists.ts';
import { nameOne } from './name-plans.ts';
import { offerOtherPlans } from './offer-other-plans.ts';
import type { PlanStep } from './plan-step.ts';

/** Something that deals with the words in the plan that is spoken of. */
type Turn = (text: string, state: ConversationState, situation: Situation) => Step | undefined;

/** An order or a list in words of its own: the name of a plan is taken out of them, since it is no part of the order. */
export const inPlanMeant = (turn: Turn): Turn => acrossPlans(turn, findPlanOfOrder);

/** Words that are kept or quoted as they were said, the name of a plan included. */
export const inPlanSpokenOf = (turn: Turn): Turn =>
  acrossPlans(turn, (text, plans, today) => {
    const [plan, second] = findNamedDocuments(text, plans, today);
    return plan && !second ? { plan, rest: text } : undefined;
  });

/**
 * With several plans in force: in the plan that is named; else in each of them, and what comes of it decides. A list has
 * a part for each plan. What waits goes before what is merely there under that number; where two plans have it, it is
 * asked which; and the newest is taken where nothing tells them apart. With one plan it is the turn itself.
 */
function acrossPlans(turn: Turn, findNamed: typeof findPlanOfOrder): Turn {
  return (text, state, situation) => {
    const { inForce, today, meant } = situation;
    if (inForce.length < 2) return turn(text, state, situation);
    const plans = inForce.map(({ plan }) => plan);
    const chosen = plans.find(({ id }) => id === meant);
    const named = chosen ? { plan: chosen, rest: text } : findNamed(text, plans, today);
    if (named) return turnIn(named.plan, named.rest, turn, state, situation);
    const steps = inForce.flatMap((one): PlanStep[] => {
      const step = turn(text, state, { ...situation, ...one });
      return step ? [{ plan: one.plan, step: { ...step, fit: fitOf(text, step, one.plan) } }] : [];
    });
    return choose(steps, text, state, situation);
  };
}

/** In a plan that is named it goes on from there: what was spoken of in another one is not meant. */
function turnIn(
  plan: Plan,
  text: string,
  turn: Turn,
  state: ConversationState,
  situation: Situation,
): Step | undefined {
  const spoken = { ...speakOf(plan.id, situation), meant: plan.id };
  const before = state.plan === plan.id ? state : { ...state, plan: plan.id, focus: [] };
  const step = turn(text, before, spoken);
  if (!step) return undefined;
  return step.fit === 'list' ? joinLists([{ plan, step }], situation) : nameOne(step, plan.id, situation);
}

/** A plan that has none of the numbers in the words is not the one that is meant, whatever else fits. */
function fitOf(text: string, { fit = 'likely' }: Step, { register }: Plan): Fit {
  const isElsewhere = listPlaces(text).length > 0 && !hasPlace(text, { register });
  return isElsewhere && fit !== 'list' ? 'nothing' : fit;
}

const hasPlace = (text: string, { register }: Pick<Plan, 'register'>) =>
  listPlaces(text).some((place) => findTask(register, place));

function choose(steps: PlanStep[], text: string, state: ConversationState, situation: Situation): Step | undefined {
  const fitting = (fit: Fit) => steps.filter(({ step }) => step.fit === fit);
  const lists = fitting('list');
  if (lists.length > 0) return joinLists(lists, situation);
  for (const found of [fitting('waits'), fitting('named')]) {
    const [first, second] = found;
    if (first && second && !found.every((one) => isSame(one.step, first.step))) {
      return askWhichPlan(found, text, state, situation);
    }
    if (first) return nameOne(first.step, first.plan.id, situation);
  }
  const [likely, ...others] = fitting('likely');
  if (likely) return offerOtherPlans(likely, others, situation);
  // That there is nothing is said of the plan that has the number.
  const placed = steps.find(({ plan }) => hasPlace(text, plan));
  return placed ? nameOne(placed.step, placed.plan.id, situation) : steps[0]?.step;
}

const isSame = (one: Step, other: Step) =>
  one === other || JSON.stringify([one.state, one.reply]) === JSON.stringify([other.state, other.reply]);
