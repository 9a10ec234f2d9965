import { listPairs, listPhraseFeatures } from './list-features.ts';
import type { Concept } from './read-concepts.ts';
import { listRuns } from './split-words.ts';

/** Where a feature stands: task numbers in ascending order, and how strongly each holds it (0 to 1). */
export interface Posting {
  tasks: number[];
  strengths: number[];
}

export type Postings = Map<string, Posting>;

/** Occurrences after which a feature is half as strong as it can be. */
const HALF_STRENGTH = 0.3;
/** Three characters share one pair of two with a word; four or more need half. */
const LEAST_PART = 0.34;
/** From here on the plan writes it as it was said; what else it may mean then counts less. */
const LITERAL = 0.8;
const BESIDE_LITERAL = 0.85;
/** Weight of two neighbouring words that stand together in the task as well. */
const TOGETHER = 0.3;

/** Notes that a task holds a feature; tasks come in ascending order. */
export function addPosting(postings: Postings, feature: string, task: number, weight: number): void {
  const posting = postings.get(feature) ?? { tasks: [], strengths: [] };
  posting.tasks.push(task);
  posting.strengths.push(Math.min(1, (weight * (1 + HALF_STRENGTH)) / (weight + HALF_STRENGTH)));
  postings.set(feature, posting);
}

/** 0 to 1: how much it tells that a task holds something which `found` of `all` tasks hold. */
export function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}

/** For each task that holds one of the concept's alternatives, the strength of the best one. */
export function matchConcept(postings: Postings, concept: Concept): Map<number, number> {
  const [literal, ...others] = concept.alternatives;
  const best = literal ? matchPhrase(postings, literal.term) : new Map<number, number>();
  const share = [...best.values()].some((strength) => strength >= LITERAL) ? BESIDE_LITERAL : 1;
  for (const { term, weight } of others) {
    for (const [number, strength] of matchPhrase(postings, term)) {
      const value = strength * weight * share;
      if (value > (best.get(number) ?? 0)) best.set(number, value);
    }
  }
  return best;
}

/** Parts of a phrase that stand somewhere in a task count far less than the whole of it. */
function matchPhrase(postings: Postings, phrase: string): Map<number, number> {
  const features = listPhraseFeatures(phrase);
  const held = new Map<number, number>();
  for (const feature of features) {
    const posting = postings.get(feature);
    posting?.tasks.forEach((number, i) => {
      held.set(number, (held.get(number) ?? 0) + (posting.strengths[i] ?? 0));
    });
  }
  if (features.length > 1) for (const [number, sum] of held) held.set(number, partOf(sum / features.length));
  return held;
}

/** Less than about half of a phrase is none of it. */
const partOf = (share: number) => (share < LEAST_PART ? 0 : share ** 2);

/** Pairs of characters across two words of the query, where a task has the same pair. */
export function matchNeighbours(postings: Postings, all: number, text: string, words: string[]): Map<number, number> {
  const bonus = new Map<number, number>();
  const inside = new Set(words.flatMap(listPairs));
  const across = listRuns(text)
    .filter((run) => run.isChinese)
    .flatMap((run) => listPairs(run.text))
    .filter((pair) => !inside.has(pair));
  for (const pair of across) {
    const posting = postings.get(pair);
    if (!posting) continue;
    const weight = TOGETHER * rarity(posting.tasks.length, all);
    posting.tasks.forEach((number, i) => {
      bonus.set(number, (bonus.get(number) ?? 0) + weight * (posting.strengths[i] ?? 0));
    });
  }
  return bonus;
}
