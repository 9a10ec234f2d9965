import { expect, it } from 'vitest';
import { renderReading } from '../../../src/conversation/understand/render-reading.ts';
import type { Language } from '../../../src/domain/plan.ts';
import { renderPlain } from '../../../src/ports/render-plain.ts';
import { HOUSING, read, town } from './support.ts';

const shown = (text: string, language: Language = 'zh') =>
  renderPlain(renderReading(read(HOUSING, text), town, language));

it('shows task, target, value and what is left out before anything is stored', () => {
  expect(shown('电梯8台，还有2台在装')).toBe(
    '记下：\n• 1#1 第1项：加装电梯 8台（目标30台）；正常推进；“还有2台在装”记为说明，未计入',
  );
});

it('shows a gain as a gain and asks for the total', () => {
  expect(shown('又装了2台电梯')).toContain('加装电梯 +2台（目标30台）');
  expect(shown('又装了2台电梯')).toContain('请问累计是多少？');
});

it('names the owners of another department’s task and stores nothing', () => {
  expect(shown('公办托育点建了3个')).toBe('这不是贵单位的任务，未记。2#1 第2项（县教育局）\n请问这是哪一条任务？');
});

it('speaks English to those who write English', () => {
  expect(shown('电梯8台', 'en')).toBe('Understood:\n• 1#1 第1项: 加装电梯 8台 (target 30台); on track');
});

it('mentions no figure that is neither in the message nor in the register', () => {
  const figures =
    shown('电梯8台，满意率120%')
      .replaceAll(/\d+#\d+|第\d+项/g, '')
      .match(/\d+(?:\.\d+)?/g) ?? [];
  expect(figures.filter((figure) => !['8', '30', '85', '120'].includes(figure))).toEqual([]);
});
