import { findMeanings, findPhraseAt, LONGEST_ENGLISH, type Meaning } from './lexicon/lexicon.ts';
import { GENERIC_WORDS } from './lexicon/stop-words.ts';
import {
  isStopWord,
  listRuns,
  type Run,
  splitChinese,
  splitForIndex,
  splitLongWord,
  stemEnglish,
  wordClass,
} from './split-words.ts';

/** One thing that a question speaks of, and the ways in which a document may write it. */
export interface Concept {
  said: string;
  /** 0 to 1: how much it tells what is meant. */
  salience: number;
  /** What to look for; the words as said come first. */
  alternatives: Meaning[];
  isChinese: boolean;
  /** Whether the lexicon has it. */
  isKnown: boolean;
}

const GENERIC = 0.3;
/** A lone character that the lexicon does not know is mostly a verb of everyday speech. */
const LONE = 0.25;
const LONE_KNOWN = 0.6;
/** What is done tells less than what it is done to. */
const VERB = 0.65;
/** The same, where the word may be the name of what is done: 升级, 认证. */
const ACT = 0.75;
/** Numbers, pronouns, adverbs, particles. */
const PARTICLE = 0.25;
/** Where it happens: 山上, 网上, 家里. */
const WHEREABOUTS = 0.4;

/** Content of a folded question: lexicon phrases first (the longest), then the words between them; frame words are left out. */
export function readConcepts(text: string): Concept[] {
  const concepts: Concept[] = [];
  let english: Run[] = [];
  for (const run of listRuns(text)) {
    if (!run.isChinese) {
      english.push(run);
      continue;
    }
    concepts.push(...readEnglish(english), ...readChinese(run.text));
    english = [];
  }
  return mergeRepeats([...concepts, ...readEnglish(english)]);
}

function readChinese(run: string): Concept[] {
  const concepts: Concept[] = [];
  const words = splitChinese(run);
  const boundaries = listBoundaries(words);
  const readGap = (from: number, to: number) => readWords(wordsBetween(run, from, to, words, boundaries));
  let gap = 0;
  let at = 0;
  while (at < run.length) {
    const phrase = boundaries[at] !== undefined || at === gap ? findPhrase(run, at, boundaries) : undefined;
    if (!phrase) {
      at++;
      continue;
    }
    concepts.push(...readGap(gap, at), makeConcept(phrase, true));
    at += phrase.length;
    gap = at;
  }
  return [...concepts, ...readGap(gap, run.length)];
}

/** A phrase of two characters or fewer must not cut a word in two. */
function findPhrase(run: string, at: number, boundaries: Boundaries): string | undefined {
  const phrase = findPhraseAt(run, at);
  if (!phrase || phrase.length > 2 || boundaries[at + phrase.length] !== undefined) return phrase;
  return undefined;
}

/** By place in the run: how many words end there or before, where no word is cut. */
type Boundaries = (number | undefined)[];

function listBoundaries(words: readonly string[]): Boundaries {
  const boundaries: Boundaries = [0];
  let at = 0;
  words.forEach((word, i) => {
    at += word.length;
    boundaries[at] = i + 1;
  });
  return boundaries;
}

/** The words of a part of a run; a part that begins or ends within a word is split anew. */
function wordsBetween(
  run: string,
  from: number,
  to: number,
  words: readonly string[],
  boundaries: Boundaries,
): readonly string[] {
  if (from === to) return [];
  const [first, last] = [boundaries[from], boundaries[to]];
  return first !== undefined && last !== undefined ? words.slice(first, last) : splitChinese(run.slice(from, to));
}

const readWords = (words: readonly string[]) =>
  words
    .flatMap(splitLongWord)
    .filter((word) => !isStopWord(word))
    .map((word) => makeConcept(word, true));

function readEnglish(runs: Run[]): Concept[] {
  const concepts: Concept[] = [];
  let at = 0;
  while (at < runs.length) {
    const { phrase, length } = findEnglishPhrase(runs, at);
    if (length > 1 || !isStopWord(phrase)) concepts.push(makeConcept(phrase, false));
    at += length;
  }
  return concepts;
}

function findEnglishPhrase(runs: Run[], at: number): { phrase: string; length: number } {
  for (let length = Math.min(LONGEST_ENGLISH, runs.length - at); length > 1; length--) {
    const words = runs.slice(at, at + length).map((run) => run.text);
    const phrase = words.join(' ');
    if (findMeanings(phrase)) return { phrase, length };
    const stemmed = words.map(stemEnglish).join(' ');
    if (findMeanings(stemmed)) return { phrase: stemmed, length };
  }
  return { phrase: runs[at]?.text ?? '', length: 1 };
}

const MOST_CONCEPTS = 50_000;
const known = new Map<string, Concept>();

function makeConcept(said: string, isChinese: boolean): Concept {
  const before = known.get(said);
  if (before) return before;
  const concept = readConcept(said, isChinese);
  if (known.size >= MOST_CONCEPTS) known.clear();
  known.set(said, concept);
  return concept;
}

function readConcept(said: string, isChinese: boolean): Concept {
  const meanings = findMeanings(said) ?? (isChinese ? undefined : findMeanings(stemEnglish(said))) ?? [];
  const isKnown = meanings.length > 0;
  return {
    said,
    salience: weighWord(said, isChinese, isKnown),
    alternatives: [{ term: said, weight: 1 }, ...meanings],
    isChinese,
    isKnown,
  };
}

function weighWord(said: string, isChinese: boolean, isKnown: boolean): number {
  if (GENERIC_WORDS.has(said) || (!isChinese && GENERIC_WORDS.has(stemEnglish(said)))) return GENERIC;
  if (!isChinese) return 1;
  if (said.length === 1) return isKnown ? LONE_KNOWN : LONE;
  if (isKnown) return 1;
  const kind = wordClass(said);
  if (/^[mqrdpcuftyeo]/.test(kind)) return PARTICLE;
  if (kind === 's') return WHEREABOUTS;
  if (kind === 'vn') return ACT;
  return /^[va](?!n)/.test(kind) ? VERB : 1;
}

const parts = new Map<string, readonly Concept[]>();

/**
 * The words of which a phrase is made, for a plan that does not have it as a whole: 农村污水 is 农村 and 污水. What is the
 * name of one thing, for people or for documents, is not taken apart: 医疗事故 is not 医疗 and 事故.
 */
export function listParts(concept: Concept): readonly Concept[] {
  const before = parts.get(concept.said);
  if (before) return before;
  const found = concept.isChinese ? takeApart(concept).map((word) => makeConcept(word, true)) : [];
  if (parts.size >= MOST_CONCEPTS) parts.clear();
  parts.set(concept.said, found);
  return found;
}

const LEAST_COMPOUND = 4;
/** What a thing is, at the end of its name: 柴油车 is told by 柴油, 养蜂户 by 养蜂. */
const GENUS = /^(..)[车户费率额量]$/u;

function takeApart({ said, isKnown, alternatives }: Concept): string[] {
  const [, kind = ''] = GENUS.exec(said) ?? [];
  if (!isKnown) return kind === '' || isStopWord(kind) ? [] : [kind];
  const isName = alternatives.slice(1).some(({ term, weight }) => weight === 1 || term === said);
  if (isName || said.length < LEAST_COMPOUND) return [];
  const words = splitForIndex(said).filter((word) => word.length > 1 && word.length < said.length);
  return words.join('') === said && !words.some(isStopWord) ? words : [];
}

function mergeRepeats(concepts: Concept[]): Concept[] {
  return [...new Map(concepts.map((concept) => [concept.said, concept])).values()];
}
