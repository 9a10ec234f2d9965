import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/adapters/terminal/wrap-text.ts';

describe('wrapText', () => {
  it('counts a Chinese character as two columns', () => {
    expect(wrapText('食品药品安全工作要点', 8)).toEqual(['食品药品', '安全工作', '要点']);
  });
  it('keeps words and figures whole', () => {
    expect(wrapText('15#1 阳光厨房 HACCP 58%', 9)).toEqual(['15#1 阳光', '厨房', 'HACCP 58%']);
    expect(wrapText('the office issues it', 10)).toEqual(['the office', 'issues it']);
  });
  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapText('阳光厨房，建成', 8)).toEqual(['阳光厨', '房，建成']);
    expect(wrapText('牵头单位（市监', 10)).toEqual(['牵头单位', '（市监']);
  });
  it('keeps the line breaks of the text', () => {
    expect(wrapText('一\n\n二', 20)).toEqual(['一', '', '二']);
  });
  it('cuts what is longer than a line', () => {
    expect(wrapText('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });
  it('loses no character and is never too wide, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 8, max: 60 }), (text, width) => {
        const lines = wrapText(text, width);
        const bare = (words: string) => words.replace(/\s/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
