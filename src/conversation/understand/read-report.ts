import { parseNumeral } from '../../domain/numerals.ts';
import type { Target, Task, TaskId } from '../../domain/plan.ts';
import type { Clause } from './clauses.ts';
import { isEffort, isSameWork } from './free-figure.ts';
import { type MadeEntry, makeFreeEntries, makeOpenEntry, makeTargetEntry } from './make-entry.ts';
import { matchByUnit } from './match-figure.ts';
import { fitsQuantity } from './match-task.ts';
import { mergeEntries } from './merge-entries.ts';
import type { Figure } from './read-clause.ts';
import type { Ask, Reading, ReadingFlag } from './reading.ts';
import { readStatements, type Statement } from './statements.ts';
import { readStatusWords, saysNoChange, saysStatus } from './status-words.ts';
import { findStage, keepNamedParts } from './target-parts.ts';
import { topicOf } from './topic-words.ts';
import { isRate } from './units.ts';
import type { View } from './view.ts';

/** What one statement adds to a reading. */
interface Part {
  made: MadeEntry[];
  asks: Ask[];
  flags: ReadingFlag[];
  candidates: TaskId[];
  named: TaskId[];
}

/** Reads clauses as a report, whatever the message wants otherwise. */
export function readReport(clauses: Clause[], view: View): Reading {
  const statements = readStatements(clauses, view);
  const parts = statements.map((statement) => readPart(statement, view));
  const isClaimed = statements.some(({ clauses: said }) => said.some(claimsAll));
  return assemble(isClaimed ? parts.map(confirmShort) : parts);
}

/** 全部完成 at the end of a list is said of all that it lists. */
function claimsAll(clause: string): boolean {
  return ALL_DONE.test(clause) && !/\d|[没未]/.test(clause) && clause.length <= 12;
}
const ALL_DONE =
  /(?:都|全部?|均|任务|指标|以上)[^,，]{0,5}(?:完成|达标|结束|办结|做完|搞定|到位)|all (?:done|completed?|finished)/i;

function confirmShort(part: Part): Part {
  const confirm = (one: MadeEntry): MadeEntry =>
    one.isShort ? { ...one, asks: [...one.asks, 'confirm'], flags: [...one.flags, 'claim_below_target'] } : one;
  return { ...part, made: part.made.map(confirm) };
}

/** Puts the parts of a message together. */
function assemble(parts: Part[]): Reading {
  const made = mergeEntries(parts.flatMap((part) => part.made));
  const all = <T>(list: T[]) => [...new Set(list)];
  return {
    intent: 'update',
    entries: made.map(({ entry }) => entry),
    asks: all([...parts.flatMap(({ asks }) => asks), ...made.flatMap(({ asks }) => asks)]),
    candidates: all(parts.flatMap(({ candidates }) => candidates)),
    named: all(parts.flatMap(({ named }) => named)),
    flags: all([...parts.flatMap(({ flags }) => flags), ...made.flatMap(({ flags }) => flags)]),
  };
}

const NOTHING: Part = { made: [], asks: [], flags: [], candidates: [], named: [] };

function readPart(statement: Statement, view: View): Part {
  const { match } = statement;
  switch (match.kind) {
    case 'task':
      return { ...NOTHING, made: readEntries(statement, match) };
    case 'several':
      return { ...NOTHING, asks: askForTask(match.tasks, statement), candidates: match.tasks.map(({ id }) => id) };
    case 'foreign':
      return { ...NOTHING, asks: ['task'], flags: ['other_department'], named: match.tasks.map(({ id }) => id) };
    case 'unknown':
      return readUnknown(statement);
    case 'none':
    case 'generic':
      return readBare(statement, view);
    default:
      return match satisfies never;
  }
}

type TaskMatch = Extract<Statement['match'], { kind: 'task' }>;

/** What was done on the way stands beside what the targets count. */
function readEntries(statement: Statement, match: TaskMatch): MadeEntry[] {
  const efforts = statement.figures.filter((figure) => isEffort(figure, match.task));
  const measured = statement.figures.filter((figure) => !efforts.includes(figure));
  if (efforts.length === 0) return readMeasured(statement, match);
  const { target } = match;
  const apart = efforts.filter((figure) => measured.length === 0 || !target || !isSameWork(figure, target));
  const free = apart.length === 0 ? [] : makeFreeEntries({ ...statement, figures: apart }, match.task);
  return measured.length === 0 ? free : [...readMeasured({ ...statement, figures: measured }, match), ...free];
}

