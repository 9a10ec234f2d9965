import { expect, test } from 'vitest';
import { readDue } from '../../src/domain/read-due.ts';

test.each([
  ['2021年6月底前', '2021-06-30'],
  ['6月底前', '2023-06-30'],
  ['2020年底前；2021年3月底前', '2021-03-31'],
  ['2020 年 10 月 31 日前', '2020-10-31'],
  ['10月31日前完成', '2023-10-31'],
  ['年底前', '2023-12-31'],
  ['第三季度', '2023-09-30'],
  ['二季度末', '2023-06-30'],
  ['上半年', '2023-06-30'],
  ['9月上旬', '2023-09-10'],
  ['2023-10-31', '2023-10-31'],
  ['September 2020', '2020-09-30'],
  ['27 May – 3 June, 2021', '2021-06-03'],
  ['by 31 October', '2023-10-31'],
  ['October 31, 2024', '2024-10-31'],
  ['end of June', '2023-06-30'],
  ['Q3 2024', '2024-09-30'],
])('%s is due on %s', (words, day) => {
  expect(readDue(words, 2023)).toBe(day);
});

test.each([
  '长期坚持',
  '持续推进',
  '每季度',
  '10月前',
  '尽快',
  '27 May – 3 June 2021 and then annually',
  'ongoing',
  '2月30日',
])('%s names no day', (words) => {
  expect(readDue(words, 2023)).toBeUndefined();
});
