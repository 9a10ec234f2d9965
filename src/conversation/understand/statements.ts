import type { Target, Task } from '../../domain/plan.ts';
import type { Clause } from './clauses.ts';
import { settleEvent } from './event-target.ts';
import { settleFollowing } from './following-clause.ts';
import { isEffort } from './free-figure.ts';
import { matchByUnit, matchCalled, matchOther, matchSpoken, matchWithin } from './match-figure.ts';
import { fitsQuantity, type Match, matchTask } from './match-task.ts';
import { findNamedTarget } from './name-target.ts';
import { hasId } from './name-task.ts';
import type { Quantity } from './quantity.ts';
import { isProgress } from './quantity-roles.ts';
import { type Figure, type ReadClause, readClauses } from './read-clause.ts';
import { saysStatus } from './status-words.ts';
import type { TaskDocuments } from './task-documents.ts';
import { ownTasks, type View } from './view.ts';

/** What a message says about one thing: its clauses and its figures. */
export interface Statement {
  match: Match;
  clauses: string[];
  figures: Figure[];
  /** Numbers that say nothing about progress. */
  asides: Figure[];
  /** The sentence that its last clause stands in. */
  sentence: number;
}

/** Groups the clauses of a message by what they are about; clauses that name nothing belong to the one before. */
export function readStatements(clauses: Clause[], view: View): Statement[] {
  const statements: Statement[] = [];
  let waiting: ReadClause[] = [];
  for (const clause of readClauses(clauses)) {
    const last = statements.at(-1);
    const current = last?.match.kind === 'task' ? last.match.task : null;
    const match = settleEvent(matchClause(clause, last, view), clause, current, ownTasks(view));
    if (!joins(match, clause, last)) {
      statements.push(makeStatement(match, [...waiting, clause], view));
      waiting = [];
    } else if (last) addClause(last, match.kind === 'generic' ? asRemark(clause, last.match) : clause, view);
    else waiting.push(clause);
  }
  if (waiting.length === 0) return statements;
  const kind = waiting.some(({ words }) => words !== '') ? 'unknown' : 'none';
  return [...statements, makeStatement({ kind }, waiting, view)];
}

/** Figures of words that fit every task are kept beside, not counted, unless they count what was done for the one spoken of. */
function asRemark(clause: ReadClause, about: Match): ReadClause {
  const isKept = (figure: Figure) =>
    about.kind === 'task' && isProgress(figure.role) && (isEffort(figure, about.task) || isRival(figure, about.target));
  return { ...clause, figures: clause.figures.map((one) => (isKept(one) ? one : { ...one, role: 'aside' })) };
}

/** 关联率10.5%，省里通报是9.8%: a second figure of the same kind is no remark; which of the two holds is asked. */
function isRival({ quantity }: Figure, target: Target | null): boolean {
  return target !== null && quantity.shape === 'percent' && fitsQuantity(quantity, target);
}

function makeStatement(match: Match, clauses: ReadClause[], view: View): Statement {
  const statement: Statement = { match, clauses: [], figures: [], asides: [], sentence: 0 };
  for (const clause of clauses) addClause(statement, clause, view);
  return statement;
}

function matchClause(clause: ReadClause, last: Statement | undefined, view: View): Match {
  const match = matchWords(clause, last, view);
  const isFollowing = last?.match.kind === 'task' && last.sentence === clause.sentence;
  if (isFollowing && match.kind === 'foreign' && isBeside(clause)) return { kind: 'generic' };
  return isFollowing ? settleFollowing(match, clause, last.match, last.figures) : match;
}

/** 7家，两家在装修: a number that is no progress, in the same sentence, is said of the same thing. */
const isBeside = ({ figures }: ReadClause) => figures.length > 0 && figures.every(({ role }) => !isProgress(role));

/** What is named outright: a target by its whole name, or a task by its id. */
function matchNamed(clause: ReadClause, quantity: Quantity | null, view: View): Match | null {
  const named = findNamedTarget(
    clause.text,
    view.documents.all.map(({ task }) => task),
  );
  if (named && view.sender.duties.has(named.task.id)) {
    return { kind: 'task', task: named.task, target: named.target, open: [], areAllNamed: false };
  }
  return matchNumbered(clause, quantity, view);
}

function matchWords(clause: ReadClause, last: Statement | undefined, view: View): Match {
  const figure = clause.figures.find(({ role }) => isProgress(role));
  const named = matchNamed(clause, figure?.quantity ?? null, view);
  if (named) return named;
  const current = last?.match.kind === 'task' ? last.match : null;
  const match = matchTask(
    clause.words,
    (figure ?? clause.figures.find(({ role }) => ['target', 'remaining', 'forecast'].includes(role)))?.quantity ?? null,
    view.sender,
    view.documents,
    last?.sentence === clause.sentence ? (current?.task ?? null) : null,
  );
  if (!figure) return match.kind === 'generic' && !last ? { kind: 'none' } : match;
  return matchFigure(match, clause, figure, last, view);
}

/** Where the words do not tell, the figure itself may: by its unit, or by what was spoken of before. */
function matchFigure(match: Match, clause: ReadClause, figure: Figure, last: Statement | undefined, view: View): Match {
  const { quantity } = figure;
  if (match.kind === 'task' || match.kind === 'foreign') return match;
  const perHead = quantity.shape === 'per_capita' ? matchByUnit(quantity, view) : null;
  if (perHead?.kind === 'task') return perHead;
  if (match.kind === 'generic') return matchCalled(clause.words, quantity, view) ?? (last ? match : { kind: 'none' });
  if (match.kind !== 'none') return match;
  if (!last) return matchSpoken(figure, view) ?? matchByUnit(quantity, view);
  return (last.match.kind === 'task' && matchOther(last.match, clause, quantity, last.figures)) || match;
}

/** 4#1 12%: the id says which task; within it the words, else the unit, say which target. */
function matchNumbered(clause: ReadClause, quantity: Quantity | null, view: View): Match | null {
  const { documents, sender } = view;
  const all = documents.all.filter(({ task }) => clause.text.includes('#') && hasId(clause.text, task));
  const [only, second] = all;
  if (!only || second) return null;
  if (!sender.duties.has(only.task.id)) return { kind: 'foreign', tasks: [only.task] };
  const match = matchTask(clause.words, quantity, sender, { ...documents, all }, null);
  if (match.kind === 'task' && (match.target !== null || quantity === null)) return match;
  const within = quantity ? matchWithin(only.task, quantity) : null;
  if (within?.kind === 'task') return within;
  return { kind: 'task', task: only.task, target: null, open: [], areAllNamed: false };
}

/** Whether a clause says more about what was spoken of before. */
function joins(match: Match, clause: ReadClause, last: Statement | undefined): boolean {
  const hasProgress = clause.figures.some(({ role }) => isProgress(role));
  if (match.kind === 'none' || match.kind === 'generic') return true;
  if (match.kind === 'unknown')
    return !hasProgress && !(last && last.sentence !== clause.sentence && saysStatus(clause.text));
  if (!last || match.kind !== 'task' || last.match.kind !== 'task') return false;
  const isSameTarget = match.target !== null && match.target === last.match.target;
  return (
    last.match.task === match.task &&
    (isSameTarget || (match.target === null && match.open.length === 0 && !hasProgress))
  );
}

function addClause(statement: Statement, clause: ReadClause, { documents }: View): void {
  statement.clauses.push(clause.text);
  statement.sentence = clause.sentence;
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
