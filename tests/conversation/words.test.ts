import { describe, expect, it } from 'vitest';
import { hasNoFigure, isCancel, isNo, isYes } from '../../src/conversation/words.ts';

describe('short answers', () => {
  it.each(['对', '对的', '是', '好的', '嗯', '没错。', 'yes', 'OK', 'Yes!', '确认了', '　对　'])(
    '%s is a yes',
    (text) => {
      expect(isYes(text)).toBe(true);
    },
  );

  it.each(['不对', '改', '错了', 'no', '不是！', '改一下'])('%s is a no', (text) => {
    expect(isNo(text)).toBe(true);
    expect(isYes(text)).toBe(false);
  });

  it.each(['算了', '取消', '取消，不报了', '算了，先别记', 'cancel', 'never mind'])('%s cancels', (text) => {
    expect(isCancel(text)).toBe(true);
  });

  it.each(['对了，还有一家', '是7家不是8家', '好像是8家', '取消农贸市场创建一家', 'no change', '不对，是7家', ''])(
    '%s is none of them',
    (text) => {
      expect([isYes(text), isNo(text), isCancel(text)]).toEqual([false, false, false]);
    },
  );

  it.each(['没有', '还没有', '暂时没有数据', '目前不清楚', '数据还没出来', '先不报数', 'no figure yet', "don't know"])(
    '%s: there is no figure',
    (text) => {
      expect(hasNoFigure(text)).toBe(true);
    },
  );

  it.each(['没有变化', '0家', '没有7家', '没有新增', '不清楚谁负责', '有7家'])('%s is more than that', (text) => {
    expect(hasNoFigure(text)).toBe(false);
  });
});
