import { foldText, hasChinese } from '../fold-text.ts';
import { listRuns, stemEnglish } from '../split-words.ts';
import { type LexiconEntry, readEntries } from './entry.ts';
import { LEXICON_SOURCES } from './sources.ts';

export interface Meaning {
  term: string;
  weight: number;
}

/** Longest phrase of the lexicon in English words. */
export const LONGEST_ENGLISH = 4;

const meanings: Map<string, Meaning[]> = compile();

function compile(): Map<string, Meaning[]> {
  const map = new Map<string, Meaning[]>();
  for (const entry of LEXICON_SOURCES.flatMap(readEntries)) addEntry(map, entry);
  return map;
}

function addEntry(map: Map<string, Meaning[]>, entry: LexiconEntry): void {
  for (const said of listKeys(foldText(entry.said))) addMeanings(map, said, entry.means);
}

/** English phrases are found by the stems of their words as well. */
function listKeys(said: string): string[] {
  if (hasChinese(said)) return [said];
  const words = listRuns(said).map(({ text }) => text);
  return [...new Set([said, words.join(' '), words.map(stemEnglish).join(' ')])];
}

function addMeanings(map: Map<string, Meaning[]>, said: string, means: Meaning[]): void {
  const known = map.get(said) ?? [];
  const terms = new Set(known.map(({ term }) => term));
  map.set(said, [...known, ...means.filter(({ term }) => !terms.has(term))]);
}

/** What documents may write for a folded word or phrase. */
export function findMeanings(said: string): Meaning[] | undefined {
  return meanings.get(said);
}

/** From here on a meaning stands for what was said, not only near it. */
const SURE = 0.9;

/** Everything that people say, with the words of documents that surely mean it. */
export function listSayings(): { said: string; terms: string[] }[] {
  return [...meanings].map(([said, means]) => ({
    said,
    terms: means.filter(({ weight }) => weight >= SURE).map(({ term }) => term),
  }));
}

let english: Map<string, string[]> | undefined;

/** The English words that surely mean a Chinese term; listed when the first English plan is asked about in Chinese. */
export function findEnglish(term: string): readonly string[] {
  english ??= listEnglish();
  return english.get(term) ?? [];
}

function listEnglish(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { said, terms } of listSayings()) {
    if (hasChinese(said)) continue;
    for (const term of terms) map.set(term, [...(map.get(term) ?? []), said]);
  }
  return map;
}

/** For each character, how long the Chinese phrases are that begin with it, longest first. */
const lengths: Map<string, number[]> = listLengths();

function listLengths(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  for (const phrase of meanings.keys()) {
    if (!hasChinese(phrase)) continue;
    const known = map.get(phrase.charAt(0)) ?? [];
    if (!known.includes(phrase.length)) known.push(phrase.length);
    map.set(phrase.charAt(0), known);
  }
  for (const known of map.values()) known.sort((a, b) => b - a);
  return map;
}

/** The longest phrase of the lexicon that begins at a place of a folded Chinese run. */
export function findPhraseAt(run: string, start: number): string | undefined {
  for (const length of lengths.get(run.charAt(start)) ?? []) {
    if (start + length > run.length) continue;
    const phrase = run.slice(start, start + length);
    if (meanings.has(phrase)) return phrase;
  }
  return undefined;
}
