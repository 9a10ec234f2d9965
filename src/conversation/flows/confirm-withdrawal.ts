import type { Update } from '../../domain/update.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { ConversationState, Waiting } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import { isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

type WaitingWithdrawal = Extract<Waiting, { kind: 'confirm-withdrawal' }>;

/** 撤回: takes back one's own stored report, after showing which. */
export const confirmWithdrawal: Flow = {
  name: 'withdraw',
  take([act, id], state, situation) {
    const { waiting } = state;
    if (waiting?.kind !== 'confirm-withdrawal' || waiting.id !== id) return undefined;
    return act === 'yes' ? withdraw(waiting, state, situation) : keep(state, situation);
  },
  hear(text, state, situation) {
    const { waiting } = state;
    if (waiting?.kind !== 'confirm-withdrawal') return undefined;
    if (isYes(text)) return withdraw(waiting, state, situation);
    return isNo(text) ? keep(state, situation) : undefined;
  },
  ask(state, situation) {
    return state.waiting?.kind === 'confirm-withdrawal' ? showWithdrawal(state.waiting, situation) : [];
  },
};

/** Offers to take back these updates, which are the speaker's own. */
export function offerWithdrawal(updates: Update[], state: ConversationState, situation: Situation): Step {
  const counter = state.counter + 1;
  const waiting: WaitingWithdrawal = {
    kind: 'confirm-withdrawal',
    id: String(counter),
    updates: updates.map(({ id }) => id),
  };
  return say({ ...state, counter, waiting }, showWithdrawal(waiting, situation));
}

function showWithdrawal({ id, updates }: WaitingWithdrawal, { language, inForce }: Situation): Block[] {
  const all = inForce.flatMap((one) => one.updates);
  const texts = [
    ...new Set(all.filter((update) => updates.includes(update.id)).map(({ task, text }) => `${task} “${text}”`)),
  ];
  return [
    { type: 'text', text: inLanguage(language, '撤回这条？', 'Take this back?') },
    { type: 'list', items: texts },
    {
      type: 'choices',
      choices: [
        { label: inLanguage(language, '撤回', 'Take back'), value: `withdraw:yes:${id}`, style: 'danger' },
        { label: inLanguage(language, '保留', 'Keep'), value: `withdraw:no:${id}` },
      ],
    },
  ];
}

function withdraw(waiting: WaitingWithdrawal, state: ConversationState, situation: Situation): Step {
  const step = saySentence(
    { ...state, waiting: null },
    situation.language,
    '已撤回，原话仍在记录里。',
    'Taken back; the words stay in the history.',
  );
  return {
    ...step,
    reply: { ...step.reply, edits: true },
    commands: [{ do: 'withdraw-updates', ids: waiting.updates }],
  };
}

function keep(state: ConversationState, { language }: Situation): Step {
  return saySentence({ ...state, waiting: null }, language, '好的，保留不变。', 'All right, it stays.');
}
