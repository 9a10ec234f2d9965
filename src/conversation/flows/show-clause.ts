import type { Answer } from '../../answers/answer.ts';
import { sourceOf } from '../../answers/describe.ts';
import { findTask, type Plan } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import { type Situation, say } from '../step.ts';
import type { Flow } from './flow.ts';

/** The rest of a clause that an answer quoted in part; its choice stays valid. */
export const showClause: Flow = {
  name: 'clause',
  take([plan = '', ids = ''], state, situation) {
    const spoken = speakOf(plan, situation);
    if (!hasPlan(spoken) || spoken.plan.id !== plan) return undefined;
    const { register } = spoken.plan;
    const tasks = ids.split(',').flatMap((id) => findTask(register, id) ?? []);
    const blocks = tasks.map((task): Block => {
      const text = task.text.replaceAll('**', '').trim();
      return { type: 'quote', text, source: sourceOf(register, task) };
    });
    return blocks.length > 0 ? say({ ...state, focus: tasks.map(({ id }) => id), plan }, blocks) : undefined;
  },
};

/** Offered where an answer left out a part of what it quotes. */
export function clauseChoices({ blocks, tasks }: Answer, plan: Plan, { language }: Situation): Choice[] {
  const cut = blocks.flatMap((block) => (block.type === 'quote' && /^…|…$/u.test(block.text) ? [block.source] : []));
  const shown = tasks.filter((id) => {
    const task = findTask(plan.register, id);
    return task !== undefined && cut.includes(sourceOf(plan.register, task));
  });
  if (shown.length === 0) return [];
  return [{ label: inLanguage(language, '全文', 'Full text'), value: `clause:${plan.id}:${shown.join(',')}` }];
}
