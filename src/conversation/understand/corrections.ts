import { findTask, type Register } from '../../domain/plan.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { makeTargetEntry } from './make-entry.ts';
import { fitsQuantity } from './match-task.ts';
import { readTopic } from './match-topic.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import type { Figure } from './read-clause.ts';
import { readReport } from './read-report.ts';
import type { Reading, ReadingEntry } from './reading.ts';
import { readBefore } from './spoken-before.ts';
import { readStatements } from './statements.ts';
import { topicOf } from './topic-words.ts';
import type { View } from './view.ts';

/** A value that the message puts in the place of another: 是7家不是8家. */
interface Replacement {
  right: Quantity;
  wrong: Quantity | null;
}

const WRONG_BEFORE =
  /(?:不是|并非|而非|not|rather than|instead of|wasn't|isn't|(?:错)?(?:报|写|说|填|打|记)(?:错)?成了?|原(?:来|先)?(?:报|说|写|填)?(?:的|了|是)?|之前(?:报|说|写)?(?:的|了|是)?|from|把)\s*(?:the )?$|[多少漏](?:报|算|写|填|记)了?$/i;
const WRONG_AFTER = /^[^,，\d]{0,4}(?:改成|改为|更正为|应为|应该是|should be|(?:是)?有误|(?:是)?错的?|不对|->|→)/i;
const IS_TOTAL =
  /(?:是|为|应该是)?累计(?:数|值)?(?:的)?[,，]?不是(?:新增|增加|增量)|是总数|不是(?:新增|增量|增加)|total,? not|not (?:an? )?(?:increment|addition|new)/i;
const IS_GAIN = /(?:是|为)?(?:新增|增加|增量)(?:数)?的?[,，]?不是(?:累计|总数|合计)|不是累计|not (?:a |the )?total/i;

const NOTHING: Reading = { intent: 'correction', entries: [], asks: [], candidates: [], named: [], flags: [] };

/** Reads what a message changes in the sender's earlier ones; without anything earlier it is a report that calls itself a correction. */
export function readCorrection(text: string, context: string[], view: View, register: Register): Reading {
  const clauses = splitClauses(text);
  const before = readBefore(context, view);
  const plain = readReport(clauses, view);
  if (before.length === 0 || namesTarget(clauses, view)) return settlePlain(text, plain, before, view, register);
  return (
    changeKind(text, before, register) ??
    replaceValue(text, before, register) ??
    moveValue(clauses, before, view) ?? { ...NOTHING, asks: ['value'] }
  );
}

function namesTarget(clauses: Clause[], view: View): boolean {
  const words = clauses.map(({ text }) => topicOf(text, findQuantities(text))).join(' ');
  if (readTopic(words).pieces.length === 0) return false;
  return readStatements(clauses, view).some(
    ({ match, figures }) =>
      match.kind === 'task' && (match.target !== null || match.open.length > 0) && figures.length > 0,
  );
}

/** A correction that names its target stands by itself; of two numbers the one said to be wrong is dropped. */
function settlePlain(text: string, plain: Reading, before: ReadingEntry[], view: View, register: Register): Reading {
  const replacement = readReplacement(text);
  if (!replacement?.wrong) return { ...plain, intent: 'correction' };
  const statements = readStatements(splitClauses(text), view).flatMap(({ match }) =>
    match.kind === 'task' && match.target ? [{ task: match.task, target: match.target }] : [],
  );
  const [only] = new Map(statements.map((one) => [one.target, one])).values();
  if (!only) return { ...plain, intent: 'correction', entries: [], asks: ['value'] };
  const kind =
    before.find(({ task, metric }) => task === only.task.id && metric === only.target.what)?.value_kind ?? 'total';
  return (
    replaceValue(
      text,
      [{ ...emptyEntry(only.task.id, only.target.what), value: replacement.wrong.value, value_kind: kind }],
      register,
    ) ?? { ...NOTHING, asks: ['value'] }
  );
}

function emptyEntry(task: string, metric: string): ReadingEntry {
  return { task, metric, value: null, unit: null, value_kind: 'none', status: null, blocker: null, note: null };
}

