import { listPhraseFeatures, nameWhole } from './list-features.ts';
import { countHolders, eachHolder, type Postings, rarity } from './postings.ts';
import type { Concept } from './read-concepts.ts';
import { addTo, addToKnown, clearTally, eachTouched, listTouched, raiseTo, type Tally } from './tally.ts';

/** The tasks that hold a concept, ascending, and how strongly (0 to 1). */
export interface Holders {
  tasks: Uint32Array;
  strengths: Float32Array;
  /** How strongly the one holds it that holds it best; 0 without any. */
  strongest: number;
  /** How many tasks have it rather than parts of it. */
  strong: number;
}

/** From here on a task counts as one that has a concept. */
const STRONG = 0.5;

/** Of a phrase the rare parts tell more: what makes 食品安全员 is not 食品安全. This much all parts tell. */
const EVEN = 0.5;
/** Three characters share one pair of two with a word; four or more need half. */
const LEAST_PART = 0.34;
/** From here on the plan writes it as it was said; what else it may mean then counts less. */
const LITERAL = 0.8;
const BESIDE_LITERAL = 0.85;

/** The tasks that hold one of the concept's alternatives, each with the strength of the best one. */
export function matchConcept(postings: Postings, concept: Concept, best: Tally, scratch: Tally): Holders {
  clearTally(best);
  let share = 1;
  concept.alternatives.forEach(({ term, weight }, i) => {
    // What is only likely to be meant counts less beside the words themselves; another name of the same thing does not.
    raiseHolders(postings, term, weight < 1 ? weight * share : weight, { best, scratch, isKnown: concept.isKnown });
    if (i > 0) return;
    eachHolder(postings, nameWhole(term), (task, strength) => raiseTo(best, task, strength));
    share = isLiteral(best) ? BESIDE_LITERAL : 1;
  });
  return takeHolders(best);
}

/** Raises every task that holds a term to how much of it the task holds, times what the term is worth. */
function raiseHolders(
  postings: Postings,
  term: string,
  worth: number,
  { best, scratch, isKnown }: { best: Tally; scratch: Tally; isKnown: boolean },
): void {
  const features = listPhraseFeatures(term);
  const [only] = features;
  if (only !== undefined && features.length === 1) {
    eachHolder(postings, only, (task, strength) => raiseTo(best, task, strength * worth));
    return;
  }
  const whole = addParts(postings, features, scratch);
  eachTouched(scratch, (task, sum) => {
    const value = partOf(sum / whole, isKnown) * worth;
    if (value > 0) raiseTo(best, task, value);
  });
  clearTally(scratch);
}

/**
 * Adds up for each task the weights of what it holds of a phrase, and returns the weight of the whole. The rarest part
 * comes first: a task that holds none of those before cannot come to enough with the last ones, and is left out.
 */
function addParts(postings: Postings, features: readonly string[], sums: Tally): number {
  const size = sums.values.length;
  const parts = features.map((feature) => ({ feature, weight: EVEN + rarity(countHolders(postings, feature), size) }));
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  let left = whole;
  for (const { feature, weight } of parts.sort((a, b) => b.weight - a.weight)) {
    if (left >= LEAST_PART * whole) eachHolder(postings, feature, (task, part) => addTo(sums, task, weight * part));
    else eachHolder(postings, feature, (task, part) => addToKnown(sums, task, weight * part));
    left -= weight;
  }
  return whole;
}

function isLiteral(best: Tally): boolean {
  for (let i = 0; i < best.count; i++) if ((best.values[best.touched[i] ?? 0] ?? 0) >= LITERAL) return true;
  return false;
}

/**
 * Parts of a phrase that stand somewhere in a task count far less than the whole of it, less than about half is nothing;
 * of a phrase that is a name of something parts say less still: 安全生产 is not 食品安全 and 生产.
 */
function partOf(share: number, isKnown: boolean): number {
  if (share < LEAST_PART) return 0;
  return isKnown ? share * share * share : share * share;
}

function takeHolders(best: Tally): Holders {
  const tasks = listTouched(best);
  const strengths = new Float32Array(tasks.length);
  let [strongest, strong] = [0, 0];
  for (let i = 0; i < tasks.length; i++) {
    const strength = best.values[tasks[i] ?? 0] ?? 0;
    strengths[i] = strength;
    if (strength > strongest) strongest = strength;
    if (strength >= STRONG) strong++;
  }
  clearTally(best);
  return { tasks, strengths, strongest, strong };
}

/** How strongly one task holds the concept. */
export function strengthIn({ tasks, strengths }: Holders, task: number): number {
  let [from, to] = [0, tasks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tasks[middle] ?? 0) < task) from = middle + 1;
    else to = middle;
  }
  return tasks[from] === task ? (strengths[from] ?? 0) : 0;
}
