import { searchTasks, type TaskIndex } from '../../answers/task-index.ts';
import { listDuties, type Plan, type Register, type TaskId } from '../../domain/plan.ts';
import { splitClauses } from '../understand/clauses.ts';
import { isGeneric, readTopic } from '../understand/match-topic.ts';
import { normalise } from '../understand/normalise.ts';
import { findQuantities } from '../understand/quantities.ts';
import { readUpdate } from '../understand/read-update.ts';
import type { Reading, ReadingEntry } from '../understand/reading.ts';
import { topicOf } from '../understand/topic-words.ts';
import { findQuote } from './check-commands.ts';
import { type Doubt, listCandidates, MOST_CANDIDATES } from './doubt.ts';
import type { Heard, HeardTask } from './heard.ts';
import { singleOut } from './second-opinion.ts';

/** How much better the one task must fit than the next before what was said is read as being about it. */
const CLEARLY = 1.5;
/** Weight of what the words share with it; less is no evidence. */
const EVIDENCE = 0.5;

interface Message {
  department: string;
  text: string;
}

interface View {
  register: Register;
  index: TaskIndex;
}

/** What a model may be asked about a report: which of the department's tasks it is about, where the rules must ask. */
export function doubtReading(
  { department, text }: Message,
  reading: Reading,
  { plan, index }: { plan: Plan; index: TaskIndex },
): Doubt | undefined {
  const isOpen =
    reading.intent === 'update' && reading.asks.includes('task') && !reading.flags.includes('other_department');
  if (!isOpen) return undefined;
  const own = new Set(listDuties(plan.register, department).map(({ task }) => task.id));
  const { ranked } = searchTasks(index, text, MOST_CANDIDATES, own);
  const candidates = listCandidates(index, reading.candidates, ranked);
  return candidates.length > 0 ? { about: 'report', text, plan, index, candidates } : undefined;
}

/**
 * The reading after a model was heard. The person is asked for the task all the same; what the model chose stands first
 * among the choices, and where the words single it out, what was said is read as being about it.
 */
export function settleReading(message: Message, reading: Reading, view: View, heard: Heard): Reading {
  const own = new Set(listDuties(view.register, message.department).map(({ task }) => task.id));
  const settled = reading.entries.map(({ task }) => task);
  const chosen = heard.about.filter(({ task }) => own.has(task) && !settled.includes(task));
  if (chosen.length === 0) return addTrouble(reading, heard);
  const told = chosen.flatMap((one) => readBacked(one, message, settled, view, heard));
  const named = [...new Set(chosen.map(({ task }) => task))];
  return addTrouble(
    {
      ...reading,
      entries: [...reading.entries, ...told],
      candidates: [...named, ...reading.candidates.filter((id) => !named.includes(id))],
      flags: reading.flags.filter((flag) => flag !== 'not_in_plan'),
      proposed: named,
    },
    heard,
  );
}

/** Trouble that only the model noticed is shown in the person's own words, for them to confirm. */
function addTrouble(reading: Reading, { trouble }: Heard): Reading {
  const [first, ...rest] = reading.entries;
  const isTold = reading.entries.some(({ blocker }) => blocker !== null);
  return trouble === null || isTold || !first
    ? reading
    : { ...reading, entries: [{ ...first, blocker: trouble }, ...rest] };
}

/** What the quoted part of the message says about the task, if the index singles that task out as well. */
function readBacked(
  chosen: HeardTask,
  { department, text }: Message,
  settled: TaskId[],
  { register, index }: View,
  heard: Heard,
): ReadingEntry[] {
  const { task, start, end } = chosen;
  const part = findPart(text, start, end);
  if (part === undefined) return [];
  const open = readUpdate({ department, text: part, context: [] }, { register, index });
  const isOpen = open.entries.length === 0 && open.candidates.length > 1 && open.candidates.includes(task);
  if (!isOpen || !namesSomething(part) || singleOutIn(part, open.candidates, settled, index) !== task) return [];
  const only = { ...register, tasks: register.tasks.filter(({ id }) => id === task) };
  const measure = heard.measures.find((one) => one.task === task && one.start < end && start < one.end);
  const said = measure ? `${measure.metric}：${part}` : part;
  const about = readUpdate({ department, text: said, context: [] }, { register: only, index });
  return about.intent === 'update' ? about.entries.filter((entry) => entry.task === task) : [];
}

/** 又建成3家 fits many tasks by its unit and none by its words. */
function namesSomething(part: string): boolean {
  return !isGeneric(readTopic(topicOf(part, findQuantities(part))));
}

/** What is left after the tasks that the message has already told of, or what the index puts clearly first. */
function singleOutIn(part: string, open: TaskId[], settled: TaskId[], index: TaskIndex): TaskId | undefined {
  const left = open.filter((id) => !settled.includes(id));
  const { ranked } = searchTasks(index, part, MOST_CANDIDATES, new Set(left));
  const first = singleOut(ranked, CLEARLY);
  return first && first.evidence >= EVIDENCE ? first.task : undefined;
}

/** The sentence that the quotation stands in, in the form in which reports are read. */
function findPart(text: string, start: number, end: number): string | undefined {
  const quote = text.slice(start, end);
  const clauses = splitClauses(normalise(text));
  const sentences = [...new Set(clauses.map(({ sentence }) => sentence))].map((number) =>
    clauses
      .filter(({ sentence }) => sentence === number)
      .map((clause) => clause.text)
      .join('，'),
  );
  const parts = sentences.filter((sentence) => findQuote(quote, sentence));
  return parts.length === 1 ? parts[0] : undefined;
}
