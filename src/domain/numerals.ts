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
const SCALES: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
/** Larger groups first. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];
/** English number words up to twelve, each at its own place. */
export const ENGLISH_NUMBERS: readonly string[] = [
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
export const ENGLISH_WORD = ENGLISH_NUMBERS.join('|');

/** Reads a number in digits, Chinese or English; undefined for anything else. */
export function parseNumeral(text: string): number | undefined {
  const word = ENGLISH_NUMBERS.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  return /\d/.test(text) ? parseArabic(text) : parseChinese(text);
}

function parseArabic(text: string): number | undefined {
  const match = /^([-+]?\d+(?:\.\d+)?)([百千万亿]*)$/.exec(text.replaceAll(',', ''));
  if (!match) return undefined;
  const scale = [...(match[2] ?? '')].reduce((all, char) => all * (SCALES[char] ?? 1), 1);
  return round(Number(match[1]) * scale);
}

/** `二十一` → 21, `两百` → 200, `二〇二三` → 2023; undefined for anything else. */
export function parseChinese(text: string): number | undefined {
  const [whole = '', fraction] = text.split('点');
  const value = parseWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const digits = [...fraction].map((char) => DIGITS[char]);
  return digits.includes(undefined) ? undefined : Number(`${value}.${digits.join('')}`);
}

/** 二〇二三 is read digit by digit, everything else by its scales; 两百五 is 250 and 三万五 35,000, as people say it. */
function parseWhole(text: string): number | undefined {
  const digits = [...text].map((char) => DIGITS[char]);
  if (digits.length > 1 && !digits.includes(undefined)) return Number(digits.join(''));
  for (const [group, factor] of GROUPS) {
    const at = text.indexOf(group);
    if (at >= 0) return addGroup(text.slice(0, at), text.slice(at + 1), factor);
  }
  return parseGroup(text);
}

function addGroup(before: string, after: string, factor: number): number | undefined {
  const many = before === '' ? 1 : parseWhole(before);
  const rest = after === '' ? 0 : parseWhole(after.replace(/^零+/, ''));
  if (many === undefined || rest === undefined) return undefined;
  return many * factor + (after.length === 1 && rest < 10 ? (rest * factor) / 10 : rest);
}

const GROUP = new RegExp(
  `^(?:(D)千)?(零)?(?:(D)百)?(零)?(?:(D)?(十))?(零)?(D)?$`.replaceAll('D', '[一二两俩三仨四五六七八九]'),
);

/** A numeral below ten thousand. */
function parseGroup(text: string): number | undefined {
  if (text === '零' || text === '〇') return 0;
  const match = text === '' ? null : GROUP.exec(text.replace(/^(?=[百千])/, '一'));
  if (!match) return undefined;
  const [, thousands, gap1, hundreds, gap2, tens, ten, gap3, ones] = match;
  const digit = (char: string | undefined) => (char === undefined ? 0 : (DIGITS[char] ?? 0));
  const hasGap = [gap1, gap2, gap3].some((gap) => gap !== undefined);
  const scale = hasGap || ten ? 1 : hundreds ? 10 : thousands ? 100 : 1;
  return (
    digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones) * scale
  );
}

/** Free of the dust of binary fractions: 1.2 × 10000 is 12000. */
export function round(value: number, digits = 6): number {
  return Number(value.toFixed(digits));
}
