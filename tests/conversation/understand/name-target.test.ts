import { expect, it, test } from 'vitest';
import { findBase, findNamedTarget } from '../../../src/conversation/understand/name-target.ts';
import type { Target, Task } from '../../../src/domain/plan.ts';
import { town } from './support.ts';

test.each([
  ['“加装电梯”装了8台', '加装电梯'],
  ['学校午休躺睡覆盖率80%', '学校午休躺睡覆盖率'],
])('%s names %s', (text, name) => {
  expect(findNamedTarget(text, town.tasks)?.target.what).toBe(name);
});

it('finds none where two are named, or only a part of a name', () => {
  expect(findNamedTarget('改造老旧小区和加装电梯都在推进', town.tasks)).toBeNull();
  expect(findNamedTarget('电梯8台', town.tasks)).toBeNull();
});

it('takes the longest of names inside one another', () => {
  const [first] = town.tasks;
  const targets = ['增加学位', '增加学位(幼儿园)'].map((what) => ({ ...first?.targets[0], what }) as Target);
  const tasks = [{ ...first, targets } as Task];
  expect(findNamedTarget('增加学位(幼儿园)300个', tasks)?.target.what).toBe('增加学位(幼儿园)');
  expect(findNamedTarget('增加学位3000个', tasks)?.target.what).toBe('增加学位');
  expect(findBase(targets)?.what).toBe('增加学位');
});
