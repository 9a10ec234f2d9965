const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const ENGLISH = [
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

/** Source of a pattern for a number in Arabic digits: `3,200`, `1.2万`, `-3`, `+1`. */
export const ARABIC = String.raw`[-+]?\d+(?:,\d{3})*(?:\.\d+)?(?:[百千万亿]|(?<=[百千])万)*`;
/** Source of a pattern for a Chinese numeral: 二十六, 两千三, 俩. */
export const CHINESE = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?|俩|仨';
/** Source of a pattern for an English number word up to twelve. */
export const ENGLISH_WORD = ENGLISH.join('|');

/** Reads a number in digits, Chinese or English; undefined for anything else. */
export function parseNumeral(text: string): number | undefined {
  const word = ENGLISH.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  return /\d/.test(text) ? parseArabic(text) : parseChinese(text);
}

function parseArabic(text: string): number | undefined {
  const match = /^([-+]?\d+(?:\.\d+)?)([百千万亿]*)$/.exec(text.replaceAll(',', ''));
  if (!match) return undefined;
  const scale = [...(match[2] ?? '')].reduce((all, char) => all * (SCALES[char] ?? GROUPS[char] ?? 1), 1);
  return round(Number(match[1]) * scale);
}

function parseChinese(text: string): number | undefined {
  const [whole = '', fraction] = text.split('点');
  const value = parseWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const digits = [...fraction].map((char) => DIGITS[char]);
  return digits.includes(undefined) ? undefined : Number(`${value}.${digits.join('')}`);
}

/** 二〇二三 is read digit by digit, everything else by its scales; 两百五 is 250, as people say it. */
function parseWhole(text: string): number | undefined {
  if (text === '') return undefined;
  const chars = [...text];
  if (chars.length > 1 && chars.every((char) => char in DIGITS))
    return Number(chars.map((char) => DIGITS[char]).join(''));
  let [total, section, digit, lastScale] = [0, 0, 0, 1];
  for (const [at, char] of chars.entries()) {
    const [one, scale, group] = [DIGITS[char], SCALES[char], GROUPS[char]];
    if (one !== undefined) {
      digit = one;
      if (one === 0) lastScale = 10;
    } else if (scale !== undefined) {
      section += (digit || (at === 0 || scale === 10 ? 1 : 0)) * scale;
      [digit, lastScale] = [0, scale];
    } else if (group !== undefined) {
      total = (total + section + digit) * group;
      [section, digit, lastScale] = [0, 0, group];
    } else return undefined;
  }
  const trailing = digit * (lastScale >= 100 ? lastScale / 10 : 1);
  return total + section + trailing;
}

/** Free of the dust of binary fractions: 1.2 × 10000 is 12000. */
export function round(value: number, digits = 6): number {
  return Number(value.toFixed(digits));
}