function readReplacement(text: string): Replacement | null {
  const quantities = splitClauses(text).flatMap(({ text: clause }) =>
    findQuantities(clause).map((quantity) => ({ quantity, isWrong: isWrong(clause, quantity) })),
  );
  const right = quantities.filter(({ isWrong }) => !isWrong).map(({ quantity }) => quantity);
  const wrong = quantities.filter(({ isWrong }) => isWrong).map(({ quantity }) => quantity);
  const [value, ...others] = right;
  if (!value || others.some((other) => other.value !== value.value) || wrong.length > 1) return null;
  return { right: value, wrong: wrong[0] ?? null };
}

function isWrong(clause: string, { start, end }: Quantity): boolean {
  return WRONG_BEFORE.test(clause.slice(0, start)) || WRONG_AFTER.test(clause.slice(end));
}

/** 不是新增，是累计: the figure stays, what it counts changes. */
function changeKind(text: string, before: ReadingEntry[], register: Register): Reading | null {
  const [entry, ...more] = before.filter(({ value }) => value !== null);
  if (!entry || entry.value === null || more.length > 0 || readReplacement(text)) return null;
  if (!IS_TOTAL.test(text) && !IS_GAIN.test(text)) return null;
  const said: Quantity = {
    ...{ value: entry.value, shape: entry.unit === '%' ? 'percent' : 'count', unit: entry.unit, start: 0, end: 0 },
    ...{ isOrdinal: false, isComputed: false, partOf: null, isApproximate: false, isVague: false },
  };
  return remake(entry, said, text, register);
}

/** Puts the new value where the old one stands; with several candidates for it the metric is asked for. */
function replaceValue(text: string, before: ReadingEntry[], register: Register): Reading | null {
  const replacement = readReplacement(text);
  if (!replacement) return null;
  const { right, wrong } = replacement;
  const fitting = before.filter((entry) => {
    const target = targetOf(entry, register);
    return target ? fitsQuantity(right, target) : entry.value !== null;
  });
  const said = fitting.filter(({ value }) => wrong === null || value === wrong.value);
  const [entry, ...more] = said.length > 0 ? said : [];
  if (!entry)
    return { ...NOTHING, asks: ['value', 'metric'], candidates: [...new Set(before.map(({ task }) => task))] };
  if (more.length > 0) return { ...NOTHING, asks: ['metric'], candidates: [...new Set(said.map(({ task }) => task))] };
  return remake(entry, right, text, register);
}

function targetOf(entry: ReadingEntry, register: Register) {
  return findTask(register, entry.task)?.targets.find(({ what }) => what === entry.metric);
}

function remake(entry: ReadingEntry, quantity: Quantity, text: string, register: Register): Reading {
  const task = findTask(register, entry.task);
  const target = targetOf(entry, register);
  const isGain = IS_GAIN.test(text) || (entry.value_kind === 'increment' && !IS_TOTAL.test(text));
  if (!task || !target) {
    const changed = {
      ...entry,
      value: quantity.value,
      value_kind: isGain ? ('increment' as const) : ('total' as const),
    };
    return { ...NOTHING, entries: [changed], asks: task && task.targets.length > 0 ? ['metric'] : [] };
  }
  const figure: Figure = { quantity, role: isGain ? 'increment' : 'total', clause: '' };
  const made = makeTargetEntry(
    {
      match: { kind: 'task', task, target, open: [], areAllNamed: false },
      clauses: [],
      figures: [figure],
      asides: [],
      sentence: 0,
    },
    task,
    target,
  );
  return { ...NOTHING, entries: [made.entry], asks: made.asks, flags: made.flags };
}

/** What it is said not to be is not what it is: 不是签订率，是整改率. */
const DENIED =
  /(?:不是|并非|不属于|\b(?:is |was )?not|rather than|instead of)(?!说)[^,，]*?(?=(?:而|应该?)?是|[,，]|\bbut\b|$)|\bwrong[^,，]*?(?=,|$)/gi;

/** 发错了，应该是药事站: the value stays, what it belongs to changes. */
function moveValue(clauses: Clause[], before: ReadingEntry[], view: View): Reading | null {
  const words = clauses
    .map(({ text }) => topicOf(text.replace(DENIED, ' '), []))
    .join(' ')
    .trim();
  const [old, ...more] = before;
  if (words === '' || !old || more.length > 0 || old.value === null) return null;
  const figure = `${old.value}${old.unit === '%' ? '%' : (old.unit ?? '')}`;
  const moved = readReport([{ text: `${words} ${figure}`, sentence: 0, isQuestion: false }], view);
  return { ...moved, intent: 'correction', undo: [{ task: old.task, metric: old.metric }] };
}
