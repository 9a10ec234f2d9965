import { findTask, type Task } from '../../domain/plan.ts';
import type { ProgressStatus } from '../../domain/update.ts';
import { findOpenEntry } from '../report/ask-for.ts';
import { mergeReading, presentDraft, showDraft } from '../report/draft.ts';
import { hasPlan } from '../situation-guards.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation } from '../step.ts';
import { readUpdate } from '../understand/read-update.ts';
import type { Ask, Reading, ReadingEntry } from '../understand/reading.ts';
import { hasNoFigure, isCancel, isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

/** Asks for what a report lacks, one thing at a time. */
export const fillReport: Flow = {
  name: 'fill',
  take([what = '', id, ...rest], state, situation) {
    if (state.waiting?.kind !== 'fill-report' || state.waiting.draft.id !== id || !hasPlan(situation)) return undefined;
    const filled = fillByChoice(what, rest.join(':'), state.waiting.draft, situation);
    return filled && presentDraft(filled, state, situation);
  },
  hear(text, state, situation) {
    if (state.waiting?.kind !== 'fill-report' || !hasPlan(situation)) return undefined;
    const { draft } = state.waiting;
    if (isCancel(text) || read(text, draft, situation).intent === 'question') return undefined;
    const filled = fillByWords(text, draft, situation);
    return filled && presentDraft(filled, state, situation);
  },
  ask(state, situation) {
    return state.waiting?.kind === 'fill-report' && hasPlan(situation) ? showDraft(state.waiting.draft, situation) : [];
  },
};

function fillByChoice(what: string, value: string, draft: Draft, situation: PlannedSituation): Draft | undefined {
  const ask = draft.asks[0];
  if (what === 'skip') return skip(draft);
  if (what === 'none' && ask === 'metric') return keepAsNote(draft);
  if (what === 'task') return fillTask(value, draft, situation);
  if (what === 'metric') return fillMetric(Number(value), draft, situation);
  if (what === 'total' && (ask === 'total' || ask === 'unit'))
    return fillEntry(draft, ask, { value: Number(value), value_kind: 'total' });
  if (what === 'status' && ask === 'status') return fillEntry(draft, ask, { status: value as ProgressStatus });
  return undefined;
}

const skip = (draft: Draft): Draft => ({ ...draft, asks: draft.asks.slice(1) });

/** Words are read again together with what was said before, or with the name of the measure that was asked for. */
function fillByWords(text: string, draft: Draft, situation: PlannedSituation): Draft | undefined {
  const ask = draft.asks[0];
  switch (ask) {
    case undefined:
    case 'confirm':
      return undefined;
    case 'blocker':
      return fillEntry(draft, ask, { blocker: text });
    case 'metric':
      return isNoneOfThem(text) ? keepAsNote(draft) : readTogether(text, draft, situation);
    case 'task':
      return readTogether(text, draft, situation);
    case 'value':
      // Agreeing with what is shown, which has no figure, is the same as having none.
      return hasNoFigure(text) || isYes(text) ? skip(draft) : fillFigure(ask, text, draft, situation);
    case 'total':
    case 'unit':
    case 'status':
      return fillFigure(ask, text, draft, situation);
    default:
      return ask satisfies never;
  }
}

const isNoneOfThem = (text: string) => isYes(text) || isNo(text) || hasNoFigure(text) || NONE_OF_THEM.test(text.trim());
const NONE_OF_THEM =
  /^(?:(?:都|全)不是|不是(?:这些|这几项)|都不对|(?:是)?别的|其他|其它|只记情况|none(?: of (?:them|these))?)[。.!！]?$/i;

/** What was said is about none of the measures: it stays as words, and its figure with them. */
function keepAsNote(draft: Draft): Draft {
  const open = findOpenEntry(draft, 'metric');
  const none = { value: null, unit: null, value_kind: 'none' as const };
  const isQuoted = open?.note || (open?.blocker && open.value === null);
  const note = isQuoted ? (open.note ?? null) : (draft.said[0] ?? null);
  const entries = draft.entries.map((entry) => (entry === open ? { ...entry, ...none, note } : entry));
  return { ...draft, entries, asks: draft.asks.filter((ask) => ask !== 'metric' && ask !== 'value' && ask !== 'unit') };
}

/** The task was named: what was said is read again as being about it; entries of other tasks stay. */
function fillTask(id: string, draft: Draft, situation: PlannedSituation): Draft | undefined {
  const task = findTask(situation.plan.register, id);
  if (!task) return undefined;
  const reading = readAbout(task, draft, situation);
  const others = draft.entries.filter((entry) => entry.task !== id);
  const asks = reading.entries.length > 0 ? reading.asks : draft.asks.slice(1);
  const entries = reading.entries.length > 0 ? reading.entries : [asNote(id, draft.said[0] ?? '')];
  return {
    ...draft,
    said: [...draft.said, id],
    entries: [...others, ...entries],
    asks: asks.filter((ask) => ask !== 'task'),
    flags: reading.flags,
    candidates: [id],
  };
}

/** With nothing else in the message, there is only this task for its words; else its name is put before them. */
function readAbout(task: Task, draft: Draft, situation: PlannedSituation): Reading {
  const [first = ''] = draft.said;
  if (draft.entries.length === 0) {
    const only = { ...situation.plan.register, tasks: [task] };
    const message = { department: draft.department, text: first, context: [] };
    return readUpdate(message, { register: only, index: situation.index });
  }
  const reading = read(`${task.id} ${task.title}：${first}`, draft, situation);
  return { ...reading, entries: reading.entries.filter((entry) => entry.task === task.id) };
}

function asNote(task: string, said: string): ReadingEntry {
  const nothing = { metric: null, value: null, unit: null, value_kind: 'none' as const, blocker: null };
  return { ...nothing, task, status: 'on_track', note: said };
}

/** Reads the first message again with the answer before it; what was understood of it before stays. */
function readTogether(answer: string, draft: Draft, situation: PlannedSituation): Draft | undefined {
  const reading = read(`${answer}：${draft.said[0] ?? ''}`, draft, situation);
  if (reading.entries.length === 0) return undefined;
  const entries = reading.entries.map((entry) => withoutAnswer(entry, answer));
  return { ...mergeReading(draft, { ...reading, entries }, answer), flags: reading.flags, candidates: [] };
}

/** The answer stands before what was said only while both are read; it is no part of what is quoted. */
function withoutAnswer(entry: ReadingEntry, answer: string): ReadingEntry {
  const before = `${answer.normalize('NFKC')}:`;
  const cut = (words: string | null) =>
    words?.normalize('NFKC').startsWith(before) ? words.slice(before.length).trim() : words;
  return { ...entry, blocker: cut(entry.blocker), note: cut(entry.note) };
}

function fillMetric(position: number, draft: Draft, situation: PlannedSituation): Draft | undefined {
  const tasks = draft.entries.length > 0 ? draft.entries.map(({ task }) => task) : draft.candidates;
  const targets = [...new Set(tasks)].flatMap((task) => findTask(situation.plan.register, task)?.targets ?? []);
  const target = targets[position];
  return target && fillEntry(draft, 'metric', { metric: target.what, unit: target.unit });
}

function fillFigure(ask: Ask, text: string, draft: Draft, situation: PlannedSituation): Draft | undefined {
  const entry = findOpenEntry(draft, ask);
  if (!entry) return undefined;
  const reading = read(
    `${entry.metric ?? findTask(situation.plan.register, entry.task)?.title ?? ''}：${text}`,
    draft,
    situation,
  );
  const answer = reading.entries.find(
    (one) => one.task === entry.task && (one.metric === entry.metric || entry.metric === null),
  );
  if (!answer || (ask !== 'status' && answer.value === null)) return undefined;
  const isTotal = ask === 'total' && answer.value_kind === 'increment';
  const filled = {
    ...answer,
    blocker: answer.blocker ?? entry.blocker,
    // A bare figure says nothing about trouble that was told before it.
    status: ask === 'status' || answer.status !== 'on_track' ? answer.status : entry.status,
    note: entry.note,
    value_kind: isTotal ? ('total' as const) : answer.value_kind,
  };
  const others = draft.entries.filter((one) => one !== entry);
  return {
    ...draft,
    said: [...draft.said, text],
    entries: [...others, filled],
    flags: reading.flags,
    asks: draft.asks.slice(1),
  };
}

function fillEntry(draft: Draft, ask: Ask, change: Partial<ReadingEntry>): Draft {
  const open = findOpenEntry(draft, ask);
  const entries = draft.entries.map((entry) => (entry === open ? { ...entry, ...change } : entry));
  return { ...draft, entries, asks: draft.asks.slice(1) };
}

function read(text: string, draft: Draft, { plan, index }: PlannedSituation): Reading {
  return readUpdate({ department: draft.department, text, context: [] }, { register: plan.register, index });
}
