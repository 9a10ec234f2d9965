import { inLanguage } from '../../domain/wording.ts';
import type { Block, Reply } from '../../ports/chat.ts';
import type { Command } from '../../ports/commands.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import type { ConversationState, Waiting } from '../state.ts';
import type { PlanInForce, Situation, Step } from '../step.ts';
import { planOf } from './plan-of.ts';

type Known = Pick<Situation, 'inForce' | 'language'>;

/**
 * With several plans in force, what asks for a yes and what was stored says of which plan it is, to the person and to
 * whoever hears of it. What says so itself is left as it is.
 */
export function namePlans(step: Step, before: ConversationState, situation: Situation): Step {
  if (situation.inForce.length < 2) return step;
  const written = [...new Set(step.commands.flatMap((command) => planOfCommand(command, situation.inForce) ?? []))];
  const shown = step.state.waiting === before.waiting ? null : planToConfirm(step.state.waiting, situation.inForce);
  const named = shown === null ? written : [...new Set([...written, shown])];
  const [only, second] = written;
  return {
    ...step,
    reply: withNames(step.reply, named, situation),
    // News of several plans tell them apart by themselves.
    tell: step.tell.map((one) =>
      only === undefined || second !== undefined ? one : { ...one, reply: tellIn(one.reply, only, situation) },
    ),
  };
}

/** A step in one of several plans, which says which one. */
export function nameOne(step: Step, plan: string, known: Known): Step {
  return { ...step, reply: withNames(step.reply, [plan], known) };
}

/** The question that waits with the plan that it is about. */
export function nameWaiting(question: Block[], waiting: Waiting | null, known: Known): Block[] {
  const plan = planToConfirm(waiting, known.inForce);
  return known.inForce.length < 2 || plan === null ? question : withNames({ blocks: question }, [plan], known).blocks;
}

/** Orders that are given to people, whatever the plan. */
const OF_NO_PLAN: ReadonlySet<string> = new Set(['be-away', 'cancel-absence', 'ask-hand-over', 'hand-over', 'urge']);

function planToConfirm(waiting: Waiting | null, inForce: PlanInForce[]): string | null {
  if (waiting?.kind === 'confirm-withdrawal') return findHolding(waiting.updates, inForce);
  const isOfNone = waiting?.kind === 'choose-task' || (waiting?.kind === 'order' && OF_NO_PLAN.has(waiting.order.do));
  return isOfNone ? null : planOf(waiting);
}

/** Others read it in the language of the plan. */
function tellIn(reply: Reply, plan: string, { inForce }: Known): Reply {
  const language = inForce.find((one) => one.plan.id === plan)?.plan.register.language ?? 'zh';
  return withNames(reply, [plan], { inForce, language });
}

function withNames(reply: Reply, plans: string[], { inForce, language }: Known): Reply {
  const said = renderPlain(reply.blocks);
  const titles = inForce
    .filter(({ plan }) => plans.includes(plan.id) && !said.includes(plan.register.title))
    .map(({ plan }) => plan.register.title);
  if (titles.length === 0) return reply;
  const zh = `要点：${titles.map((title) => `《${title}》`).join('、')}`;
  const en = `Plan: ${titles.map((title) => `“${title}”`).join(', ')}`;
  const name: Block = { type: 'text', text: inLanguage(language, zh, en) };
  // What is asked is read after it, what was done before it.
  const asks = reply.blocks.some(({ type }) => type === 'choices');
  return { ...reply, blocks: asks ? [name, ...reply.blocks] : [...reply.blocks, name] };
}

/** The plan of these updates. */
const findHolding = (ids: string[], inForce: PlanInForce[]) =>
  inForce.find(({ updates }) => updates.some(({ id }) => ids.includes(id)))?.plan.id ?? null;

/** The plan that a command writes about, where it is work on a plan in force. */
function planOfCommand(command: Command, inForce: PlanInForce[]): string | undefined {
  const holding = (isIn: (one: PlanInForce) => boolean) => inForce.find(isIn)?.plan.id;
  switch (command.do) {
    case 'record-update':
      return command.update.plan;
    case 'withdraw-updates':
    case 'review-updates':
    case 'confirm-on-behalf':
      return findHolding(command.ids, inForce) ?? undefined;
    case 'raise-matter':
      return command.matter.plan;
    case 'settle-matter':
      return holding(({ matters }) => matters.some(({ id }) => id === command.matter));
    case 'cancel-dispatch':
      return holding(({ dispatches }) => dispatches.some(({ id }) => id === command.dispatch));
    case 'set-terms':
    case 'set-population':
    case 'set-expansions':
    case 'sign-duties':
    case 'order-dispatch':
    case 'issue-report':
      return command.plan;
    default:
      return undefined;
  }
}
