import { listPairs, listPhraseFeatures } from './list-features.ts';
import type { Concept } from './read-concepts.ts';
import { listRuns } from './split-words.ts';
import { addTo, clearTally, eachTouched, raiseTo, type Tally } from './tally.ts';

/** Where a feature stands: task numbers in ascending order, and how strongly each holds it (0 to 1). */
export interface Posting {
  tasks: ArrayLike<number>;
  strengths: ArrayLike<number>;
}

export type Postings = ReadonlyMap<string, Posting>;

/** Postings while they are made. */
export type OpenPostings = Map<string, { tasks: number[]; strengths: number[] }>;

/** Packs postings into about half the room; nothing is added any more. */
export function packPostings(open: OpenPostings): Postings {
  const packed = new Map<string, Posting>();
  for (const [feature, { tasks, strengths }] of open) {
    packed.set(feature, { tasks: Uint32Array.from(tasks), strengths: Float32Array.from(strengths) });
    open.delete(feature);
  }
  return packed;
}

/** Occurrences after which a feature is half as strong as it can be. */
const HALF_STRENGTH = 0.3;
/** Three characters share one pair of two with a word; four or more need half. */
const LEAST_PART = 0.34;
/** Of a phrase that is a name of something, parts say less: 安全生产 is not 食品安全 and 生产. */
const PART = 2;
const KNOWN_PART = 3;
/** From here on the plan writes it as it was said; what else it may mean then counts less. */
const LITERAL = 0.8;
const BESIDE_LITERAL = 0.85;
/** Weight of two neighbouring words that stand together in the task as well. */
const TOGETHER = 0.3;

/** Notes that a task holds a feature; tasks come in ascending order. */
export function addPosting(postings: OpenPostings, feature: string, task: number, weight: number): void {
  let posting = postings.get(feature);
  if (!posting) {
    posting = { tasks: [], strengths: [] };
    postings.set(feature, posting);
  }
  posting.tasks.push(task);
  posting.strengths.push(Math.min(1, (weight * (1 + HALF_STRENGTH)) / (weight + HALF_STRENGTH)));
}

/** 0 to 1: how much it tells that a task holds something which `found` of `all` tasks hold. */
export function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}

/** Puts into `best`, for each task that holds one of the concept's alternatives, the strength of the best one; returns how much alternatives count beside the words as said. */
export function matchConcept(postings: Postings, concept: Concept, best: Tally, scratch: Tally): number {
  clearTally(best);
  let share = 1;
  concept.alternatives.forEach(({ term, weight }, i) => {
    sumPhrase(postings, term, scratch);
    const features = listPhraseFeatures(term).length;
    eachTouched(scratch, (task, sum) => {
      const value = partOf(sum / features, features, concept.isKnown) * besideLiteral(weight, share);
      if (value > 0) raiseTo(best, task, value);
    });
    if (i === 0) share = isLiteral(best) ? BESIDE_LITERAL : 1;
  });
  clearTally(scratch);
  return share;
}

/** How strongly one task holds a concept; `share` as `matchConcept` returned it. */
export function strengthIn(postings: Postings, concept: Concept, task: number, share: number): number {
  const strengths = concept.alternatives.map(({ term, weight }) => {
    const features = listPhraseFeatures(term);
    const sum = features.reduce((total, feature) => total + findStrength(postings.get(feature), task), 0);
    return features.length === 0
      ? 0
      : partOf(sum / features.length, features.length, concept.isKnown) * besideLiteral(weight, share);
  });
  return Math.max(0, ...strengths);
}

/** What is only likely to be meant counts less beside the words themselves; another name of the same thing does not. */
const besideLiteral = (weight: number, share: number) => (weight < 1 ? weight * share : weight);

function findStrength(posting: Posting | undefined, task: number): number {
  if (!posting) return 0;
  let [from, to] = [0, posting.tasks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((posting.tasks[middle] ?? 0) < task) from = middle + 1;
    else to = middle;
  }
  return posting.tasks[from] === task ? (posting.strengths[from] ?? 0) : 0;
}

function isLiteral(best: Tally): boolean {
  for (let i = 0; i < best.count; i++) if ((best.values[best.touched[i] ?? 0] ?? 0) >= LITERAL) return true;
  return false;
}

function sumPhrase(postings: Postings, phrase: string, sums: Tally): void {
  clearTally(sums);
  for (const feature of listPhraseFeatures(phrase)) {
    const posting = postings.get(feature);
    if (posting) addPostingTo(posting, 1, sums);
  }
}

function addPostingTo({ tasks, strengths }: Posting, weight: number, tally: Tally): void {
  for (let i = 0; i < tasks.length; i++) addTo(tally, tasks[i] ?? 0, weight * (strengths[i] ?? 0));
}

/** Parts of a phrase that stand somewhere in a task count far less than the whole of it; less than about half is nothing. */
function partOf(share: number, features: number, isKnown: boolean): number {
  if (features < 2) return share;
  return share < LEAST_PART ? 0 : share ** (isKnown ? KNOWN_PART : PART);
}

/** Adds to tasks that have a score what they have in common with the query across two of its words. */
export function addNeighbours(postings: Postings, all: number, text: string, words: string[], scores: Tally): void {
  const inside = new Set(words.flatMap(listPairs));
  const across = listRuns(text)
    .filter((run) => run.isChinese)
    .flatMap((run) => listPairs(run.text))
    .filter((pair) => !inside.has(pair));
  for (const pair of across) {
    const posting = postings.get(pair);
    if (!posting) continue;
    const weight = TOGETHER * rarity(posting.tasks.length, all);
    for (let i = 0; i < posting.tasks.length; i++) {
      const task = posting.tasks[i] ?? 0;
      if ((scores.values[task] ?? 0) > 0) addTo(scores, task, weight * (posting.strengths[i] ?? 0));
    }
  }
}
