import type { Features } from './list-features.ts';

/**
 * Where each feature stands: for feature number `n` the entries from `starts[n]` up to `starts[n + 1]`, each a task's
 * number (ascending) and how strongly that task holds the feature (0 to 1).
 */
export interface Postings {
  /** The numbers of the features. */
  ids: ReadonlyMap<string, number>;
  starts: Uint32Array;
  tasks: Uint32Array;
  strengths: Float32Array;
}

/** Collects the features of one task after the other. */
export interface PostingsMaker {
  add(features: Features, weight: number): void;
  /** What was added belongs to the next task. */
  endTask(): void;
  finish(): Postings;
}

/** Occurrences after which a feature is half as strong as it can be. */
const HALF_STRENGTH = 0.3;

/** Keeps everything in three growing arrays and sorts them by feature at the end: no list for each feature. */
export function makePostings(): PostingsMaker {
  const ids = new Map<string, number>();
  const entries = { features: new Uint32Array(1024), strengths: new Float32Array(1024), count: 0 };
  const ends: number[] = [];
  let sums = new Float64Array(1024);
  let touched: number[] = [];
  const count = (name: string, weight: number) => {
    let id = ids.get(name);
    if (id === undefined) {
      id = ids.size;
      ids.set(name, id);
      if (id >= sums.length) sums = growTo(sums, 2 * sums.length);
    }
    if (sums[id] === 0) touched.push(id);
    sums[id] = (sums[id] ?? 0) + weight;
  };
  return {
    add({ names, weights }, weight) {
      for (let i = 0; i < names.length; i++) count(names[i] ?? '', (weights[i] ?? 0) * weight);
    },
    endTask() {
      if (entries.count + touched.length > entries.features.length) {
        const size = 2 * (entries.count + touched.length);
        entries.features = growTo(entries.features, size);
        entries.strengths = growTo(entries.strengths, size);
      }
      for (const id of touched) {
        const sum = sums[id] ?? 0;
        entries.features[entries.count] = id;
        entries.strengths[entries.count++] = Math.min(1, (sum * (1 + HALF_STRENGTH)) / (sum + HALF_STRENGTH));
        sums[id] = 0;
      }
      touched = [];
      ends.push(entries.count);
    },
    finish: () => sortByFeature(ids, entries, ends),
  };
}

function growTo<A extends Uint32Array | Float32Array | Float64Array>(array: A, size: number): A {
  const grown = new (array.constructor as new (size: number) => A)(size);
  grown.set(array);
  return grown;
}

function sortByFeature(
  ids: ReadonlyMap<string, number>,
  { features, strengths, count }: { features: Uint32Array; strengths: Float32Array; count: number },
  ends: number[],
): Postings {
  const starts = new Uint32Array(ids.size + 1);
  for (let i = 0; i < count; i++) starts[(features[i] ?? 0) + 1] = (starts[(features[i] ?? 0) + 1] ?? 0) + 1;
  for (let id = 0; id < ids.size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const postings = { ids, starts, tasks: new Uint32Array(count), strengths: new Float32Array(count) };
  let from = 0;
  ends.forEach((end, task) => {
    for (let i = from; i < end; i++) {
      const feature = features[i] ?? 0;
      const at = next[feature] ?? 0;
      postings.tasks[at] = task;
      postings.strengths[at] = strengths[i] ?? 0;
      next[feature] = at + 1;
    }
    from = end;
  });
  return postings;
}

/** 0 to 1: how much it tells that a task holds something which `found` of `all` tasks hold. */
export function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}

/** Calls back for every task that holds a feature, in ascending order. */
export function eachHolder(
  { ids, starts, tasks, strengths }: Postings,
  feature: string,
  act: (task: number, strength: number) => void,
): void {
  const id = ids.get(feature);
  if (id === undefined) return;
  const end = starts[id + 1] ?? 0;
  for (let i = starts[id] ?? 0; i < end; i++) act(tasks[i] ?? 0, strengths[i] ?? 0);
}

/** How many tasks hold a feature. */
export function countHolders({ ids, starts }: Postings, feature: string): number {
  const id = ids.get(feature);
  return id === undefined ? 0 : (starts[id + 1] ?? 0) - (starts[id] ?? 0);
}
