import { inLanguage } from '../../domain/wording.ts';
import { nameWaiting } from '../plans/name-plans.ts';
import { planOf } from '../plans/plan-of.ts';
import { speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { amendReport } from './amend-report.ts';
import { answerCheckIn } from './answer-check-in.ts';
import { answerDutiesFlow } from './answer-duties.ts';
import { answerPassedQuestion } from './answer-passed-question.ts';
import { appointLiaison } from './appoint-liaison.ts';
import { carryOutOrder } from './carry-out-order.ts';
import { chooseTask } from './choose-task.ts';
import { climbLadder } from './climb-ladder.ts';
import { confirmBehalf } from './confirm-behalf.ts';
import { confirmReport } from './confirm-report.ts';
import { confirmWithdrawal } from './confirm-withdrawal.ts';
import { fillReport } from './fill-report.ts';
import type { Flow } from './flow.ts';
import { keepSayings } from './keep-sayings.ts';
import { logMessageFlow } from './log-message.ts';
import { objectToAnswer } from './object-to-answer.ts';
import { offerPassOn } from './offer-pass-on.ts';
import { reviewClaim } from './review-claim.ts';
import { reviewPlan } from './review-plan.ts';
import { ruleOnDispute } from './rule-on-dispute.ts';
import { secondReview } from './second-review.ts';
import { setModelUse } from './set-model-use.ts';
import { setPopulation } from './set-population.ts';
import { showClause } from './show-clause.ts';
import { tellTrouble } from './tell-trouble.ts';

/**
 * All flows. Their order does not matter for choices, which name their flow; among those that listen to words only
 * the one whose question waits is asked, and the check-in last, since it waits beside every other question.
 */
const FLOWS: readonly Flow[] = [
  confirmReport,
  confirmBehalf,
  tellTrouble,
  logMessageFlow,
  fillReport,
  amendReport,
  confirmWithdrawal,
  chooseTask,
  carryOutOrder,
  secondReview,
  offerPassOn,
  objectToAnswer,
  showClause,
  answerPassedQuestion,
  reviewPlan,
  setPopulation,
  setModelUse,
  keepSayings,
  reviewClaim,
  climbLadder,
  ruleOnDispute,
  appointLiaison,
  answerDutiesFlow,
  answerCheckIn,
];

/** Hands a choice to the flow that offered it; the first word of its value says which. */
export function takeChoice(value: string, state: ConversationState, situation: Situation): Step {
  const [name = '', ...rest] = value.split(':');
  const flow = FLOWS.find((one) => one.name === name);
  return flow?.take(rest, state, speakOfWaiting(state, situation)) ?? sayTooLate(state, situation);
}

function sayTooLate(state: ConversationState, { language }: Situation): Step {
  return saySentence(
    state,
    language,
    '这个选项已经处理过，或者不再有效。',
    'That choice was settled before or is no longer valid.',
  );
}

/** Lets the flow whose question waits hear an answer; undefined if the words are no answer to it. */
export function hearAnswer(text: string, state: ConversationState, situation: Situation): Step | undefined {
  for (const flow of FLOWS) {
    const step = flow.hear?.(text, state, speakOfWaiting(state, situation));
    if (step) return step;
  }
  return undefined;
}

/** What waits speaks of its own plan, whatever else was spoken of meanwhile. */
const speakOfWaiting = ({ waiting }: ConversationState, situation: Situation) => speakOf(planOf(waiting), situation);

/** Adds the question that waits to a reply about something else. */
export function repeatQuestion(step: Step, situation: Situation): Step {
  const question = FLOWS.flatMap((flow) => flow.ask?.(step.state, speakOfWaiting(step.state, situation)) ?? []);
  if (question.length === 0) return step;
  const named = nameWaiting(question, step.state.waiting, situation);
  const bridge = inLanguage(situation.language, '回到刚才：', 'Back to where we were:');
  const reply = { ...step.reply, blocks: [...step.reply.blocks, { type: 'text' as const, text: bridge }, ...named] };
  return { ...step, reply };
}
