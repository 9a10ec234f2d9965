import { expect, test } from 'vitest';
import { readIntent } from '../../../src/conversation/understand/intents.ts';

test.each([
  ['收到', 'smalltalk'],
  ['好的，谢谢', 'smalltalk'],
  ['👌', 'smalltalk'],
  ['收到 谢谢提醒 我们马上报', 'smalltalk'],
  ['Thanks!', 'smalltalk'],
  ['知道了，尽快', 'smalltalk'],
  ['好的，明天报', 'smalltalk'],
  ['明白，这周内报给你们', 'smalltalk'],
  ['今天7家', 'update'],
  ['阳光厨房明天验收', 'update'],
  ['撤回上一条', 'cancel'],
  ['算了，先别记', 'cancel'],
  ['undo that please', 'cancel'],
  ['要建几家来着', 'question'],
  ['那目标呢', 'question'],
  ['联系人呢', 'question'],
  ['那牵头的呢', 'question'],
  ['在装修呢', 'update'],
  ['那边还在建呢', 'update'],
  ['这个月要不要报', 'question'],
  ['9批次对吧', 'question'],
  ['按学校算还是按食堂算', 'question'],
  ['When is it due?', 'question'],
  ['建成8家', 'update'],
  ['几个学校不肯配合', 'update'],
  ['能不能帮忙协调一下', 'update'],
  ['取消了两个许可项目', 'update'],
])('%s: %s', (said, intent) => {
  expect(readIntent(said, [])).toBe(intent);
});

test.each(['是7家不是8家', '更正：7家', '不好意思，7家', '7家才对', 'Correction: 7, not 8', '把8家改为7家'])(
  '%s corrects what was said before',
  (said) => {
    expect(readIntent(said, ['建成8家'])).toBe('correction');
  },
);

test('an apology without anything said before corrects nothing', () => {
  expect(readIntent('不好意思，建成7家', [])).toBe('update');
});
