import type { Task } from '../domain/plan.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { findMeanings } from './lexicon/lexicon.ts';
import type { Concept } from './read-concepts.ts';

/** Phrases by their first character, the longest first. */
export type Sayings = ReadonlyMap<string, readonly string[]>;

const SHORTEST = 2;

/** The ways to ask for tasks that the lexicon does not know; those that it knows are concepts of their own. */
export function listSayings(tasks: readonly Task[]): Sayings {
  const phrases = new Set(tasks.flatMap(({ expansions = [] }) => expansions.map(foldText)));
  const free = [...phrases].filter((phrase) => phrase.length >= SHORTEST && !findMeanings(phrase));
  return Map.groupBy(
    free.sort((a, b) => b.length - a.length),
    (phrase) => phrase.charAt(0),
  );
}

/** Takes the phrases out of a folded question that are known to ask for a task, as concepts. */
export function takeSayings(sayings: Sayings, text: string): { concepts: Concept[]; rest: string } {
  if (sayings.size === 0) return { concepts: [], rest: text };
  const concepts: Concept[] = [];
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const phrase = sayings.get(text.charAt(at))?.find((one) => standsAt(text, at, one));
    if (phrase) concepts.push(makeConcept(phrase));
    rest += phrase ? ' ' : text.charAt(at);
    at += phrase?.length ?? 1;
  }
  return { concepts, rest };
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
