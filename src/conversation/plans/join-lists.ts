import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Situation, Step } from '../step.ts';
import type { PlanStep } from './plan-step.ts';

/** One list of several plans, each part under the title of its plan; how all parts end alike is said once, at the end. */
export function joinLists(parts: PlanStep[], { language }: Situation): Step {
  const [first] = parts;
  if (!first) throw new RangeError('no part of a list');
  const shared = parts.length < 2 ? 0 : countShared(parts.map(({ step }) => step.reply.blocks));
  const blocks = parts.flatMap(({ plan, step }): Block[] => [
    {
      type: 'text',
      text: inLanguage(language, `《${plan.register.title}》`, `“${plan.register.title}”`),
      strong: true,
    },
    ...step.reply.blocks.slice(0, step.reply.blocks.length - shared),
  ]);
  const end = first.step.reply.blocks.slice(first.step.reply.blocks.length - shared);
  return { ...first.step, reply: { ...first.step.reply, blocks: [...blocks, ...end] } };
}

/** How many blocks at the end are the same in all parts; the first of a part is always its own. */
function countShared(parts: Block[][]): number {
  const shortest = Math.min(...parts.map((blocks) => blocks.length));
  for (let count = 0; count < shortest - 1; count++) {
    const ends = new Set(parts.map((blocks) => JSON.stringify(blocks.at(-1 - count))));
    if (ends.size > 1) return count;
  }
  return Math.max(0, shortest - 1);
}
