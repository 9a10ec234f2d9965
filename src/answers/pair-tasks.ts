import type { Register, Task } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';

/** A task of one plan and the one of another plan that says the same, as far as words tell. */
export interface TaskPair {
  now: Task;
  before: Task;
}

/** Share of common pairs of characters from which two clauses are the same one; a common heading counts for some. */
const ALIKE = 0.45;
const SAME_TITLE = 0.2;
/** A pair of characters that so many clauses have says nothing about any of them. */
const COMMON = 60;

const known = new WeakMap<Register, WeakMap<Register, TaskPair[]>>();

/** Which tasks of two plans are the same, each at most once; the result does not follow later changes. */
export function pairTasks(now: Register, before: Register): TaskPair[] {
  const ofNow = known.get(now) ?? new WeakMap<Register, TaskPair[]>();
  const pairs = ofNow.get(before) ?? findPairs(now, before);
  ofNow.set(before, pairs);
  known.set(now, ofNow);
  return pairs;
}

function findPairs(now: Register, before: Register): TaskPair[] {
  const old = before.tasks.map(gramsOf);
  const holders = listHolders(old);
  const likely = now.tasks.flatMap((task) => {
    const grams = gramsOf(task);
    return [...countShared(grams, holders)].flatMap(([number, shared]) => {
      const other = before.tasks[number];
      if (!other) return [];
      const likeness = (2 * shared) / (grams.size + (old[number]?.size ?? 0));
      return [{ now: task, before: other, likeness: likeness + (isSameTitle(task, other) ? SAME_TITLE : 0) }];
    });
  });
  const taken = new Set<Task>();
  return likely
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .filter((pair) => {
      const isFree = !taken.has(pair.now) && !taken.has(pair.before);
      if (isFree) taken.add(pair.now).add(pair.before);
      return isFree;
    })
    .map((pair) => ({ now: pair.now, before: pair.before }));
}

function gramsOf({ title, text }: Task): Set<string> {
  const symbols = [...foldText(`${title} ${text}`).replace(/[\s\p{P}]+/gu, '')];
  return new Set(symbols.slice(1).map((symbol, at) => `${symbols[at]}${symbol}`));
}

function listHolders(clauses: Set<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  clauses.forEach((grams, number) => {
    for (const gram of grams) {
      const list = holders.get(gram) ?? [];
      list.push(number);
      holders.set(gram, list);
    }
  });
  return holders;
}

/** Characters that stand everywhere are not looked up: a plan of 10,000 clauses is paired in a second. */
function countShared(grams: Set<string>, holders: Map<string, number[]>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const gram of grams) {
    const list = holders.get(gram) ?? [];
    if (list.length > COMMON) continue;
    for (const number of list) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  return shared;
}

const isSameTitle = (one: Task, other: Task) => one.title !== '' && foldText(one.title) === foldText(other.title);
