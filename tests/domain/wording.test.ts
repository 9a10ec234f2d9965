import { describe, expect, test } from 'vitest';
import {
  amountInWords,
  dayInWords,
  departmentInWords,
  figureInWords,
  sourceInWords,
  targetInWords,
  taskInWords,
} from '../../src/domain/wording.ts';
import { TEST_RULES } from '../support/settings.ts';
import { plan, target, task } from './fixtures.ts';

describe('figures', () => {
  test.each([
    [30.876, 30.88],
    [30, 30],
    [0.1 + 0.2, 0.3],
  ])('%s has no more decimals than it needs', (value, expected) => {
    expect(figureInWords(value)).toBe(String(expected));
  });

  test('units stand close in Chinese and apart in English, but for %', () => {
    expect([amountInWords(7, '家', 'zh'), amountInWords(7, '家', 'en'), amountInWords(58, '%', 'en')]).toEqual([
      '7家',
      '7 家',
      '58%',
    ]);
    expect([targetInWords(target(), 'zh'), targetInWords(target({ op: '<=' }), 'en')]).toEqual([
      '≥39批次',
      'at most 39 批次',
    ]);
    expect([dayInWords('2023-10-09', 'zh'), dayInWords('2023-10-09', 'en')]).toEqual(['10月9日', '9 Oct']);
  });
});

describe('tasks', () => {
  test('the only clause of an item has its heading, one of several the beginning of its words as well', () => {
    const register = plan([task('1#1'), task('2#1'), { ...task('2#2'), text: '加强抽检，确保覆盖。' }]).register;
    const [only, , second] = register.tasks;
    expect(only && taskInWords(only, register)).toBe('1#1 事项1');
    expect(second && taskInWords(second, register)).toBe('2#2 事项2·加强抽检');
  });

  test('without a heading the words alone, cut where they are long', () => {
    const bare = { ...task('1#1'), title: '', text: '很'.repeat(40) };
    expect(taskInWords(bare, plan([bare]).register)).toBe(`1#1 ${'很'.repeat(24)}…`);
  });
});

test('a source says who, when, as of when, for whom and whether anybody looked at it', () => {
  const { register } = plan([task('1#1')]);
  register.departments = [{ name: '甲局', aliases: [], collective: false, english: ['Bureau A'] }];
  const words = { register, language: 'zh' as const, rules: TEST_RULES, nameOf: () => '王五' };
  const at = new Date('2023-10-09T23:30:00+08:00');
  const source = {
    update: 'u',
    department: '甲局',
    by: 'a',
    at,
    asOf: '2023-10-09',
    state: 'reviewed' as const,
    onBehalf: false,
    late: false,
  };
  expect(sourceInWords(source, words)).toBe('甲局 王五 10月9日报，已审核');
  const doubtful = { ...source, asOf: '2023-09-30', state: 'reported' as const, onBehalf: true, late: true };
  expect(sourceInWords(doubtful, words)).toBe('甲局 王五 10月9日报，截至9月30日，代报，补报，未审核');
  expect(sourceInWords(source, { ...words, language: 'en' })).toBe('甲局 (Bureau A) 王五, 9 Oct, reviewed');
  expect(departmentInWords('甲局', register, 'zh')).toBe('甲局');
});
