import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/answers/fold-text.ts';
import { DEPARTMENT_FAMILIES } from '../../src/answers/lexicon/departments.ts';
import { readEntries } from '../../src/answers/lexicon/entry.ts';
import { findMeanings } from '../../src/answers/lexicon/lexicon.ts';
import { LEXICON_SOURCES } from '../../src/answers/lexicon/sources.ts';
import { STOP_WORDS } from '../../src/answers/lexicon/stop-words.ts';
import { toSimplified } from '../../src/answers/lexicon/traditional.ts';

describe('the lexicon', () => {
  const lines = LEXICON_SOURCES.flatMap((source) => source.split('\n').filter((line) => line.trim() !== ''));
  const entries = LEXICON_SOURCES.flatMap(readEntries);

  it('has one arrow a line, or names of one thing, with words on both sides', () => {
    const broken = lines.filter((line) => !/^[^>|]*\S[^>|]*>[^>]*\S[^>]*$|^[^>|=]+(?:=[^>|=]+)+$/.test(line));
    expect(broken).toEqual([]);
  });

  it('says nothing twice on one line', () => {
    const repeated = lines.filter((line) => {
      const [said = ''] = line.split('>');
      const words = said.trim().split(/\s*=\s*|\s+/);
      return new Set(words).size !== words.length;
    });
    expect(repeated).toEqual([]);
  });

  it('is written in the form in which it is compared', () => {
    expect(entries.filter(({ said }) => foldText(said) !== said).map(({ said }) => said)).toEqual([]);
  });

  it('has no word that every question has', () => {
    const frame = entries
      .filter(({ said }) => /\p{Script=Han}/u.test(said) && STOP_WORDS.has(said))
      .map(({ said }) => said);
    expect(frame).toEqual([]);
  });

  it('is broad', () => {
    expect(new Set(entries.map(({ said }) => said)).size).toBeGreaterThan(4000);
  });

  it.each([
    ['菜市场', '农贸市场'],
    ['敬老院', '养老机构'],
    ['口红', '化妆品'],
    ['卖菜', '生鲜'],
    ['wet market', '农贸市场'],
    ['nursing home', '养老机构'],
    ['pharmacies', undefined],
  ])('knows what %s is called in documents', (said, term) => {
    expect(findMeanings(said)?.map((meaning) => meaning.term) ?? [undefined]).toContain(term);
  });
});

describe('the families of departments', () => {
  it('share no stem', () => {
    const stems = DEPARTMENT_FAMILIES.flatMap((family) => family.stems);
    expect(stems.filter((stem, i) => stems.indexOf(stem) !== i)).toEqual([]);
  });
});

describe('traditional characters', () => {
  it('become simplified ones, others stay', () => {
    expect(toSimplified('養老機構食堂歸誰負責')).toBe('养老机构食堂归谁负责');
    expect(toSimplified('誰牽頭產銷臺帳、諮詢裡的獎勵')).toBe('谁牵头产销台帐、咨询里的奖励');
    expect(toSimplified('冷链 HACCP')).toBe('冷链 HACCP');
  });

  it('keep the length of the text, so that places in it stay where they are', () => {
    const text = '乾隆年間的餘糧👍𠀀後裡著';
    expect(toSimplified(text)).toHaveLength(text.length);
  });
});
