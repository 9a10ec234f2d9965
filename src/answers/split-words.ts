import { cut_for_search, tag } from 'jieba-wasm';
import { STOP_WORDS } from './lexicon/stop-words.ts';

const RUN = /\p{Script=Han}+|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'&+]*/gu;

/** A stretch of one script in a folded text: Chinese characters, or one word in letters and digits. */
export interface Run {
  text: string;
  start: number;
  isChinese: boolean;
}

export function listRuns(text: string): Run[] {
  return [...text.matchAll(RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    isChinese: /^\p{Script=Han}/u.test(match[0]),
  }));
}

/** Longer runs are seldom met again. */
const LONGEST_KEPT = 12;
const MOST_RUNS = 50_000;
const runs = new Map<string, readonly string[]>();

/** Words of a Chinese run, one after the other, without gaps. */
export function splitChinese(run: string): readonly string[] {
  if (run.length === 1) return [run];
  const known = runs.get(run);
  if (known) return known;
  const words = tag(run, true).map(({ word, tag: kind }: { word: string; tag: string }) => {
    keepClass(word, kind);
    return word;
  });
  if (run.length > LONGEST_KEPT) return words;
  if (runs.size >= MOST_RUNS) runs.clear();
  runs.set(run, words);
  return words;
}

/** Words of a Chinese run and the shorter words inside them, for an index. */
export function splitForIndex(run: string): string[] {
  return cut_for_search(run, true);
}

const IRREGULAR: Record<string, string> = {
  children: 'child',
  people: 'people',
  men: 'man',
  women: 'woman',
  safety: 'safety',
  news: 'news',
  has: 'have',
  does: 'do',
  led: 'lead',
  ran: 'run',
  running: 'run',
  sold: 'sell',
  made: 'make',
  bought: 'buy',
};

/** A light stem of an English word: plural, -ing, -ed and possessive gone. */
export function stemEnglish(word: string): string {
  const known = IRREGULAR[word];
  if (known) return known;
  const bare = word.replace(/'s?$/, '');
  if (bare.length <= 3 || /\d/.test(bare)) return bare;
  const stem = bare
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/([a-z]{3,})ing$/, '$1')
    .replace(/([a-z]{3,})ed$/, '$1')
    .replace(/([bdgmnprt])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/e$/, '') : stem;
}

const MOST_CLASSES = 50_000;
const classes = new Map<string, string>();

/** What kind of word it is, as the segmenter's dictionary has it: `n…` a noun, `v` a verb, `x` unknown. */
export function wordClass(word: string): string {
  const known = classes.get(word);
  if (known !== undefined) return known;
  const tags = tag(word, true);
  return keepClass(word, tags.length === 1 ? (tags[0]?.tag ?? 'x') : 'x');
}

function keepClass(word: string, kind: string): string {
  if (classes.size >= MOST_CLASSES) classes.clear();
  classes.set(word, kind);
  return kind;
}

/** The shorter words of which a long word is made; the word itself if it is not made of any. */
export function splitLongWord(word: string): string[] {
  if (word.length < 4) return [word];
  const pieces = splitForIndex(word).filter((piece) => piece.length < word.length);
  return pieces.join('') === word ? pieces : [word];
}

/** Words that carry the frame of a question, not its subject. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
