/** A number for each task, most of them zero: quick to add to, to walk over and to clear. */
export interface Tally {
  values: Float64Array;
  /** Tasks that have a value, in the order in which they got it. */
  touched: Uint32Array;
  count: number;
}

export function makeTally(size: number): Tally {
  return { values: new Float64Array(size), touched: new Uint32Array(size), count: 0 };
}

/** Adds to a task's value; what is added is positive. */
export function addTo(tally: Tally, task: number, value: number): void {
  if (tally.values[task] === 0) tally.touched[tally.count++] = task;
  tally.values[task] = (tally.values[task] ?? 0) + value;
}

/** Adds to a task that has a value already, and to no other. */
export function addToKnown(tally: Tally, task: number, value: number): void {
  const known = tally.values[task] ?? 0;
  if (known !== 0) tally.values[task] = known + value;
}

/** Keeps the greater of a task's value and a positive one. */
export function raiseTo(tally: Tally, task: number, value: number): void {
  const known = tally.values[task] ?? 0;
  if (known === 0) tally.touched[tally.count++] = task;
  if (value > known) tally.values[task] = value;
}

export function clearTally(tally: Tally): void {
  for (let i = 0; i < tally.count; i++) tally.values[tally.touched[i] ?? 0] = 0;
  tally.count = 0;
}

/** Where more than one task in so many has a value, walking over all of them is quicker than sorting those. */
const SPARSE = 16;

/** The tasks that have a value, ascending. */
export function listTouched({ values, touched, count }: Tally): Uint32Array {
  if (count * SPARSE < values.length) return touched.slice(0, count).sort();
  const ascending = new Uint32Array(count);
  let at = 0;
  for (let task = 0; task < values.length; task++) if (values[task] !== 0) ascending[at++] = task;
  return ascending;
}

/** Calls back for every task that has a value. */
export function eachTouched(tally: Tally, act: (task: number, value: number) => void): void {
  for (let i = 0; i < tally.count; i++) {
    const task = tally.touched[i] ?? 0;
    act(task, tally.values[task] ?? 0);
  }
}

/** The tasks with the greatest values, best first; of equals the one that stands first in the document. */
export function listBest(tally: Tally, limit: number, isAllowed: (task: number) => boolean = () => true): number[] {
  const { values } = tally;
  const best: number[] = [];
  let least = 0;
  eachTouched(tally, (task, value) => {
    if ((best.length === limit && value < least) || !isAllowed(task)) return;
    insert(best, task, values);
    if (best.length > limit) best.pop();
    least = values[best.at(-1) ?? 0] ?? 0;
  });
  return best;
}

function insert(best: number[], task: number, values: Float64Array): void {
  let at = best.length;
  while (at > 0 && isBefore(values, task, best[at - 1] ?? 0)) at--;
  best.splice(at, 0, task);
}

function isBefore(values: Float64Array, a: number, b: number): boolean {
  const [one, other] = [values[a] ?? 0, values[b] ?? 0];
  return one > other || (one === other && a < b);
}
