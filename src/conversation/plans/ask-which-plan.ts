import { listPlaces } from '../../answers/list-places.ts';
import { findTask, type TaskId } from '../../domain/plan.ts';
import { inLanguage, taskInWords } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Order } from '../orders/order.ts';
import type { ConversationState, Waiting } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { choiceOf, titleOf } from './hear-which-plan.ts';
import type { PlanStep } from './plan-step.ts';

type Which = Extract<Waiting, { kind: 'choose-plan' }>;

/** Several plans may be meant: none is chosen, and the words are kept until it is said which. */
export function askWhichPlan(found: PlanStep[], text: string, state: ConversationState, situation: Situation): Step {
  const { language, forwarded } = situation;
  const second = refuseSecondQuestion(state, situation);
  if (second) return second;
  const counter = state.counter + 1;
  const plans = found.map(({ plan }) => plan.id);
  const about = { text, plans, ...(forwarded ? { forwarded } : {}) };
  const waiting: Which = { kind: 'choose-plan', id: String(counter), ...about };
  const zh = `是哪一份？${found.length}份要点里都有，还没有办。`;
  const en = `Of which plan? It may be any of ${found.length}; nothing was done yet.`;
  const items = found.flatMap((one) => nameMeant(text, one, situation));
  const blocks: Block[] = [
    { type: 'text', text: inLanguage(language, zh, en) },
    ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
    {
      type: 'choices',
      choices: found.map(({ plan }) => ({
        label: titleOf(plan, situation),
        value: choiceOf(plan, waiting.id),
      })),
    },
  ];
  return say({ ...state, counter, waiting }, blocks);
}

/** `《…》：4#1 …`: the tasks that would be meant in this plan, by the numbers that were said, or as they were understood. */
function nameMeant(text: string, { plan, step }: PlanStep, situation: Situation): string[] {
  const { waiting } = step.state;
  const understood = waiting && 'draft' in waiting ? waiting.draft.entries.map(({ task }) => task) : [];
  const ordered = waiting?.kind === 'order' ? tasksOf(waiting.order, situation) : [];
  const said = listPlaces(text);
  const tasks = [...new Set(said.length > 0 ? said : [...understood, ...ordered])];
  const names = tasks
    .flatMap((id) => findTask(plan.register, id) ?? [])
    .map((task) => taskInWords(task, plan.register));
  const colon = inLanguage(situation.language, '：', ': ');
  return names.length === 0
    ? []
    : [`${titleOf(plan, situation)}${colon}${names.join(inLanguage(situation.language, '、', ', '))}`];
}

function tasksOf(order: Order, { inForce }: Situation): TaskId[] {
  if (order.do !== 'review') return 'task' in order && order.task !== null ? [order.task] : [];
  const updates = inForce.flatMap((one) => one.updates);
  return updates.filter(({ id }) => order.ids.includes(id)).map(({ task }) => task);
}
