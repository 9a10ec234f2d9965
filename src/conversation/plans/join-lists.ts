import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Situation, Step } from '../step.ts';
import type { PlanStep } from './plan-step.ts';

/** One list of several plans, each part under the title of its plan; what all parts say alike is said once, behind them. */
export function joinLists(parts: PlanStep[], { language }: Situation): Step {
  const [first, ...others] = parts;
  if (!first) throw new RangeError('no part of a list');
  const shared = others.length === 0 ? [] : first.step.reply.blocks.filter((block) => isSaidByAll(block, others));
  const blocks = parts.flatMap(({ plan, step }): Block[] => [
    {
      type: 'text',
      text: inLanguage(language, `《${plan.register.title}》`, `“${plan.register.title}”`),
      strong: true,
    },
    ...step.reply.blocks.filter((block) => !isIn(block, shared)),
  ]);
  return { ...first.step, reply: { ...first.step.reply, blocks: [...blocks, ...shared] } };
}

const isIn = (block: Block, blocks: Block[]) => blocks.some((one) => JSON.stringify(one) === JSON.stringify(block));

const isSaidByAll = (block: Block, parts: PlanStep[]) =>
  block.type === 'text' && parts.every(({ step }) => isIn(block, step.reply.blocks));
