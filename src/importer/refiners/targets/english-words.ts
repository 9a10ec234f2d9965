import { ENGLISH_NUMBERS } from '../../../domain/numerals.ts';

/** Tens beside the numbers up to twelve. */
const TENS: Record<string, number> = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, hundred: 100 };
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, m: 1e6, bn: 1e9, k: 1e3 };
const WORDS = [...ENGLISH_NUMBERS.slice(1), ...Object.keys(TENS)].join('|');

/** Source of a pattern for an English number in digits or words: `1,200`, `12.5`, `twenty`. */
export const ENGLISH_NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${WORDS}`;
/** Source of a pattern for what multiplies a number. */
export const ENGLISH_SCALE = 'thousand|million|billion|m|bn|k';

/** The value of a number and its scale; NaN for anything else. */
export function readEnglishNumber(word: string, scale = ''): number {
  const small = ENGLISH_NUMBERS.indexOf(word.toLowerCase());
  const value = small >= 0 ? small : (TENS[word.toLowerCase()] ?? Number(word.replaceAll(',', '')));
  return value * (SCALES[scale.toLowerCase()] ?? 1);
}

const PARTS: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** Source of a pattern for a share in words, as a fraction or as so many in ten or a hundred. */
export const SHARE_IN_WORDS = `(?:(a|one|two|three|four|nine)[ -])?(half|thirds?|quarters?|fifths?|tenths?)|(${WORDS}|\\d+) (?:in|out of)(?: every)? (ten|10|100)`;

/** The share in per cent, to one decimal; NaN for words that are none. */
export function readShare(count: string | undefined, part: string | undefined, some: string, whole: string): number {
  const fraction = part
    ? readEnglishNumber(count === undefined || count === 'a' ? 'one' : count) / (PARTS[part.replace(/s$/, '')] ?? 1)
    : readEnglishNumber(some) / readEnglishNumber(whole);
  return Math.round(fraction * 1000) / 10;
}
