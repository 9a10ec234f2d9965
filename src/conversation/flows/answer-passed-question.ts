import { dayOf } from '../../domain/dates.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import type { PassedQuestion } from '../../ports/stores.ts';
import type { ConversationState, Waiting } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { isCancel, isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

/** The office answers or closes a question that was passed on; what reaches the asker is confirmed first. */
export const answerPassedQuestion: Flow = {
  name: 'question',
  take([act, id = ''], state, situation) {
    if (act === 'send' || act === 'keep') return settleDraft(act === 'send', id, state, situation);
    const question = situation.questions.find((one) => one.id === id);
    if (!question) return undefined;
    if (act === 'close') return close(question, state, situation);
    const waiting = { kind: 'answer-question' as const, question: id };
    return refuseSecondQuestion(state, situation) ?? sayWaiting({ ...state, waiting }, situation);
  },
  hear(text, state, situation) {
    const { waiting } = state;
    if (waiting?.kind === 'confirm-answer') {
      if (isYes(text)) return settleDraft(true, waiting.id, state, situation);
      return isNo(text) ? settleDraft(false, waiting.id, state, situation) : undefined;
    }
    if (waiting?.kind !== 'answer-question' || isCancel(text) || /[?？]\s*$/.test(text)) return undefined;
    return previewAnswer(waiting.question, text, state, situation);
  },
  ask: (state, situation) => showWaiting(state.waiting, situation),
};

/** A question of the list, with what can be done about it. */
export function showQuestion(question: PassedQuestion, situation: Situation): Block[] {
  const { language, rules } = situation;
  const day = dayInWords(dayOf(question.at, rules.zone), language);
  const against =
    question.objection === null
      ? ''
      : inLanguage(language, `（认为回答不对：${question.objection}）`, ` (objects: ${question.objection})`);
  const choices: Choice[] = [
    {
      label: inLanguage(language, `答复${question.id}`, `Answer ${question.id}`),
      value: `question:answer:${question.id}`,
    },
    {
      label: inLanguage(language, `关闭${question.id}`, `Close ${question.id}`),
      value: `question:close:${question.id}`,
    },
  ];
  return [
    { type: 'text', text: `${question.id}. ${nameOf(question.by, situation)} ${day}：“${question.text}”${against}` },
    { type: 'choices', choices },
  ];
}

/** Shows what would be sent; undefined if that question is not open. */
export function previewAnswer(
  id: string,
  answer: string,
  state: ConversationState,
  situation: Situation,
): Step | undefined {
  if (!situation.questions.some((one) => one.id === id)) return undefined;
  const counter = state.counter + 1;
  const words = answer.trim().slice(0, LONGEST_ANSWER);
  const waiting = { kind: 'confirm-answer' as const, id: String(counter), question: id, answer: words };
  return sayWaiting({ ...state, counter, waiting }, situation);
}

const LONGEST_ANSWER = 1000;

const nameOf = (handle: string, { people }: Situation) =>
  people.find((person) => person.handle === handle)?.name ?? handle;

const sayWaiting = (state: ConversationState, situation: Situation) =>
  say(state, showWaiting(state.waiting, situation));

function showWaiting(waiting: Waiting | null, situation: Situation): Block[] {
  const { language, questions } = situation;
  if (waiting?.kind !== 'answer-question' && waiting?.kind !== 'confirm-answer') return [];
  const question = questions.find(({ id }) => id === waiting.question);
  if (!question) return [];
  const asker = nameOf(question.by, situation);
  if (waiting.kind === 'answer-question') {
    const text = inLanguage(
      language,
      `怎么答复${asker}的“${question.text}”？写一句；不答了就写“算了”。`,
      `What is the answer to ${asker}’s “${question.text}”? One line; “cancel” drops it.`,
    );
    return [{ type: 'text', text }];
  }
  return [
    {
      type: 'text',
      text: inLanguage(language, `答复${asker}的“${question.text}”：`, `Answer to ${asker}’s “${question.text}”:`),
    },
    { type: 'quote', text: waiting.answer },
    {
      type: 'choices',
      choices: [
        { label: inLanguage(language, '发出', 'Send'), value: `question:send:${waiting.id}`, style: 'primary' },
        { label: inLanguage(language, '不发', 'Do not send'), value: `question:keep:${waiting.id}` },
      ],
    },
  ];
}

function settleDraft(isSent: boolean, id: string, state: ConversationState, situation: Situation): Step | undefined {
  const { waiting } = state;
  if (waiting?.kind !== 'confirm-answer' || waiting.id !== id) return undefined;
  const { language, questions, speaker } = situation;
  const idle = { ...state, waiting: null };
  if (!isSent) return saySentence(idle, language, '好的，没有发。', 'All right, nothing was sent.');
  const question = questions.find((one) => one.id === waiting.question);
  if (!question || !speaker.person || !isOffice(speaker.person))
    return saySentence(idle, language, '这个问题已经处理过了。', 'That question was settled before.');
  const by = speaker.person.name;
  const reply: Block[] = [
    { type: 'text', text: `您问的“${question.text}”，牵头办公室${by}答复：` },
    { type: 'quote', text: waiting.answer },
  ];
  return {
    ...saySentence(idle, language, '已答复，问题已了结。', 'Answered; the question is closed.'),
    tell: [{ handle: question.by, reply: { blocks: reply } }],
    commands: [{ do: 'settle-question', question: question.id, answer: waiting.answer }],
  };
}

function close({ id }: PassedQuestion, state: ConversationState, { language }: Situation): Step {
  const done = saySentence(
    state,
    language,
    `问题${id}已关闭，没有答复。`,
    `Question ${id} is closed without an answer.`,
  );
  return { ...done, commands: [{ do: 'settle-question', question: id, answer: null }] };
}
