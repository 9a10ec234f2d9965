import { describe, expect, it, test } from 'vitest';
import { brief, HOUSING, read } from './support.ts';

describe('a correction puts the right value where the wrong one stands', () => {
  test.each([
    ['说错了，是7台不是8台', '电梯装了8台', '1#1 加装电梯 7 total on_track'],
    ['不是8台，是7台', '电梯装了8台', '1#1 加装电梯 7 total on_track'],
    ['8台改成7台', '电梯装了8台', '1#1 加装电梯 7 total on_track'],
    ['不好意思，7台', '电梯装了8台', '1#1 加装电梯 7 total on_track'],
    ['刚报的86%有误，是84%', '小区5个，满意率86%', '1#1 物业服务满意率 84 percent at_risk'],
    ['改一下，3台是累计不是新增', '又装了3台电梯', '1#1 加装电梯 3 total on_track'],
    ['更正：电梯9台', '小区5个', '1#1 加装电梯 9 total on_track'],
    ['发错了，应该是小区', '电梯装了8台', '1#1 改造老旧小区 8 total on_track'],
    ['不是电梯，是小区', '电梯装了8台', '1#1 改造老旧小区 8 total on_track'],
    ['前面那个是小区不是电梯', '电梯装了8台', '1#1 改造老旧小区 8 total on_track'],
    ['Correction: 7, not 8', '电梯装了8台', '1#1 加装电梯 7 total on_track'],
  ])('%s', (text, before, entry) => {
    const reading = read(HOUSING, text, before);
    expect(reading.intent).toBe('correction');
    expect(brief(reading)).toEqual([entry]);
  });
});

describe('a correction that could mean two things asks', () => {
  it('when it names no value', () => {
    expect(read(HOUSING, '刚才说错了', '电梯装了8台')).toMatchObject({
      intent: 'correction',
      entries: [],
      asks: ['value'],
    });
  });

  it('when the wrong value was never said', () => {
    expect(read(HOUSING, '是7台不是9台', '电梯装了8台')).toMatchObject({ entries: [], asks: ['value', 'metric'] });
  });

  it('when two records hold the wrong value', () => {
    expect(read(HOUSING, '说错了，不是5是6', '小区5个，电梯5台')).toMatchObject({ entries: [], asks: ['metric'] });
  });
});
