const DIGITS = '零一二三四五六七八九';

/** A number of up to two digits in Chinese or Arabic writing; undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const match = /^([一二两三四五六七八九])?(十)?([零一二三四五六七八九])?$/.exec(text.replace('〇', '零'));
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (tens && !ten && ones) return undefined;
  const first = tens === undefined ? 1 : digitValue(tens);
  if (ten) return first * 10 + (ones ? digitValue(ones) : 0);
  return digitValue(tens ?? ones ?? '零');
}

const digitValue = (digit: string) => (digit === '两' ? 2 : Math.max(0, DIGITS.indexOf(digit)));

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
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
  const found = [WORDS, ORDINALS, ROMAN].map((list) => list.indexOf(text)).find((index) => index > 0);
  return found;
}
