import type { Target, Task } from '../../domain/plan.ts';
import type { ProgressStatus } from '../../domain/update.ts';
import { freeFigures } from './free-figure.ts';
import { fitsQuantity } from './match-task.ts';
import { isEnglish } from './normalise.ts';
import { isOtherRate, rateNamed } from './other-measure.ts';
import type { Figure } from './read-clause.ts';
import type { Ask, ReadingEntry, ReadingFlag } from './reading.ts';
import { type SettledValue, settleValue } from './settle-value.ts';
import type { Statement } from './statements.ts';
import { readStatusWords, saysNoChange, saysPublished, saysStatus } from './status-words.ts';
import { isRate } from './units.ts';
import { isRehearsal, readZero } from './zero-events.ts';

/** One entry with what is doubtful about it. */
export interface MadeEntry {
  entry: ReadingEntry;
  asks: Ask[];
  flags: ReadingFlag[];
  /** The value is below the target. */
  isShort: boolean;
}

/** 已完成8批 counts what is complete; it does not claim that the task is. */
const COMPLETED =
  /(?<!全部|任务|都|工作|均)(?:完成|办结|completed|finished)了?[^,，。;；:：]{0,12}?(?=\d|[一二两三四五六七八九十百]+[家个批件台所间起场])/gi;

/** Turns what was said about one target of a task into an entry. */
export function makeTargetEntry(statement: Statement, task: Task, target: Target): MadeEntry {
  const said = statement.clauses.join('，');
  const settled = target.kind === 'zero' ? readZero(statement, target) : readFigures(statement, target);
  const isUnchanged = settled.value === null && settled.asks.length === 0 && saysNoChange(said);
  const asks = [...settled.asks];
  const flags = [...settled.flags, ...statementFlags(statement)];
  if (settled.kind === 'none' && asks.length === 0 && !isUnchanged) asks.push('value');
  if (isUnchanged) flags.push('no_change');
  if (readStatusWords(said.replace(COMPLETED, ' ')).isDone && isBelow(settled, target)) {
    asks.push('confirm');
    flags.push('claim_below_target');
  }
  const status =
    settled.flags.some((flag) => ['impossible_value', 'unit_mismatch'].includes(flag)) || isUnchanged
      ? null
      : statusOf(settled, target, statement);
  return {
    entry: {
      ...baseOf(statement, task),
      metric: target.what,
      value: settled.value,
      unit: target.unit,
      value_kind: settled.kind,
      status,
    },
    asks,
    flags,
    isShort: isBelow(settled, target),
  };
}

/** 全覆盖 is 100 where a share is asked for. */
function readFigures({ figures, clauses }: Statement, target: Target): SettledValue {
  if (figures.some((figure) => isOtherRate(figure, target))) return OTHER;
  const isAll =
    figures.length === 0 &&
    isRate(target) &&
    clauses.some((clause) => FULL.test(clause) && !/[没未不将力争预计]/.test(clause));
  if (isNoneYet(figures, clauses, target)) return { value: 0, kind: 'total', asks: [], flags: [] };
  return isAll ? { value: 100, kind: 'percent', asks: [], flags: ['derived'] } : settleValue(figures, target);
}
/** 一家都还没有: a count of none. */
const NONE_YET =
  /(?:^|[^第\d])一[家个所间条批处座台]都?(?:还|也)?(?:没|未)|(?:没有|[尚还]?未有?|没)(?:任何)?一[家个所间条批处座台]|\b(?:none (?:yet|so far)|no [\w-]+(?: [\w-]+){0,2} yet|not (?:a single )?one yet|neither)\b/i;

function isNoneYet(figures: Figure[], clauses: string[], target: Target): boolean {
  return figures.length === 0 && target.kind === 'count' && clauses.some((clause) => NONE_YET.test(clause));
}

const OTHER: SettledValue = { value: null, kind: 'none', asks: ['metric', 'value'], flags: ['unit_mismatch'] };
const FULL = /全(?:面|部)?覆盖|覆盖到全部|full coverage|fully covered/i;

function isBelow({ value, kind }: SettledValue, target: Target): boolean {
  return value !== null && kind !== 'increment' && target.op !== '<=' && value < target.value;
}

function statusOf(settled: SettledValue, target: Target, statement: Statement): ProgressStatus | null {
  const words = readStatusWords(statement.clauses.join('，')).status;
  if (target.kind === 'zero') return isCalm(settled, statement) ? 'on_track' : 'at_risk';
  const trouble = words === 'blocked' || words === 'at_risk' ? words : null;
  const hasFallen = settled.value === null && statement.figures.some(({ role }) => role === 'decrease');
  if (hasFallen && target.mode === 'keep') return 'at_risk';
  // Where figures contradict each other, "done" is not yet believed.
  if (settled.value === null) return hasFigure(statement) ? (trouble ?? 'on_track') : (words ?? 'on_track');
  return trouble ? worseOf(settled, target, trouble) : plainStatus(settled, target);
}

function isCalm({ value }: SettledValue, { clauses }: Statement): boolean {
  return value === 0 || (value === null && clauses.every(isRehearsal));
}

function hasFigure({ figures, asides }: Statement): boolean {
  return figures.length > 0 || asides.some(({ role }) => role !== 'aside');
}

function worseOf(settled: SettledValue, target: Target, trouble: ProgressStatus): ProgressStatus {
  const plain = plainStatus(settled, target);
  return plain === 'done' || (plain === 'on_track' && target.mode === 'keep') ? plain : trouble;
}

