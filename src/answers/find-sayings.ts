import type { Task } from '../domain/plan.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { findMeanings } from './lexicon/lexicon.ts';
import { listPairs } from './list-features.ts';
import type { Concept } from './read-concepts.ts';

/** How people ask for the tasks of a plan. */
export interface Sayings {
  /** By their first character, the longest first. */
  byFirst: ReadonlyMap<string, readonly string[]>;
  /** By two neighbouring characters. */
  byPair: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST = 2;

/** The ways to ask for tasks that the lexicon does not know; those that it knows are concepts of their own. */
export function listSayings(tasks: readonly Task[]): Sayings {
  const phrases = new Set(tasks.flatMap(({ expansions = [] }) => expansions.map(foldText)));
  const free = [...phrases].filter((phrase) => phrase.length >= SHORTEST && !findMeanings(phrase));
  const byPair = new Map<string, string[]>();
  for (const phrase of free.filter(hasChinese)) {
    for (const pair of new Set(listPairs(phrase))) byPair.set(pair, [...(byPair.get(pair) ?? []), phrase]);
  }
  const longestFirst = free.toSorted((a, b) => b.length - a.length);
  return { byFirst: Map.groupBy(longestFirst, (phrase) => phrase.charAt(0)), byPair };
}

/** Takes the phrases out of a folded question that are known to ask for a task, as concepts; of others it may say most. */
export function takeSayings(sayings: Sayings, text: string): { concepts: Concept[]; rest: string } {
  const { byFirst } = sayings;
  if (byFirst.size === 0) return { concepts: [], rest: text };
  const said: string[] = [];
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const phrase = byFirst.get(text.charAt(at))?.find((one) => standsAt(text, at, one));
    if (phrase) said.push(phrase);
    rest += phrase ? ' ' : text.charAt(at);
    at += phrase?.length ?? 1;
  }
  return { concepts: [...said, ...listHalfSaid(sayings, rest)].map(makeConcept), rest };
}

const LEAST_SHARED = 4;
const LEAST_SHARE = 0.55;

/** 家里装扶手, where 给老人家里装扶手 is known: said for the most part. */
function listHalfSaid({ byPair }: Sayings, text: string): string[] {
  const shared = new Map<string, number>();
  for (const pair of new Set(listPairs(text))) {
    for (const phrase of byPair.get(pair) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + 1);
  }
  const [best] = [...shared]
    .filter(([phrase, count]) => count >= LEAST_SHARED && count >= LEAST_SHARE * (phrase.length - 1))
    .sort(([, a], [, b]) => b - a);
  return best ? [best[0]] : [];
}

/** A phrase in letters must not begin or end within a word. */
function standsAt(text: string, at: number, phrase: string): boolean {
  if (!text.startsWith(phrase, at)) return false;
  const isInside = /[a-z\d]/.test(text.charAt(at - 1)) || /[a-z\d]/.test(text.charAt(at + phrase.length));
  return hasChinese(phrase) || !isInside;
}

const makeConcept = (said: string): Concept => ({
  said,
  salience: 1,
  alternatives: [{ term: said, weight: 1 }],
  isChinese: hasChinese(said),
  isKnown: true,
});
