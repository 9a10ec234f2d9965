import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Situation, Step } from '../step.ts';
import { choiceOf, titleOf } from './hear-which-plan.ts';
import type { PlanStep } from './plan-step.ts';

/** A report in words that fit several plans is shown of the newest; one tap takes it to another one that has such a thing too. */
export function offerOtherPlans({ step }: PlanStep, others: PlanStep[], situation: Situation): Step {
  const { waiting } = step.state;
  if (waiting?.kind !== 'confirm-report' || waiting.draft.onBehalf || waiting.draft.forwarded !== null) return step;
  const also = others.filter((one) => one.step.state.waiting?.kind === 'confirm-report');
  const choices = also.map(({ plan }) => ({
    label: inLanguage(situation.language, `是${titleOf(plan, situation)}的`, `It is of ${titleOf(plan, situation)}`),
    value: choiceOf(plan, waiting.draft.id),
  }));
  const at = step.reply.blocks.findLastIndex(({ type }) => type === 'choices');
  const blocks = step.reply.blocks.map(
    (block, i): Block =>
      i === at && block.type === 'choices' ? { ...block, choices: [...block.choices, ...choices] } : block,
  );
  return { ...step, reply: { ...step.reply, blocks } };
}