function readMeasured(statement: Statement, match: TaskMatch): MadeEntry[] {
  const { task } = match;
  const said = statement.clauses.join('，');
  const open = keepNamedParts(match.open, said);
  const chosen = open.length === 1 ? (open[0] ?? null) : match.target;
  const target = chosen && (findStage(chosen, task.targets, said) ?? chosen);
  const all = targetsOfAll(statement, task);
  if (all) return all.map((one) => makeTargetEntry(statement, task, one));
  if (target) return [askForLeftOver(statement, makeTargetEntry(statement, task, target), target)];
  if (open.length > 1 && isForEach(statement, match)) return open.map((one) => makeTargetEntry(statement, task, one));
  if (open.length > 1) return [makeOpenEntry(statement, task, open)];
  const fitting = task.targets.filter((one) => statement.figures.some(({ quantity }) => fitsQuantity(quantity, one)));
  return fitting.length > 0 ? [makeOpenEntry(statement, task, fitting)] : makeFreeEntries(statement, task);
}

/** A figure in words of its own that cannot be the target's is not dropped in silence: what it belongs to is asked. */
function askForLeftOver({ figures }: Statement, made: MadeEntry, target: Target): MadeEntry {
  const canBe = ({ quantity }: Figure) => fitsQuantity(quantity, target) && !(isRate(target) && quantity.value > 100);
  const own = figures.filter(canBe).map(({ clause }) => clause);
  const isLeft = (one: Figure) =>
    one.role !== 'activity' && !own.includes(one.clause) && !canBe(one) && topicOf(one.clause, [one.quantity]) !== '';
  if (made.entry.value === null || made.flags.includes('computed_ratio') || !figures.some(isLeft)) return made;
  return { ...made, asks: [...made.asks, 'metric'] };
}

const ALL_OF =
  /(?:^|[^第\d])([\d两一二三四五六七八九十]+)(?:项|个)[^,，\d]*?(?:率|指标|比例|任务)[^,，\d]*(?:都|均|各|全)/;

/** 四个率都是100%: as many as the task has rates are all of them. */
function targetsOfAll({ figures, clauses }: Statement, { targets }: Task): Target[] | null {
  const said = clauses.map((clause) => ALL_OF.exec(clause)?.[1]).find((count) => count !== undefined);
  const [figure] = figures.filter(({ quantity }) => quantity.shape === 'percent');
  if (said === undefined || !figure) return null;
  const fitting = targets.filter((target) => fitsQuantity(figure.quantity, target));
  return fitting.length > 1 && parseNumeral(said) === fitting.length ? fitting : null;
}

/** 建立率、签订率都是100%: one figure for all that are named. */
function isForEach({ figures, clauses }: Statement, { areAllNamed }: TaskMatch): boolean {
  return areAllNamed && figures.length === 1 && /[都均各、和与及]|\b(?:both|all|and|each)\b/i.test(clauses[0] ?? '');
}

/** Without a figure, and without trouble, the figure is what is missing next. */
function askForTask(tasks: Task[], { figures, clauses }: Statement): Ask[] {
  const { status } = readStatusWords(clauses.join('，'));
  const isToldEnough = figures.length > 0 || status !== null || saysNoChange(clauses.join('，'));
  return isToldEnough || tasks.every(({ targets }) => targets.length === 0) ? ['task'] : ['task', 'value'];
}

function readUnknown({ clauses }: Statement): Part {
  const { hasTrouble } = readStatusWords(clauses.join('，'));
  if (!hasTrouble && saysNoChange(clauses.join('，'))) return { ...NOTHING, flags: ['no_change'] };
  return { ...NOTHING, asks: hasTrouble ? ['task', 'blocker'] : ['task'], flags: ['not_in_plan'] };
}

/** Nothing says what it is about: a department with one task can mean only that, any other is asked. */
function readBare(statement: Statement, view: View): Part {
  const said = statement.clauses.join('，');
  const words = readStatusWords(said);
  if (statement.figures.length === 0 && !words.hasTrouble && saysNoChange(said))
    return { ...NOTHING, flags: ['no_change'] };
  const own = view.documents.all.filter(({ task }) => view.sender.duties.has(task.id));
  const [figure] = statement.figures;
  const [only] = own;
  if (!figure && only && own.length === 1 && (saysStatus(said) || words.hasTrouble || statement.asides.length > 0)) {
    const asks: Ask[] = statement.asides.length > 0 && only.task.targets.length > 0 ? ['value'] : [];
    return { ...NOTHING, asks, made: makeFreeEntries(statement, only.task) };
  }
  const fitting = figure ? matchByUnit(figure.quantity, view) : { kind: 'none' as const };
  const candidates = fitting.kind === 'several' ? fitting.tasks.map(({ id }) => id) : [];
  return { ...NOTHING, asks: words.hasTrouble ? ['task', 'blocker'] : ['task'], candidates };
}
