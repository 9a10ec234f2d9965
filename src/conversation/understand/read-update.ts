import type { TaskIndex } from '../../answers/task-index.ts';
import { listDuties, type Register } from '../../domain/plan.ts';
import { splitClauses } from './clauses.ts';
import { readCorrection } from './corrections.ts';
import { isQuestion, looksLikeReport, readIntent } from './intents.ts';
import { normalise } from './normalise.ts';
import { readNamedTasks } from './read-question.ts';
import { readReport } from './read-report.ts';
import type { Reading } from './reading.ts';
import { findSpoken } from './spoken-before.ts';
import { saysNoChange } from './status-words.ts';
import { documentsOf } from './task-documents.ts';
import type { View } from './view.ts';

export interface UpdateMessage {
  /** Canonical name of the sender's department. */
  department: string;
  text: string;
  /** The sender's earlier messages, oldest first, already recorded. */
  context: string[];
}

/** Nobody reports in more characters at once; what follows is not read, since time would grow with its square. */
export const LONGEST_MESSAGE = 3000;

const NOTHING: Reading = { intent: 'update', entries: [], asks: [], candidates: [], named: [], flags: [] };

/**
 * How a department's message is understood, by rules alone. What could be read in two ways is not recorded but asked
 * about, and a value is only one that stands in the message or follows from it by arithmetic.
 */
export function readUpdate(message: UpdateMessage, { register }: { register: Register; index: TaskIndex }): Reading {
  const text = normalise(message.text.slice(0, LONGEST_MESSAGE));
  const view = viewOf(message.department, register);
  const intent = readIntent(text, message.context);
  const spoken = findSpoken(message.context, view, register);
  switch (intent) {
    case 'smalltalk':
    case 'cancel':
      return { ...NOTHING, intent };
    case 'correction':
      return readCorrection(text, message.context, view, register);
    case 'question':
    case 'update':
      return readMixed(text, { ...view, spoken }, register);
    default:
      return intent satisfies never;
  }
}

function viewOf(department: string, register: Register): View {
  const duties = new Set(listDuties(register, department).map(({ task }) => task.id));
  return { sender: { department, duties }, documents: documentsOf(register) };
}

/** A question beside a report does not hide the report; a number inside a question is none. */
function readMixed(text: string, view: View, register: Register): Reading {
  const clauses = splitClauses(text);
  const asked = new Set(
    clauses
      .filter(({ text: clause, isQuestion: isMarked }) => (isMarked && isQuestion(`${clause}?`)) || isQuestion(clause))
      .map(({ sentence }) => sentence),
  );
  const told = clauses.filter(({ sentence }) => !asked.has(sentence));
  const isTold = looksLikeReport(told.map((clause) => clause.text).join('\n'));
  const report = isTold ? readReport(told, view) : NOTHING;
  if (asked.size > 0) {
    const named = readNamedTasks(text, register, view);
    return report.entries.length > 0 ? { ...report, named } : { ...NOTHING, intent: 'question', named };
  }
  if (isTold) return report;
  if (saysNoChange(text)) return readReport(clauses, view);
  return readStray(text, view);
}

const CHAT =
  /天气|吃饭|下班|上班|周末|休息|开会|哈哈|加油|辛苦|请假|放假|节日|生日|恭喜|weather|lunch|weekend|meeting/i;

/** A sentence of some length that is no chat is taken for a report that names no task of the plan. */
function soundsLikeReport(text: string): boolean {
  const length = text.match(/\p{Script=Han}|[a-z]+/giu)?.length ?? 0;
  return length >= 5 && !CHAT.test(text);
}

/** Neither figure nor status: about a task it is a report all the same, else it is talk. */
function readStray(text: string, view: View): Reading {
  const report = readReport(splitClauses(text), view);
  return report.entries.length > 0 || report.candidates.length > 0 || report.named.length > 0 || soundsLikeReport(text)
    ? report
    : { ...NOTHING, intent: 'smalltalk' };
}
