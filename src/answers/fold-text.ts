import { toSimplified } from './lexicon/traditional.ts';

/** “产、城、人、文” is said as one word. */
const SPELLED_OUT = /(?<=(?:^|[、“"])\p{Script=Han})、(?=\p{Script=Han}(?:[、”"]|$))/gu;

/** 3·15 is said as one number. */
const DATE_DOT = /(?<=\d)[·•・](?=\d)/g;

/** Half-width, simplified, lower case, markup and repeated blanks gone: the form in which everything is compared. */
export function foldText(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/\*\*|[\u200b-\u200f\u2028\u2029\ufeff]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(SPELLED_OUT, '')
    .replace(DATE_DOT, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text holds at least one Chinese character. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
