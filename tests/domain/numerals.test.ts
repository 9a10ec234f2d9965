import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseNumeral, round } from '../../src/domain/numerals.ts';

/** Writes a whole number below 100 million as people write it in Chinese. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${inChinese(Math.floor(value / 10_000))}万${rest > 0 ? gap + inChinese(rest) : ''}`;
  }
  const digits = [...String(value)];
  const parts = digits.map((digit, at) =>
    digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${['', '十', '百', '千'][digits.length - 1 - at]}`,
  );
  return parts
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
}

test.each([
  ['二十六', 26],
  ['十二', 12],
  ['两百五', 250],
  ['三万五', 35_000],
  ['一千零五', 1005],
  ['俩', 2],
  ['三点五', 3.5],
  ['二〇二三', 2023],
  ['1.2万', 12_000],
  ['3,200', 3200],
  ['-3', -3],
  ['+1', 1],
  ['eleven', 11],
])('%s is %d', (said, value) => {
  expect(parseNumeral(said)).toBe(value);
});

test.each(['', '家', '百十一千', 'many', '点五'])('%j is no number', (said) => {
  expect(parseNumeral(said)).toBeUndefined();
});

describe('whatever the number', () => {
  it('comes back from its Chinese numeral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => parseNumeral(inChinese(value)) === value),
    );
  });

  it('comes back from its digits, with and without separators', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        (value) => parseNumeral(value.toLocaleString('en')) === value && parseNumeral(String(value)) === value,
      ),
    );
  });

  it('never throws over text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        ['number', 'undefined'].includes(typeof parseNumeral(text)),
      ),
    );
  });
});

test('rounding takes the dust of binary fractions away', () => {
  expect(round(1.2 * 3)).toBe(3.6);
});
