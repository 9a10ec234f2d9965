import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScope } from '../../../src/conversation/orders/read-scope.ts';
import { readUntil } from '../../../src/conversation/orders/read-until.ts';
import { isoDay } from '../../../src/domain/dates.ts';
import { REGISTER } from '../../contracts/store-examples.ts';

const TODAY = isoDay('2023-10-16');

describe('a day to come, as people say it', () => {
  it.each([
    ['推到明年1月', '2024-01-31'],
    ['延期到12月15日', '2023-12-15'],
    ['延到2024年3月底', '2024-03-31'],
    ['3月5日前', '2024-03-05'],
    ['推到11月中旬', '2023-11-20'],
    ['延到2月', '2024-02-29'],
    ['延至明年一季度', '2024-03-31'],
    ['四季度末', '2023-12-31'],
    ['推到年底', '2023-12-31'],
    ['明年年底', '2024-12-31'],
    ['下个月底', '2023-11-30'],
    ['下下个月15日', '2023-12-15'],
    ['本月底', '2023-10-31'],
    ['12月前', '2023-11-30'],
    ['1月之前', '2023-12-31'],
    ['12月底前', '2023-12-31'],
    ['下周五', '2023-10-27'],
    ['周五前', '2023-10-20'],
    ['周一', '2023-10-16'],
    ['by Friday', '2023-10-20'],
    ['next Wednesday', '2023-10-25'],
    ['本周日', '2023-10-22'],
    ['２０２４-０１-１０', '2024-01-10'],
    ['until 31 January 2024', '2024-01-31'],
    ['to Jan 2024', '2024-01-31'],
    ['by December 5', '2023-12-05'],
    ['end of the year', '2023-12-31'],
  ])('%s', (words, day) => expect(readUntil(words, TODAY)).toBe(day));

  it.each(['尽快', '2023年9月30日', '2月30日', '阳光厨房11家', '17#2', '月', '每周五', '上周五', ''])(
    'none in “%s”',
    (words) => expect(readUntil(words, TODAY)).toBeUndefined(),
  );

  it('never a day that is past, whatever is said', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9一二三四明今年月日底末初季度下周五本到-]{0,12}$/u), (words) => {
        expect((readUntil(words, TODAY) ?? TODAY) >= TODAY).toBe(true);
      }),
    );
  });
});

describe('whom or what an order is about', () => {
  it.each([
    ['区民政局 1#1，缺材料', ['区民政局'], ['1#1'], '缺材料'],
    ['1#1：因为数据不实', [], ['1#1'], '数据不实'],
    ['民政，理由：缺材料', ['区民政局'], [], '缺材料'],
    ['第1条 缺材料', [], ['1#1'], '缺材料'],
    ['缺材料', [], [], '缺材料'],
    ['', [], [], null],
  ])('%s', (words, departments, tasks, rest) =>
    expect(readScope(words, REGISTER)).toEqual({ departments, tasks, rest }),
  );
});
