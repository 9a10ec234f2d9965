const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** A count as Word shows it in one of its number formats (`w:numFmt`); unknown ones are written as digits. */
export function writeNumber(count: number, format: string): string {
  if (/^(chinese|japanese|taiwanese|ideographDigital)/i.test(format)) return writeChinese(count);
  if (format.startsWith('decimalEnclosedCircle')) return writeCircled(count);
  if (format === 'lowerLetter') return writeLetter(count);
  if (format === 'upperLetter') return writeLetter(count).toUpperCase();
  if (format === 'lowerRoman') return writeRoman(count).toLowerCase();
  if (format === 'upperRoman') return writeRoman(count);
  return String(count);
}

/** 一, 十, 十二, 二十, 一百零三. */
function writeChinese(count: number): string {
  if (count <= 0 || count > 9999) return String(count);
  const digits = [...String(count)].map(Number);
  const written = digits.map((digit, at) => {
    const place = PLACES[digits.length - 1 - at] ?? '';
    return digit === 0 ? DIGITS.charAt(0) : DIGITS.charAt(digit) + place;
  });
  return written.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

function writeCircled(count: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
}

/** a … z, then aa, bb as Word does it. */
function writeLetter(count: number): string {
  const letter = String.fromCodePoint(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function writeRoman(count: number): string {
  let [left, written] = [Math.min(count, 4999), ''];
  for (const [value, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return written;
}
