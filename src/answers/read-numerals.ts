import { ENGLISH_NUMBERS, parseChinese } from '../domain/numerals.ts';

/** A number of up to two digits in Chinese or up to four in Arabic writing; undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  return /^(?:[零〇一二两三四五六七八九]|[一二两三四五六七八九]?十[零〇一二三四五六七八九]?)$/.test(text)
    ? parseChinese(text)
    : undefined;
}

const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** An English number word, ordinal, roman numeral or digits. */
export function readEnglishNumber(text: string): number | undefined {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(text);
  if (digits) return Number(digits[1]);
  const found = [ENGLISH_NUMBERS, ORDINALS, ROMAN].map((list) => list.indexOf(text)).find((index) => index > 0);
  return found;
}
