import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { findRequest } from '../orders/extension.ts';
import { kindOf } from '../orders/index.ts';
import type { Order } from '../orders/order.ts';
import { IN_PLAN } from '../orders/order-choice.ts';
import { readReportingChoice } from '../orders/reporting-choices.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState, Waiting } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { isCancel, isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

type WaitingOrder = Extract<Waiting, { kind: 'order' }>;

/** What reaches others: its open question is asked, then it is shown, and done after a clear yes. */
export const carryOutOrder: Flow = {
  name: 'order',
  take([act = '', ...rest], state, situation) {
    if (!hasPlan(situation)) return undefined;
    if (act === IN_PLAN) return startInPlan(rest, state, situation);
    const started = startByChoice(act, rest, situation);
    if (started) return refuseSecondQuestion(state, situation) ?? openOrder(started, state, situation);
    const { waiting } = state;
    if (waiting?.kind !== 'order') return undefined;
    if (act === 'fill') return fill(rest.join(':'), waiting, state, situation);
    if (rest[0] !== waiting.id) return undefined;
    if (act === 'other') return carryOutOtherwise(waiting, state, situation);
    return act === 'yes' ? carryOut(waiting, state, situation) : drop(state, situation);
  },
  hear(text, state, situation) {
    const { waiting } = state;
    if (waiting?.kind !== 'order' || !hasPlan(situation)) return undefined;
    const no = kindOf(waiting.order).no?.(waiting.order, situation);
    if (isCancel(text)) return no === undefined ? undefined : carryOut(waiting, state, situation);
    if (kindOf(waiting.order).ask(waiting.order, situation)) return fill(text, waiting, state, situation);
    if (isYes(text) || text.trim() === kindOf(waiting.order).yes(waiting.order, situation)) {
      return carryOut(waiting, state, situation);
    }
    if (text.trim() === otherWay(waiting, situation)?.label) return carryOutOtherwise(waiting, state, situation);
    return isNo(text) || text.trim() === no ? drop(state, situation) : undefined;
  },
  ask(state, situation) {
    return state.waiting?.kind === 'order' && hasPlan(situation) ? present(state.waiting, situation) : [];
  },
};

/** A choice that says of which plan it is; see `orderChoice`. */
function startInPlan([plan = '', act = '', ...rest]: string[], state: ConversationState, situation: Situation) {
  const spoken = speakOf(plan, situation);
  if (!hasPlan(spoken) || spoken.plan.id !== plan) return undefined;
  const order = startByChoice(act, rest, spoken);
  return order && (refuseSecondQuestion(state, spoken) ?? openOrder(order, state, spoken));
}

/** Choices in messages that come out of the blue: `close:15#1`, `extend:grant:17#2:区民政局`. */
function startByChoice(act: string, rest: string[], situation: PlannedSituation): Order | undefined {
  const [first = '', task = '', ...department] = rest;
  if (act === 'close') return { do: 'close-out', task: first, conclusion: null, cause: null };
  if (act !== 'extend') return readReportingChoice(act, rest.join(':'));
  const request = findRequest(task, department.join(':') || undefined, situation);
  return request && { do: 'rule-extension', matter: request.id, isGranted: first === 'grant', answer: null };
}

/** Begins an order: says why it cannot be done, or asks what it lacks, or shows it. */
export function openOrder(order: Order, state: ConversationState, situation: PlannedSituation): Step {
  const kind = kindOf(order);
  const refusal = kind.refuse(order, situation);
  const fit = kind.fit?.(order, situation) ?? (refusal === undefined ? 'named' : 'nothing');
  if (refusal !== undefined) return { ...saySentence(state, situation.language, refusal, refusal), fit };
  const counter = state.counter + 1;
  const waiting: WaitingOrder = { kind: 'order', id: String(counter), plan: situation.plan.id, order };
  return { ...say({ ...state, counter, waiting }, present(waiting, situation)), fit };
}

function present({ id, order }: WaitingOrder, situation: PlannedSituation): Block[] {
  const kind = kindOf(order);
  const question = kind.ask(order, situation);
  if (question) return question;
  const { language } = situation;
  const other = kind.alternative?.(order, situation);
  return [
    ...kind.show(order, situation),
    {
      type: 'choices',
      choices: [
        { label: kind.yes(order, situation), value: `order:yes:${id}`, style: 'primary' },
        ...(other ? [{ label: other.label, value: `order:other:${id}` }] : []),
        { label: kind.no?.(order, situation) ?? inLanguage(language, '取消', 'Cancel'), value: `order:no:${id}` },
      ],
    },
  ];
}

/** A question is no reason: it is answered, and the one that waits is asked again. */
function fill(
  words: string,
  waiting: WaitingOrder,
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  if (/[?？]\s*$/.test(words)) return undefined;
  const order = kindOf(waiting.order).fill(waiting.order, words.trim(), situation);
  if (!order) return undefined;
  return openOrder(order, { ...state, waiting: null }, situation);
}

function carryOut({ order }: WaitingOrder, state: ConversationState, situation: PlannedSituation): Step {
  const { language } = situation;
  const idle = { ...state, waiting: null };
  const kind = kindOf(order);
  // What was shown may be out of date by now, and so may the person's role.
  const refusal = kind.refuse(order, situation);
  if (refusal !== undefined) return saySentence(idle, language, refusal, refusal);
  const { says, tell, commands, goOn } = kind.carryOut(order, situation);
  const next = goOn?.(idle) ?? { state: idle, blocks: [] };
  const step = saySentence(next.state, language, says, says);
  return { ...step, reply: { blocks: [...step.reply.blocks, ...next.blocks], edits: true }, tell, commands };
}

const otherWay = ({ order }: WaitingOrder, situation: PlannedSituation) =>
  kindOf(order).alternative?.(order, situation);

function carryOutOtherwise(waiting: WaitingOrder, state: ConversationState, situation: PlannedSituation) {
  const other = otherWay(waiting, situation);
  return other && carryOut({ ...waiting, order: other.order }, state, situation);
}

function drop(state: ConversationState, { language }: Situation): Step {
  return saySentence(
    { ...state, waiting: null },
    language,
    '好的，没有办，也没有发出。',
    'All right, nothing was done or sent.',
  );
}
