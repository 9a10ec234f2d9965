import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Command } from '../../ports/commands.ts';
import type { ConversationState } from '../state.ts';
import type { Situation, Step } from '../step.ts';
import { draftChoices } from './introduce-draft.ts';
import { listQuestions } from './list-questions.ts';
import { showQuestion } from './show-question.ts';
import type { OpenDraft } from './view-draft.ts';

/**
 * Asks the first open question behind the one that was just dealt with, and says so when none is left. `order` are the
 * keys of the questions as they were before it was answered.
 */
export function askNext(
  view: OpenDraft,
  after: { key: string; order: string[] } | string | undefined,
  said: Block[],
  state: ConversationState,
  { language }: Situation,
  commands: Command[] = [],
): Step {
  const questions = listQuestions(view);
  const keys = typeof after === 'object' ? after.order : questions.map(({ key }) => key);
  const last = after === undefined ? -1 : keys.indexOf(typeof after === 'object' ? after.key : after);
  const next = questions.find(({ key }) => keys.indexOf(key) > last);
  const step = { tell: [], commands };
  if (next) {
    const blocks = [...said, ...showQuestion(view.id, next, questions.length, language)];
    const waiting = { kind: 'review-plan' as const, plan: view.id, question: next.key };
    return { ...step, state: { ...state, waiting }, reply: { blocks, edits: true } };
  }
  const left = questions.length;
  const end =
    left === 0
      ? inLanguage(language, '需要定的都定了。', 'Everything is decided.')
      : inLanguage(language, `都看过了，还有${left}件留待以后。`, `You have seen all; ${left} left for later.`);
  const blocks: Block[] = [
    ...said,
    { type: 'text', text: end },
    { type: 'choices', choices: draftChoices(view.id, language) },
  ];
  return { ...step, state: { ...state, waiting: null }, reply: { blocks, edits: true } };
}