function plainStatus({ value, kind }: SettledValue, target: Target): ProgressStatus {
  if (value === null || kind === 'increment') return 'on_track';
  if (isReached(value, target)) return target.mode === 'keep' ? 'on_track' : 'done';
  return target.mode === 'keep' ? 'at_risk' : 'on_track';
}

function isReached(value: number, { op, value: wanted }: Target): boolean {
  return op === '<=' ? value <= wanted : value >= wanted;
}

/** An entry whose target is open: the figure is kept, the metric is asked for. */
export function makeOpenEntry(statement: Statement, task: Task, open: Target[]): MadeEntry {
  const made = makeTaskEntry(statement, task);
  const [figure, ...more] = statement.figures;
  if (!figure) return made.flags.includes('no_change') ? made : { ...made, asks: ['metric'] };
  const fitting = open.filter((target) => fitsQuantity(figure.quantity, target));
  const [likely] = fitting;
  if (!likely)
    return {
      ...made,
      entry: { ...made.entry, metric: null, value: null, unit: null, value_kind: 'none' },
      asks: ['metric', 'unit'],
      flags: [...made.flags, 'unit_mismatch'],
    };
  const isZero = fitting.every(({ kind }) => kind === 'zero');
  const settled = isZero ? readZero(statement, likely) : settleValue(more.length > 0 ? [] : [figure], likely);
  const isBreached = settled.flags.includes('zero_target_breached');
  const status = isBreached ? 'at_risk' : settled.value === null ? null : 'on_track';
  const entry = {
    ...made.entry,
    metric: null,
    value: settled.value,
    unit: settled.kind === 'percent' ? '%' : figure.quantity.unit,
    value_kind: settled.kind,
    status,
  } as const;
  return { entry, isShort: false, asks: ['metric', ...settled.asks], flags: [...made.flags, ...settled.flags] };
}

/** An entry for the task as a whole: how it goes. */
function makeTaskEntry(statement: Statement, task: Task): MadeEntry {
  const said = statement.clauses.join('，');
  const flags = statementFlags(statement);
  const isUnchanged = saysNoChange(said);
  if (isUnchanged) flags.push('no_change');
  const words = readStatusWords(said);
  const isIssued = saysPublished(said) && isToPublish(task);
  const told = words.status === 'done' && isPartial(statement) ? 'on_track' : words.status;
  const status = isUnchanged && !told ? null : (told ?? (isIssued ? 'done' : 'on_track'));
  return { entry: { ...baseOf(statement, task), status }, asks: [], flags, isShort: false };
}

/** Entries for numbers that belong to no target; one without a number if none is worth keeping. */
export function makeFreeEntries(statement: Statement, task: Task): MadeEntry[] {
  const made = makeTaskEntry(statement, task);
  const free = freeFigures(statement.figures, task);
  if (free.length === 0) return [made];
  // A rate of which the task does not speak may be of another one, however alike the rest.
  const isStrange = statement.figures
    .map(rateNamed)
    .some((name) => name !== undefined && !new RegExp(`${name}[率度]`).test(task.text));
  const strange: Ask[] = isStrange ? ['task', 'metric'] : [];
  return free.map((figure) => ({
    ...made,
    entry: { ...made.entry, ...figure },
    asks: [...strange, ...(figure.value_kind === 'increment' ? (['total'] as const) : [])],
  }));
}

/** 采样完成85% says how far one is, not that it is done. */
function isPartial({ figures, asides }: Statement): boolean {
  return [...figures, ...asides].some(
    ({ quantity: { shape, value, partOf } }) =>
      (shape === 'percent' && value < 100) || (partOf !== null && value < partOf.value),
  );
}

/** Whether issuing a document is all that the task asks for. */
function isToPublish({ text, targets }: Task): boolean {
  return (
    targets.length === 0 &&
    /^(?:发布|印发|制定|出台|编制|公布|publish|issue)/i.test(text.trim()) &&
    text.replace(/\s/g, '').length <= 30
  );
}

/** The number of the task says what it is about; it is no part of the trouble. */
const NUMBER_BEFORE = /^\d{1,3}#\d{1,2}[\s、,，:：.]*/u;

function baseOf(statement: Statement, task: Task): ReadingEntry {
  const joiner = isEnglish(statement.clauses.join(' ')) ? ', ' : '，';
  const troubled = statement.clauses.filter((clause) => readStatusWords(clause).hasTrouble);
  const asides = statement.clauses.filter(
    (clause) =>
      !troubled.includes(clause) &&
      statement.asides.some((one) => one.clause === clause) &&
      !statement.figures.some((one) => one.clause === clause),
  );
  return {
    task: task.id,
    metric: null,
    value: null,
    unit: null,
    value_kind: 'none',
    status: null,
    blocker:
      troubled.length > 0
        ? statement.clauses
            .filter(
              (clause, at) => troubled.includes(clause) || (at > 0 && !saysStatus(clause) && !asides.includes(clause)),
            )
            .map((clause, at) => (at === 0 ? clause.replace(NUMBER_BEFORE, '') : clause))
            .join(joiner)
        : null,
    note: asides.length > 0 ? asides.join(joiner) : null,
  };
}

function statementFlags({ asides, clauses }: Statement): ReadingFlag[] {
  const flags: ReadingFlag[] = [];
  if (asides.length > 0) flags.push('number_not_progress');
  if (clauses.some((clause) => readStatusWords(clause).asksForHelp)) flags.push('help_request');
  return flags;
}
