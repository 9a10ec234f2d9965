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

/** Calls back for every task that has a value. */
export function eachTouched(tally: Tally, act: (task: number, value: number) => void): void {
  for (let i = 0; i < tally.count; i++) {
    const task = tally.touched[i] ?? 0;
    act(task, tally.values[task] ?? 0);
  }
}

/** The tasks with the greatest values, best first; of equals the one that stands first in the document. */
export function listBest(tally: Tally, limit: number, isAllowed: (task: number) => boolean): number[] {
  const best: number[] = [];
  const valueAt = (task: number | undefined) => (task === undefined ? 0 : (tally.values[task] ?? 0));
  const isBefore = (a: number, b: number) => valueAt(a) > valueAt(b) || (valueAt(a) === valueAt(b) && a < b);
  eachTouched(tally, (task, value) => {
    if (best.length === limit && value < valueAt(best.at(-1))) return;
    if (!isAllowed(task)) return;
    let at = best.length;
    while (at > 0 && isBefore(task, best[at - 1] ?? 0)) at--;
    best.splice(at, 0, task);
    if (best.length > limit) best.pop();
  });
  return best;
}
