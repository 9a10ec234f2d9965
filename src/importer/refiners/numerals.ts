const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** `二十一` → 21, `两百` → 200, `二〇二三` → 2023; null for anything else. */
export function readChineseNumeral(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(text)) return null;
  if (!/[十百千万]/.test(text)) return Number([...text].map((char) => DIGITS[char]).join(''));
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const scale = SCALES[char];
    if (scale === undefined) {
      digit = DIGITS[char] ?? 0;
    } else {
      total = scale === 10_000 ? (total + digit) * scale : total + (digit || (total === 0 ? 1 : 0)) * scale;
      digit = 0;
    }
  }
  return total + digit;
}
