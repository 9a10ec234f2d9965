import { describe, expect, it } from 'vitest';
import { isLate, readAsOf } from '../../src/conversation/report/read-as-of.ts';
import { isoDay } from '../../src/domain/dates.ts';

const today = isoDay('2023-10-09');

describe('the day for which figures hold', () => {
  it.each([
    ['截至8月31日阳光厨房5家', '2023-08-31'],
    ['截至9月底共12家', '2023-09-30'],
    ['截止2月末抽检9批', '2023-02-28'],
    ['到9月30日为止一共7家', '2023-09-30'],
    ['截至12月31日阳光厨房5家', '2022-12-31'],
    ['截至2022年6月30日5家', '2022-06-30'],
    ['9月底共12家', '2023-09-30'],
    ['到9月末12家', '2023-09-30'],
    ['补报：9月底12家', '2023-09-30'],
    ['补报9月份：12家', '2023-09-30'],
    ['上月底12家', '2023-09-30'],
    ['上个季度末12家', '2023-09-30'],
    ['三季度末12家', '2023-09-30'],
    ['补报二季度：12家', '2023-06-30'],
    ['as of 2023-09-30: 7 kitchens', '2023-09-30'],
  ])('%s', (text, day) => {
    expect(readAsOf(text, today)).toBe(day);
  });

  it.each([
    '阳光厨房7家',
    '9月30日开了会，阳光厨房7家',
    '截至目前7家',
    '截至2月30日5家',
    '截至2024年1月1日5家',
    '10月底建成5家',
    '9月底前建成5家',
    '12月底5家',
    '9月份开了会',
    '四季度末5家',
  ])('%s names none that is over', (text) => {
    expect(readAsOf(text, today)).toBeUndefined();
  });
});

describe('what is late', () => {
  it('a quarter that is closed can be reported on for some days more', () => {
    expect(isLate('截至9月30日7家', isoDay('2023-09-30'), today)).toBe(false);
    expect(isLate('截至9月30日7家', isoDay('2023-09-30'), isoDay('2023-10-20'))).toBe(true);
  });

  it('an older quarter is, and whatever is said to be', () => {
    expect(isLate('截至6月30日5家', isoDay('2023-06-30'), today)).toBe(true);
    expect(isLate('补报：阳光厨房7家', today, today)).toBe(true);
    expect(isLate('阳光厨房7家', today, today)).toBe(false);
  });
});
