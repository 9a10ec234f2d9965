import { inLanguage } from '../../domain/wording.ts';
import type { Command } from '../../ports/commands.ts';
import { listOpenQuestions, planAsked } from '../asked-questions.ts';
import { askForTrouble } from '../report/ask-for-trouble.ts';
import { dayOfAnswer } from '../report/day-of-report.ts';
import { openDraft, presentDraft } from '../report/draft.ts';
import { findReporter, hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState, OpenCheckIn } from '../state.ts';
import { type PlannedSituation, type Step, saySentence } from '../step.ts';
import { readUpdate } from '../understand/read-update.ts';
import type { Reading } from '../understand/reading.ts';
import { isCancel, isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

/** The answer to a check-in: one tap on 无变化, or figures in the order of its questions. */
export const answerCheckIn: Flow = {
  name: 'checkin',
  take(value, state, situation) {
    const round = value.slice(0, -1).join(':');
    if (value.at(-1) !== 'no-change' || state.checkIn?.round !== round || !hasPlan(situation)) return undefined;
    return recordNoChange(state.checkIn, state, situation);
  },
  hear(text, state, situation) {
    if (state.checkIn === null || state.waiting !== null || !hasPlan(situation)) return undefined;
    if (state.checkIn.round === offeredRound(state)) {
      if (isYes(text)) return recordNoChange(state.checkIn, state, situation);
      if (isNo(text) || isCancel(text))
        return saySentence(
          { ...state, checkIn: null },
          situation.language,
          '好的，没有记。',
          'Fine, nothing was stored.',
        );
    }
    return hearFigures(text, state.checkIn, state, situation);
  },
};

/** The round of a “no change” that was said without being asked for, as long as it is what was spoken of last. */
export const offeredRound = ({ counter }: ConversationState) => `said-${counter}`;

/** Nothing new for every task asked about: an answer, not silence. Stored at once, since it answers our own question. */
export function recordNoChange(
  checkIn: OpenCheckIn,
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  const reporter = findReporter(situation);
  if (!reporter) return undefined;
  const open = listOpenQuestions(checkIn);
  const asked = new Map(open.map((question) => [`${planAsked(question, checkIn)} ${question.task}`, question]));
  const questions = [...asked.values()];
  if (questions.length === 0) return undefined;
  const newest = situation.plan.id;
  const own = questions.filter((question) => (planAsked(question, checkIn) ?? newest) === newest);
  const tasks = own.map(({ task }) => task);
  const text = inLanguage(
    situation.language,
    `记下：${questions.length}条无变化。`,
    `Noted: no change on ${questions.length} tasks.`,
  );
  return {
    state: { ...state, checkIn: null },
    reply: { blocks: [{ type: 'text', text }, ...askForTrouble(tasks, reporter.department, situation)], edits: true },
    tell: [],
    commands: questions.map((question) => noChange(question, reporter.department, checkIn, situation)),
  };
}

function noChange(
  question: OpenCheckIn['questions'][number],
  department: string,
  checkIn: OpenCheckIn,
  situation: PlannedSituation,
): Command {
  const { plan: newest, source, language } = situation;
  const text = inLanguage(language, '无变化', 'no change');
  const asOf = dayOfAnswer(question.asOf ?? checkIn.asOf, situation.today);
  const plan = planAsked(question, checkIn) ?? newest.id;
  const said = { plan, task: question.task, department, asOf, source, text, note: text };
  const nothing = { onBehalf: false, late: false, status: null, blocker: null, measurements: [], supersedes: [] };
  return { do: 'record-update', update: { ...said, ...nothing } };
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const FIGURE = /^(?:(\d{1,2})[.、)](?!\d))?\s*(约|大概)?(\d+(?:\.\d+)?)\s*(%|[\p{Script=Han}/]{0,5})$/u;

/**
 * “58，7家，还有两家在装修”: leading bare figures belong to the questions in their order (or to the one whose number
 * stands before them); the rest is read as words. Undefined if the message does not begin with such a figure.
 */
function hearFigures(
  text: string,
  checkIn: OpenCheckIn,
  state: ConversationState,
  newest: PlannedSituation,
): Step | undefined {
  const reporter = findReporter(newest);
  const named = nameFigures(text, checkIn);
  if (!reporter || named === undefined) return undefined;
  const plans = new Set(named.questions.map((question) => planAsked(question, checkIn)));
  const [about = null] = plans;
  const situation = speakOf(about, newest);
  if (!hasPlan(situation)) return undefined;
  if (plans.size > 1) return sayOneByOne(state, situation);
  const view = { register: situation.plan.register, index: situation.index };
  const reading = readUpdate({ department: reporter.department, text: named.words, context: [] }, view);
  if (reading.intent !== 'update' || reading.entries.length === 0) return undefined;
  const answer = takeAsTotals(reading, named.questions);
  const asOf = dayOfAnswer(named.questions[0]?.asOf ?? checkIn.asOf, situation.today);
  const { source, plan } = situation;
  const origin = { said: [text], department: reporter.department, asOf, source, plan: plan.id };
  const opened = openDraft(answer, origin, state);
  return presentDraft(opened.draft, opened.state, situation);
}

/** Asked was how far it has come: where a measure is called 新建…, its bare figure is a total all the same. */
function takeAsTotals(reading: Reading, questions: OpenCheckIn['questions']): Reading {
  const asked = new Set(questions.map(({ task, metric }) => `${task} ${metric}`));
  const entries = reading.entries.map((entry) =>
    entry.value_kind === 'increment' && asked.has(`${entry.task} ${entry.metric}`)
      ? { ...entry, value_kind: 'total' as const }
      : entry,
  );
  const isOpen = entries.some(({ value_kind }) => value_kind === 'increment');
  return { ...reading, entries, asks: reading.asks.filter((ask) => ask !== 'total' || isOpen) };
}

/** A report is about one plan: figures for two of them are told apart by the person, not by us. */
function sayOneByOne(state: ConversationState, { language }: PlannedSituation): Step {
  return saySentence(
    state,
    language,
    '这几个数分属两个要点，没有记；请按编号分两条写，如“1. 58%”再“3. 7家”。',
    'These figures belong to two plans; nothing was stored. Please send them one plan at a time, by number.',
  );
}

/** Puts the name of the asked measure before each bare figure. After a first answer the order says nothing any more. */
function nameFigures(text: string, { questions, answered }: OpenCheckIn) {
  const parts = splitParts(text);
  if (answered.length > 0 && !parts.every((part) => !FIGURE.test(part) || FIGURE.exec(part)?.[1])) return undefined;
  const firstWords = parts.findIndex((part) => !FIGURE.test(part));
  const figures = parts.slice(0, firstWords < 0 ? parts.length : firstWords);
  const named = figures.flatMap((figure, i) => nameFigure(figure, i, questions) ?? []);
  if (named.length === 0 || named.length < figures.length) return undefined;
  return {
    words: [...named.map(({ words }) => words), ...parts.slice(figures.length)].join('，'),
    questions: named.map(({ question }) => question),
  };
}

/** Circled numbers are set apart first: folded to half width, ①58 would become 158. */
const splitParts = (text: string): string[] =>
  text
    .replace(/[①-⑩]/g, (circled) => `，${CIRCLED.indexOf(circled) + 1})`)
    .normalize('NFKC')
    .split(/[，,;；\n]+|、(?=\s*\d)/)
    .map((part) => part.trim())
    .filter(Boolean);

function nameFigure(figure: string, position: number, questions: OpenCheckIn['questions']) {
  const [, number, about = '', value = '', unit = ''] = FIGURE.exec(figure) ?? [];
  const inOrder = questions.filter(({ metric }) => metric !== null)[position];
  const question = number === undefined ? inOrder : questions.find((one) => one.number === Number(number));
  if (!question?.metric) return undefined;
  return { words: `${question.metric}${about}${value}${unit || (question.unit ?? '')}`, question };
}
