import type { TaskId } from '../../domain/plan.ts';
import type { Clause } from './clauses.ts';
import { type MadeEntry, makeOpenEntry, makeTargetEntry, makeTaskEntry } from './make-entry.ts';
import type { Ask, Reading, ReadingFlag } from './reading.ts';
import { matchByUnit, readStatements, type Statement, type View } from './statements.ts';
import { readStatusWords, saysNoChange } from './status-words.ts';

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
  return assemble(readStatements(clauses, view).map((statement) => readPart(statement, view)));
}

/** Puts the parts of a message together; the same target said twice with two values is asked about. */
function assemble(parts: Part[]): Reading {
  const made = mergeRepeats(parts.flatMap((part) => part.made));
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

function mergeRepeats(made: MadeEntry[]): MadeEntry[] {
  const kept = new Map<string, MadeEntry>();
  for (const one of made) {
    const key = `${one.entry.task} ${one.entry.metric ?? (one.entry.value === null ? '' : kept.size)}`;
    const before = kept.get(key);
    kept.set(key, before ? mergeTwo(before, one) : one);
  }
  return [...kept.values()];
}

/** A total said later in the message stands for the gain said before; two totals that differ are asked about. */
function mergeTwo(first: MadeEntry, second: MadeEntry): MadeEntry {
  const [a, b] = [first.entry, second.entry];
  const entry = { ...a, status: b.status ?? a.status, blocker: join(a.blocker, b.blocker), note: join(a.note, b.note) };
  const asks = [...first.asks, ...second.asks];
  const flags = [...first.flags, ...second.flags];
  if (b.value === null) return { entry, asks, flags };
  if (a.value === null) return { entry: { ...b, blocker: entry.blocker, note: entry.note }, asks: second.asks, flags };
  if (a.value_kind === 'increment' && b.value_kind !== 'increment')
    return { entry: { ...b, blocker: entry.blocker, note: entry.note }, asks: second.asks, flags };
  if (b.value_kind === 'increment' && a.value_kind !== 'increment')
    return { entry: { ...a, note: entry.note }, asks: [...asks, 'total'], flags };
  if (a.value === b.value && a.value_kind === b.value_kind) return { entry, asks, flags };
  return { entry: { ...entry, value: null, value_kind: 'none' }, asks: [...asks, 'value'], flags };
}

function join(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  return `${first}；${second}`;
}

const NOTHING: Part = { made: [], asks: [], flags: [], candidates: [], named: [] };

function readPart(statement: Statement, view: View): Part {
  const { match } = statement;
  switch (match.kind) {
    case 'task':
      return { ...NOTHING, made: [readEntry(statement, match)] };
    case 'several':
      return { ...NOTHING, asks: withFigure(['task'], statement), candidates: match.tasks.map(({ id }) => id) };
    case 'foreign':
      return { ...NOTHING, asks: ['task'], flags: ['other_department'], named: match.tasks.map(({ id }) => id) };
    case 'unknown':
      return readUnknown(statement);
    case 'none':
      return readBare(statement, view);
    default:
      return match satisfies never;
  }
}

function readEntry(
  statement: Statement,
  { task, target, open }: Extract<Statement['match'], { kind: 'task' }>,
): MadeEntry {
  if (target) return makeTargetEntry(statement, task, target);
  if (open.length > 1) return makeOpenEntry(statement, task, open);
  const fitting = statement.figures.length > 0 ? task.targets.filter((one) => one.kind !== 'zero') : [];
  return fitting.length > 0 ? makeOpenEntry(statement, task, fitting) : makeTaskEntry(statement, task);
}

/** Without a figure, and without trouble, the figure is what is missing next. */
function withFigure(asks: Ask[], { figures, clauses }: Statement): Ask[] {
  const { status } = readStatusWords(clauses.join('，'));
  return figures.length > 0 || status !== null || saysNoChange(clauses.join('，')) ? asks : [...asks, 'value'];
}

function readUnknown({ clauses }: Statement): Part {
  if (saysNoChange(clauses.join('，'))) return { ...NOTHING, flags: ['no_change'] };
  const { hasTrouble } = readStatusWords(clauses.join('，'));
  return { ...NOTHING, asks: hasTrouble ? ['task', 'blocker'] : ['task'], flags: ['not_in_plan'] };
}

/** Nothing says what it is about: a department with one task can mean only that, any other is asked. */
function readBare(statement: Statement, view: View): Part {
  const said = statement.clauses.join('，');
  const words = readStatusWords(said);
  if (statement.figures.length === 0 && saysNoChange(said)) return { ...NOTHING, flags: ['no_change'] };
  const own = view.documents.all.filter(({ task }) => view.sender.duties.has(task.id));
  const [figure] = statement.figures;
  const [only] = own;
  if (!figure && only && own.length === 1) return { ...NOTHING, made: [makeTaskEntry(statement, only.task)] };
  const fitting = figure ? matchByUnit(figure.quantity, view) : { kind: 'none' as const };
  const candidates = fitting.kind === 'several' ? fitting.tasks.map(({ id }) => id) : [];
  return { ...NOTHING, asks: words.hasTrouble ? ['task', 'blocker'] : ['task'], candidates };
}
