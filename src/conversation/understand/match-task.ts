import type { Target, Task, TaskId } from '../../domain/plan.ts';
import { fitTask, isGeneric, readTopic, type TargetFit, type TaskFit } from './match-topic.ts';
import { findBase } from './name-target.ts';
import type { Quantity } from './quantity.ts';
import type { TaskDocuments } from './task-documents.ts';
import { fitsTarget, isRate } from './units.ts';

/** What the words of a clause are about, seen from the sender's department. */
export type Match =
  /** `open` are targets of the task that fit equally well; then `target` is null. `areAllNamed`: each by words of its own. `isByUnit`: no words told, only the unit. */
  | { kind: 'task'; task: Task; target: Target | null; open: Target[]; areAllNamed: boolean; isByUnit?: true }
  /** Several tasks of the sender fit. */
  | { kind: 'several'; tasks: Task[] }
  /** Tasks of other departments fit clearly better than the sender's. */
  | { kind: 'foreign'; tasks: Task[] }
  /** Only words that every report has. */
  | { kind: 'generic' }
  /** Words that fit nothing well enough. */
  | { kind: 'unknown' }
  /** No words that could tell. */
  | { kind: 'none' };

export interface Sender {
  department: string;
  duties: ReadonlySet<TaskId>;
}

const ENOUGH = { mass: 0.55, coverage: 0.5 };
/** What the words fit at least, where the message has already named the task. */
const FOLLOWING = { mass: 0.3, coverage: 0.4 };
/** Fits whose scores lie closer together than this are alike. */
const ALIKE = 0.82;
/** Symbols of one word; alone it may mean every task that has it. */
const THIN = 2;
const FULLER = 0.7;
const ALIKE_IF_THIN = 0.5;
/** Mass with which the name of a target is meant, whatever else the words hold. */
const ENOUGH_FOR_A_NAME = 1.5;
/** How much better another department's task must fit. */
const FOREIGN = 1.3;
const CLEARLY_FOREIGN = 1.6;
const RIVAL = 1.15;

interface Scored {
  fit: TaskFit;
  score: number;
}

/** Decides which task the words mean; `current` is the task that the same sentence spoke of just before. */
export function matchTask(
  words: string,
  quantity: Quantity | null,
  sender: Sender,
  documents: TaskDocuments,
  current: Task | null,
): Match {
  const topic = readTopic(words);
  if (topic.pieces.length === 0) return { kind: 'none' };
  const scored = documents.all
    .map((document) => scoreFit(fitTask(topic, document, documents), quantity))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const own = scored.filter(({ fit }) => sender.duties.has(fit.document.task.id));
  const others = scored.filter(({ fit }) => !sender.duties.has(fit.document.task.id));
  const following = own.find(({ fit }) => fit.document.task === current);
  const least = ALIKE * (own[0]?.score ?? 0);
  if (following && isEnough(following.fit, FOLLOWING) && following.score >= least)
    return pickTarget(following.fit, quantity);
  if (isGeneric(topic)) return { kind: 'generic' };
  if (isForeign(own[0], others[0]))
    return { kind: 'foreign', tasks: alike(others).map(({ fit }) => fit.document.task) };
  if (isRivalled(own[0], others[0])) return { kind: 'several', tasks: alike(own).map(({ fit }) => fit.document.task) };
  return pickOwn(own, quantity, topic.pieces.length <= THIN);
}

/** A number counts for tasks that have a target which it can belong to. */
function scoreFit(fit: TaskFit, quantity: Quantity | null): Scored {
  const best = fit.targets.filter(({ mass }) => mass > 0.25 * fit.mass);
  const fits = quantity ? best.some(({ target }) => fitsQuantity(quantity, target)) : best.length > 0;
  const bonus = quantity ? (fits ? 1.3 : best.length > 0 ? 1 : 0.8) : 1;
  return { fit, score: fit.mass * (0.4 + 0.6 * fit.coverage) * bonus };
}

export function fitsQuantity(quantity: Quantity, target: Target): boolean {
  if (quantity.partOf !== null && isRate(target)) return true;
  return fitsTarget(quantity.shape, quantity.unit, target);
}

function isEnough(fit: TaskFit, least: typeof ENOUGH): boolean {
  return fit.mass >= least.mass && fit.coverage >= least.coverage && fit.core >= least.coverage;
}

function isForeign(own: Scored | undefined, other: Scored | undefined): boolean {
  if (!other || !isEnough(other.fit, ENOUGH)) return false;
  if (!own) return true;
  if (!isEnough(own.fit, ENOUGH)) return other.score > own.score * FOREIGN;
  return other.score > own.score * CLEARLY_FOREIGN && other.fit.coverage > own.fit.coverage + 0.15;
}

/** Another department's task fits a little better: too close to decide. */
function isRivalled(own: Scored | undefined, other: Scored | undefined): boolean {
  if (!own || !other || !isEnough(own.fit, ENOUGH) || !isEnough(other.fit, ENOUGH)) return false;
  return other.score > own.score * RIVAL && other.fit.coverage > own.fit.coverage + 0.1;
}

