import { listChoices } from '../ports/render-plain.ts';
import { dropOutdated } from './drop-outdated.ts';
import { hearAnswer, repeatQuestion, takeChoice } from './flows/index.ts';
import { INTENTS } from './intents/index.ts';
import { logMessage } from './intents/log-message.ts';
import { mentionUnreadFile, takeDocument } from './intents/take-document.ts';
import { languageOf } from './language.ts';
import { inPlanSpokenOf } from './plans/across-plans.ts';
import { hearWhichPlan, type SaidOfPlan } from './plans/hear-which-plan.ts';
import { namePlans } from './plans/name-plans.ts';
import { repair } from './repair.ts';
import { speakOf } from './situation-guards.ts';
import type { ConversationState } from './state.ts';
import { type Situation, type Step, saySentence } from './step.ts';
import { LONGEST_MESSAGE } from './understand/read-update.ts';

/**
 * One turn of a conversation, as a pure function. A choice goes to the flow that offered it, a document to its review.
 * Words are first the answer to what waits, then a repair of it, then something new; what waits is repeated after something new.
 */
export function advance(saved: ConversationState, content: Content, situation: Situation): Step {
  const state = dropOutdated(saved, situation);
  return namePlans(turn(state, content, situation), state, situation);
}

function turn(state: ConversationState, content: Content, situation: Situation): Step {
  const spoken = { ...state, language: situation.language };
  const logged = content.type === 'said' ? logForwarded(content.text, spoken, situation) : undefined;
  if (logged) return withOpenQuestion(spoken, logged, situation);
  const choice = content.type === 'chose' ? content.value : findTypedChoice(content.text, state, situation);
  const which = hearWhichPlan({ choice, text: content.type === 'said' ? content.text : '' }, state, situation);
  if (which) return sayAgain(which, state, situation);
  if (choice !== undefined) return withOpenQuestion(spoken, takeChoice(choice, spoken, situation), situation);
  const text = content.type === 'said' ? content.text : '';
  const step =
    takeDocument(text, spoken, situation) ??
    refuseTooLong(text, spoken, situation) ??
    refuseNumber(text, spoken, situation) ??
    hearAnswer(text, spoken, situation) ??
    repair(text, spoken, situation) ??
    startSomething(text, spoken, situation);
  return mentionUnreadFile(step, text, situation);
}

/** It is said now which plan was meant: the words that waited for it are taken up, about that plan. */
function sayAgain({ text, plan, forwarded }: SaidOfPlan, state: ConversationState, situation: Situation): Step {
  const { language, ...spoken } = speakOf(plan, situation);
  const meant = { ...spoken, meant: plan, forwarded, language: languageOf(text, language) };
  return turn({ ...state, waiting: null }, { type: 'said', text }, meant);
}

export type Content = { type: 'said'; text: string } | { type: 'chose'; value: string };

const logForwarded = inPlanSpokenOf(logMessage);

/** A typed number or label of the last message's choices; where a figure is asked for, a number is that figure. */
function findTypedChoice(text: string, state: ConversationState, { lastReply }: Situation): string | undefined {
  const typed = text.trim().replace(/[.、。)）]$/, '');
  const choices = lastReply ? listChoices(lastReply) : [];
  const byLabel = choices.find(({ label }) => label === typed || label.startsWith(`${typed} `));
  if (byLabel) return byLabel.value;
  return NUMBER.test(typed) && !asksForFigure(state) ? choices[Number(typed) - 1]?.value : undefined;
}

const NUMBER = /^[1-9]\d?$/;

function asksForFigure({ waiting }: ConversationState): boolean {
  return waiting?.kind === 'fill-report' && ['value', 'total', 'unit'].includes(waiting.draft.asks[0] ?? '');
}

/** A number beyond the choices that wait is a slip, no new question. */
function refuseNumber(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const choices = situation.lastReply ? listChoices(situation.lastReply) : [];
  const isSlip = NUMBER.test(text.trim()) && state.waiting !== null && !asksForFigure(state);
  if (!isSlip || choices.length === 0) return undefined;
  return saySentence(
    state,
    state.language,
    `请选 1 到 ${choices.length}，或者直接写。`,
    `Please choose 1 to ${choices.length}, or write it in words.`,
  );
}

/** A text is neither a question nor a report; saying so beats reading a part of it. */
function refuseTooLong(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (text.length <= LONGEST_MESSAGE) return undefined;
  const step = saySentence(
    state,
    situation.language,
    `这条消息有${text.length}字，太长，没有处理也没有记录。问题请写成一句，进展请分条发，文件请作为附件发。`,
    `This message has ${text.length} characters, which is too long; it was neither read nor stored. Ask in one sentence, report in several messages, send documents as files.`,
  );
  return withOpenQuestion(state, step, situation);
}

function startSomething(text: string, state: ConversationState, situation: Situation): Step {
  for (const intent of INTENTS) {
    const step = intent(text, state, situation);
    if (step) return withOpenQuestion(state, step, situation);
  }
  return saySentence(
    state,
    situation.language,
    '没有看懂。可以问“……谁负责”，或直接写进展；写“帮助”看能做什么。',
    'I did not understand. Ask “who is responsible for …”, or write your progress; “help” shows what I can do.',
  );
}

/** A question that waited before and still waits is asked again after something else. */
function withOpenQuestion(before: ConversationState, step: Step, situation: Situation): Step {
  const isStillWaiting = before.waiting !== null && step.state.waiting === before.waiting;
  return isStillWaiting ? repeatQuestion(step, situation) : step;
}
