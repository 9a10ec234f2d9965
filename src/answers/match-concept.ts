import { listPhraseFeatures, nameWhole } from './list-features.ts';
import { countHolders, eachHolder, type Postings, rarity } from './postings.ts';
import type { Concept } from './read-concepts.ts';
import { addTo, clearTally, eachTouched, raiseTo, type Tally } from './tally.ts';

/** The tasks that hold a concept, ascending, and how strongly (0 to 1). */
export interface Holders {
  tasks: Uint32Array;
  strengths: Float32Array;
}

/** Three characters share one pair of two with a word; four or more need half. */
/** Of a phrase the rare parts tell more: what makes 食品安全员 is not 食品安全. This much all parts tell. */
const EVEN = 0.5;
const LEAST_PART = 0.34;
/** Of a phrase that is a name of something, parts say less: 安全生产 is not 食品安全 and 生产. */
const PART = 2;
const KNOWN_PART = 3;
/** From here on the plan writes it as it was said; what else it may mean then counts less. */
const LITERAL = 0.8;
const BESIDE_LITERAL = 0.85;

/** The tasks that hold one of the concept's alternatives, each with the strength of the best one. */
export function matchConcept(postings: Postings, concept: Concept, best: Tally, scratch: Tally): Holders {
  const size = best.values.length;
  clearTally(best);
  let share = 1;
  concept.alternatives.forEach(({ term, weight }, i) => {
    const features = listPhraseFeatures(term);
    // What is only likely to be meant counts less beside the words themselves; another name of the same thing does not.
    const worth = weight < 1 ? weight * share : weight;
    const weights = features.map((feature) => EVEN + rarity(countHolders(postings, feature), size));
    const whole = weights.reduce((sum, one) => sum + one, 0);
    const raise = (task: number, sum: number) => {
      const value = partOf(sum / whole, features.length, concept.isKnown) * worth;
      if (value > 0) raiseTo(best, task, value);
    };
    if (features.length === 1)
      eachHolder(postings, features[0] ?? '', (task, strength) => raise(task, strength * whole));
    else {
      clearTally(scratch);
      features.forEach((feature, at) => {
        const weight = weights[at] ?? 0;
        eachHolder(postings, feature, (task, strength) => addTo(scratch, task, weight * strength));
      });
      eachTouched(scratch, raise);
    }
    if (i === 0) eachHolder(postings, nameWhole(term), (task, strength) => raiseTo(best, task, strength));
    if (i === 0) share = isLiteral(best) ? BESIDE_LITERAL : 1;
  });
  clearTally(scratch);
  return takeHolders(best);
}

function isLiteral(best: Tally): boolean {
  for (let i = 0; i < best.count; i++) if ((best.values[best.touched[i] ?? 0] ?? 0) >= LITERAL) return true;
  return false;
}

/** Parts of a phrase that stand somewhere in a task count far less than the whole of it; less than about half is nothing. */
function partOf(share: number, features: number, isKnown: boolean): number {
  if (features < 2) return share;
  return share < LEAST_PART ? 0 : share ** (isKnown ? KNOWN_PART : PART);
}

function takeHolders(best: Tally): Holders {
  const tasks = best.touched.slice(0, best.count).sort();
  const strengths = Float32Array.from(tasks, (task) => best.values[task] ?? 0);
  clearTally(best);
  return { tasks, strengths };
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