function alike(scored: Scored[], share = ALIKE): Scored[] {
  return scored.filter(({ score }) => score >= share * (scored[0]?.score ?? 0));
}

function pickOwn(own: Scored[], quantity: Quantity | null, isOneWord: boolean): Match {
  const enough = own.filter(({ fit }) => isEnough(fit, ENOUGH) && (fit.coverage > ENOUGH.coverage || namesTarget(fit)));
  const isThin = isOneWord && !hasFittingTarget(enough[0]?.fit, quantity);
  const best = alike(enough, isThin ? ALIKE_IF_THIN : ALIKE);
  if (!best[0]) return { kind: 'unknown' };
  const top = best[0].score;
  const fuller = enough.filter(
    (one) => !best.includes(one) && isFuller(one.fit, enough[0]?.fit) && one.score >= FULLER * top,
  );
  if (best.length + fuller.length === 1) return pickTarget(best[0].fit, quantity);
  return { kind: 'several', tasks: [...best, ...fuller].map(({ fit }) => fit.document.task) };
}

const namesTarget = (fit: TaskFit) => fit.targets.some(({ mass }) => mass > 0);

/** Whether the words name a target of the task, and the number can belong to it. */
function hasFittingTarget(fit: TaskFit | undefined, quantity: Quantity | null): boolean {
  return (
    quantity !== null &&
    (fit?.targets.some(({ target, mass }) => mass >= ENOUGH.mass && fitsQuantity(quantity, target)) ?? false)
  );
}

/** Holds much more of the words than the best one, though they weigh less. */
function isFuller(one: TaskFit, best: TaskFit | undefined): boolean {
  return best !== undefined && one.coverage > best.coverage + 0.2;
}

/** Another target holds every word that this one holds, and more: 公共停车位 beside 停车位, where both words were said. */
function isOutdone(one: TargetFit, pool: TargetFit[]): boolean {
  return pool.some(
    (other) =>
      other.pieces.size > one.pieces.size &&
      other.pieces.isSupersetOf(one.pieces) &&
      one.pieces.size > 0 &&
      other.mass >= 0.5 * one.mass,
  );
}

/** Targets alike in mass, and those whose name is told by other words than the first one's. */
function isNear(one: TargetFit, top: TargetFit): boolean {
  const isAlike = one.mass >= ALIKE * top.mass && top.mass - one.mass < 0.3;
  return one === top || isAlike || (hasOwnName(one, top) && one.mass >= 0.5 * top.mass);
}

function isCount(quantity: Quantity | null): boolean {
  return quantity !== null && ['count', 'bare'].includes(quantity.shape);
}

function hasOwnName(one: TargetFit, other: TargetFit): boolean {
  return one.pieces.difference(other.pieces).size >= 2;
}

/** 智治88%: the only target near which the words stand, where the figure can be its own. */
function findOnlyHinted({ document: { task }, targets }: TaskFit, quantity: Quantity | null): Match | null {
  const [only, second] = targets.filter(({ mass }) => mass > 0);
  if (!only || second || quantity === null || !fitsQuantity(quantity, only.target)) return null;
  return { kind: 'task', task, target: only.target, open: [], areAllNamed: false };
}

/** A target is meant if its own name holds at least half of what the words share with the task. */
function pickTarget(fit: TaskFit, quantity: Quantity | null): Match {
  const task = fit.document.task;
  const said = fit.targets.filter(({ isLiteral, mass }) => isLiteral && mass >= ENOUGH.mass);
  const pool = said.length > 0 ? said : fit.targets;
  const top = pool.find((one) => !isOutdone(one, pool));
  const none: Match = { kind: 'task', task, target: null, open: [], areAllNamed: false };
  if (!top || (top.mass < 0.5 * fit.mass && top.mass < ENOUGH_FOR_A_NAME)) return findOnlyHinted(fit, quantity) ?? none;
  if (!quantity && top.target.kind !== 'zero' && fit.pieces.difference(top.pieces).size >= 3) return none;
  const near = pool.filter((one) => isNear(one, top) && !isOutdone(one, pool));
  const fitting = near.filter(({ target }) => !quantity || fitsQuantity(quantity, target));
  // A count for things that are rated may be a mistake in the unit, so it does not tell which target is meant.
  const isOpen = fitting.length === 0 || (isCount(quantity) && near.some((one) => isRate(one.target)));
  const open = (isOpen ? near : fitting).map(({ target }) => target);
  const base = near.some((one) => one.pieces.difference(top.pieces).size > 0) ? null : findBase(open);
  if (base || open.length === 1) return { ...none, target: base ?? open[0] ?? null };
  return {
    ...none,
    open,
    areAllNamed: near.every((one) => near.every((other) => one === other || hasOwnName(one, other))),
  };
}
