import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { previewAnswer, showQuestion } from '../flows/answer-passed-question.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const LIST =
  /^(?:看(?:一下|看)?|查(?:一下|看)?)?(?:问题清单|待答(?:的)?问题|待答|未答(?:的)?问题|open questions?)[?？。!！]?$/i;
const ANSWER = /^(?:答复|回复|回答|answer)\s*(?:问题)?\s*#?(?<id>\d{1,6})\s*[:：,，、]?\s*(?<answer>\S[\s\S]*)$/i;
const CLOSE = /^(?:关闭|close)\s*(?:问题)?\s*#?(?<id>\d{1,6})[。.]?$/i;
const MOST_SHOWN = 10;

/** “问题清单”: what people asked and no plan answers, for the office; “答复3：…” answers one in a line. */
export function listQuestions(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  const words = text.trim();
  if (!person || !isOffice(person)) return LIST.test(words) ? refuse(state, situation) : undefined;
  if (LIST.test(words)) return list(state, situation);
  const { id, answer } = ANSWER.exec(words)?.groups ?? {};
  if (id === undefined || answer === undefined) return closeByWords(words, state, situation);
  return (
    refuseSecondQuestion(state, situation) ??
    previewAnswer(id, answer, state, situation) ??
    sayNoSuch(id, state, situation)
  );
}

function refuse(state: ConversationState, { language }: Situation): Step {
  return saySentence(state, language, '问题清单只给牵头办公室看。', 'The list of questions is for the office.');
}

function list(state: ConversationState, situation: Situation): Step {
  const { questions, language } = situation;
  if (questions.length === 0) return saySentence(state, language, '没有待答的问题。', 'No question waits.');
  const title = inLanguage(language, `待答问题${questions.length}个：`, `Open questions: ${questions.length}`);
  const shown = questions.slice(0, MOST_SHOWN).flatMap((question) => showQuestion(question, situation));
  return say(state, [{ type: 'text', text: title }, ...shown]);
}

function closeByWords(words: string, state: ConversationState, situation: Situation): Step | undefined {
  const id = CLOSE.exec(words)?.groups?.['id'];
  if (id === undefined) return undefined;
  if (!situation.questions.some((question) => question.id === id)) return sayNoSuch(id, state, situation);
  const done = saySentence(state, situation.language, `问题${id}已关闭，没有答复。`, `Question ${id} is closed.`);
  return { ...done, commands: [{ do: 'settle-question', question: id, answer: null }] };
}

function sayNoSuch(id: string, state: ConversationState, { language }: Situation): Step {
  return saySentence(state, language, `没有待答的问题${id}。`, `Question ${id} is not open.`);
}
