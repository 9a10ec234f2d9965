/** What people say, and the words of documents that may stand for it, each with how surely it does (0 to 1). */
export interface LexiconEntry {
  said: string;
  means: { term: string; weight: number }[];
}

const SURE = 0.9;
const LOOSE = 0.5;
/** Names of one thing count as much as the one that was said. */
const KIN = 1;

/**
 * Reads the lexicon's lines. `说法 说法 > 公文用语 用语 | 较远的用语` maps what is said to what is written, one way;
 * `a = b = c` are names of one thing. Within English, `_` joins the words of a phrase.
 */
export function readEntries(source: string): LexiconEntry[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => (line.includes('>') ? readOneWay(line) : readKin(line)));
}

function readOneWay(line: string): LexiconEntry[] {
  const [said = '', means = ''] = line.split('>');
  const [sure = '', loose = ''] = means.split('|');
  const terms = [
    ...listWords(sure).map((term) => ({ term, weight: SURE })),
    ...listWords(loose).map((term) => ({ term, weight: LOOSE })),
  ];
  return listWords(said).map((one) => ({
    said: one,
    means: terms.map(({ term, weight }) => ({ term, weight: isWider(term, one) ? Math.min(weight, LOOSE) : weight })),
  }));
}

/** 冷链 is more than 冷链运输, of which it is a part. */
const isWider = (term: string, said: string) => term.length + 1 < said.length && said.includes(term);

function readKin(line: string): LexiconEntry[] {
  const names = line.split('=').map((name) => name.trim().replaceAll('_', ' '));
  return names.map((said) => ({
    said,
    means: names.filter((name) => name !== said).map((term) => ({ term, weight: KIN })),
  }));
}

function listWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}
