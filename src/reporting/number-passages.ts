import type { Passage } from '../domain/official-document.ts';
import type { Language } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `十二`; documents have no more than 99 parts of a kind. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 0 ? `${tens > 1 ? DIGITS[tens] : ''}十` : ''}${DIGITS[value % 10] ?? ''}`;
}

/** Writes the numbers of the three levels before their texts: 一、（一）1．, each counting anew below its parent. */
export function numberPassages(passages: Passage[], language: Language): Passage[] {
  const counted = { first: 0, second: 0, item: 0 };
  return passages.map((passage) => {
    if (passage.kind === 'paragraph') return passage;
    if (passage.kind === 'item') {
      counted.item += 1;
      return { ...passage, head: `${counted.item}${inLanguage(language, '．', '. ')}${passage.head}` };
    }
    counted.item = 0;
    if (passage.level === 1) {
      counted.second = 0;
      counted.first += 1;
      const mark = inLanguage(language, `${chineseNumber(counted.first)}、`, `${counted.first}. `);
      return { ...passage, text: `${mark}${passage.text}` };
    }
    counted.second += 1;
    const mark = inLanguage(language, `（${chineseNumber(counted.second)}）`, `(${counted.second}) `);
    return { ...passage, text: `${mark}${passage.text}` };
  });
}
