import type { Target, Task } from '../../domain/plan.ts';
import type { Clause } from './clauses.ts';
import { fitsQuantity, type Match, matchTask, type Sender } from './match-task.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { isProgress, type QuantityRole, readRole } from './quantity-roles.ts';
import type { TaskDocuments } from './task-documents.ts';
import { topicOf } from './topic-words.ts';

export interface Figure {
  quantity: Quantity;
  role: QuantityRole;
  /** The clause that it stands in. */
  clause: string;
}

/** What a message says about one thing: its clauses and its figures. */
export interface Statement {
  match: Match;
  clauses: string[];
  figures: Figure[];
  /** Numbers that say nothing about progress. */
  asides: Figure[];
}

export interface View {
  sender: Sender;
  documents: TaskDocuments;
}

interface ReadClause extends Clause {
  words: string;
  figures: Figure[];
}

/** Groups the clauses of a message by what they are about; clauses that name nothing belong to the one before. */
export function readStatements(clauses: Clause[], view: View): Statement[] {
  const statements: Statement[] = [];
  let waiting: ReadClause[] = [];
  for (const clause of clauses.map(readClause)) {
    const last = statements.at(-1);
    const match = matchClause(clause, last, view);
    if (joins(match, clause, last)) {
      if (last) addClause(last, clause, view);
      else waiting.push(clause);
      continue;
    }
    const statement: Statement = { match, clauses: [], figures: [], asides: [] };
    for (const one of [...waiting, clause]) addClause(statement, one, view);
    waiting = [];
    statements.push(statement);
  }
  if (waiting.length === 0) return statements;
  const rest: Statement = {
    match: waiting.some(({ words }) => words !== '') ? { kind: 'unknown' } : { kind: 'none' },
    clauses: [],
    figures: [],
    asides: [],
  };
  for (const one of waiting) addClause(rest, one, view);
  return [...statements, rest];
}

function readClause(clause: Clause): ReadClause {
  const quantities = findQuantities(clause.text);
  const figures = quantities.map((quantity) => ({
    quantity,
    role: readRole(clause.text, quantity),
    clause: clause.text,
  }));
  return { ...clause, figures, words: topicOf(clause.text, quantities) };
}

function matchClause(clause: ReadClause, last: Statement | undefined, { sender, documents }: View): Match {
  const figure = clause.figures.find(({ role }) => isProgress(role));
  const current = last?.match.kind === 'task' ? last.match.task : null;
  const match = matchTask(clause.words, figure?.quantity ?? null, sender, documents, current);
  if (match.kind === 'none' && !last && figure) return matchByUnit(figure.quantity, view(sender, documents));
  return match;
}
const view = (sender: Sender, documents: TaskDocuments): View => ({ sender, documents });

/** Without any words the unit alone may tell: the only target of the sender that can have it. */
export function matchByUnit(quantity: Quantity, { sender, documents }: View): Match {
  const own = documents.all.map(({ task }) => task).filter(({ id }) => sender.duties.has(id));
  const fitting = own.flatMap((task) =>
    task.targets.filter((target) => fitsQuantity(quantity, target)).map((target) => ({ task, target })),
  );
  const tasks = [...new Set(fitting.map(({ task }) => task))];
  const [only] = tasks;
  if (!only || (quantity.shape === 'bare' && own.length > 1)) return { kind: 'none' };
  if (tasks.length > 1) return { kind: 'several', tasks };
  const targets = fitting.map(({ target }) => target);
  return targets.length === 1
    ? { kind: 'task', task: only, target: targets[0] ?? null, open: [] }
    : { kind: 'task', task: only, target: null, open: targets };
}

/** Whether a clause says more about what was spoken of before. */
function joins(match: Match, clause: ReadClause, last: Statement | undefined): boolean {
  const hasProgress = clause.figures.some(({ role }) => isProgress(role));
  if (match.kind === 'none') return true;
  if (match.kind === 'unknown') return !hasProgress;
  if (!last || match.kind !== 'task' || last.match.kind !== 'task') return false;
  return (
    last.match.task === match.task && (match.target === last.match.target || (match.target === null && !hasProgress))
  );
}

function addClause(statement: Statement, clause: ReadClause, { documents }: View): void {
  statement.clauses.push(clause.text);
  const task = statement.match.kind === 'task' ? statement.match.task : null;
  for (const figure of clause.figures) {
    const isAside = !isProgress(figure.role) || (task !== null && isWording(figure, task, documents));
    statement[isAside ? 'asides' : 'figures'].push(figure);
  }
}

/** 8个模块 in the name of a target is no figure. */
function isWording({ quantity, clause }: Figure, task: Task, documents: TaskDocuments): boolean {
  const wording = documents.all.find((one) => one.task === task)?.wording ?? '';
  const said = clause.slice(quantity.start).replace(/\s/g, '').toLowerCase();
  const length = quantity.end - quantity.start;
  const phrase = said.slice(0, length + 2);
  return /^.+\p{Script=Han}{2}$/u.test(phrase) && phrase.length === length + 2 && wording.includes(phrase);
}

/** The targets of a statement that a figure of it can belong to. */
export function targetsFor(figure: Figure, targets: Target[]): Target[] {
  return targets.filter((target) => fitsQuantity(figure.quantity, target));
}
