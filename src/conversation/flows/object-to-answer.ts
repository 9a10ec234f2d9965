import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import type { Exchange } from '../../ports/stores.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';
import { readUpdate } from '../understand/read-update.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { isCancel, isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

/** An answer that somebody finds wrong goes to the office with their reason; only the office changes a register. */
export const objectToAnswer: Flow = {
  name: 'answer',
  take([act, ...key], state, situation) {
    if (act === 'useful') return saySentence(state, situation.language, '好的。', 'Good.');
    const message = key.join(':');
    const waiting = { kind: 'object-to-answer' as const, message };
    return refuseSecondQuestion(state, situation) ?? sayQuestion({ ...state, waiting }, situation);
  },
  hear(text, state, situation) {
    if (state.waiting?.kind !== 'object-to-answer' || isCancel(text)) return undefined;
    if (isNo(text)) return sayQuestion(state, situation);
    return isSomethingElse(text, situation) ? undefined : passObjection(text, state, situation);
  },
  ask: (state, situation) => (state.waiting?.kind === 'object-to-answer' ? askWhy(situation) : []),
};

/** The choices under an answer; they name the message that was answered, so they mean the same later. */
export function feedbackChoices({ language, source }: Situation): Choice[] {
  return [
    { label: inLanguage(language, '有用', 'Useful'), value: 'answer:useful' },
    { label: inLanguage(language, '不对', 'Wrong'), value: `answer:wrong:${source}` },
  ];
}

function askWhy({ language }: Situation): Block[] {
  const text = inLanguage(
    language,
    '应该是谁、依据什么？写一句，转给牵头办公室；不说了就写“算了”。',
    'Who should it be, and by what evidence? One line goes to the office; “cancel” drops it.',
  );
  return [{ type: 'text', text }];
}

const sayQuestion = (state: ConversationState, situation: Situation): Step => ({
  ...{ state, tell: [], commands: [] },
  reply: { blocks: askWhy(situation) },
});

/** A question, or a report with a figure, is no reason; it is taken for itself, and the question comes back. */
function isSomethingElse(text: string, situation: Situation): boolean {
  if (/[?？]\s*$|^\s*[\d①-⑩]/.test(text) || isYes(text) || text.trim().length < SHORTEST_REASON) return true;
  const reporter = findReporter(situation);
  if (!reporter || !hasPlan(situation)) return false;
  const { plan, index } = situation;
  const { entries } = readUpdate(
    { department: reporter.department, text, context: [] },
    { register: plan.register, index },
  );
  return entries.some(({ metric, value }) => metric !== null && value !== null);
}

/** 谢谢 is no reason. */
const SHORTEST_REASON = 3;
const LONGEST_LINE = 500;

function passObjection(text: string, state: ConversationState, situation: Situation): Step {
  const { speaker, plan, people, language, exchange } = situation;
  const objection = text.slice(0, LONGEST_LINE);
  const question = exchange ? nameQuestion(exchange) : '';
  const said = exchange ? renderPlain(exchange.reply.blocks).slice(0, LONGEST_LINE) : '';
  const asker = speaker.person?.name ?? speaker.id;
  const blocks: Block[] = [
    { type: 'text', text: `${asker}认为这条回答不对：“${objection}”` },
    { type: 'text', text: `问：${question}` },
    { type: 'text', text: `答：${said}` },
    { type: 'text', text: '回复请写“问题清单”。名册只由牵头办公室改。' },
  ];
  const done = saySentence(
    { ...state, waiting: null },
    language,
    '已转给牵头办公室核对。',
    'Passed to the office, which will check it.',
  );
  return {
    ...done,
    tell: people.filter(isOffice).map(({ handle }) => ({ handle, reply: { blocks } })),
    commands: [{ do: 'pass-question', plan: plan?.id ?? null, text: question, why: 'not_helpful', said, objection }],
  };
}

/** What was written, or the task that was chosen. */
const nameQuestion = ({ asked }: Exchange) =>
  (asked.type === 'said' ? asked.text : (asked.value.split(':')[1] ?? '')).slice(0, LONGEST_LINE);
