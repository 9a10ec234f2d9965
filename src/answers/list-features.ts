import { foldText } from './fold-text.ts';
import { listRuns, splitForIndex, stemEnglish } from './split-words.ts';

/** Bigrams inside a word weigh more than those across two words. */
const ACROSS = 0.5;

/** What a text is found by, in the order of the text; a feature that is said twice stands twice. */
export interface Features {
  /** Chinese bigrams and lone characters, stems of words in letters, numbers. */
  names: string[];
  weights: number[];
  /** The Chinese words themselves. */
  words: string[];
}

export function listFeatures(text: string): Features {
  const folded = foldText(text);
  const features: Features = { names: [], weights: [], words: [] };
  if (folded === '') return features;
  features.words = splitForIndex(folded).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const inside = new Set<string>();
  for (const word of features.words) for (let i = 0; i + 1 < word.length; i++) inside.add(word.slice(i, i + 2));
  const add = (name: string, weight: number) => {
    features.names.push(name);
    features.weights.push(weight);
  };
  for (const run of listRuns(folded)) {
    if (!run.isChinese) add(stemEnglish(run.text), 1);
    else addChinese(run.text, inside, add);
  }
  return features;
}

function addChinese(run: string, inside: Set<string>, add: (feature: string, weight: number) => void): void {
  for (const pair of listPairs(run)) add(pair, inside.has(pair) ? 1 : ACROSS);
  for (const char of run) add(char, 1);
}

/** Neighbouring characters of a Chinese text, two by two. */
export function listPairs(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs;
}

/** The feature of a phrase that counts as a whole. */
export const nameWhole = (phrase: string) => `=${phrase}`;

const MOST_PHRASES = 50_000;
const phrases = new Map<string, readonly string[]>();

/** The features by which a phrase is looked up; a lone Chinese character stands for itself. */
export function listPhraseFeatures(phrase: string): readonly string[] {
  const known = phrases.get(phrase);
  if (known) return known;
  const features = listRuns(phrase).flatMap((run) => {
    if (!run.isChinese) return [stemEnglish(run.text)];
    return run.text.length === 1 ? [run.text] : listPairs(run.text);
  });
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  phrases.set(phrase, features);
  return features;
}
