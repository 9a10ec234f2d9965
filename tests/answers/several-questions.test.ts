import { describe, expect, it } from 'vitest';
import { listQuestions } from '../../src/answers/split-questions.ts';
import { ask, makeContext } from './support.ts';

const context = makeContext(
  [
    { id: '1#1', text: '冷链运输全程监管', owners: [{ department: '县交通运输局', role: 'lead' }] },
    {
      id: '2#1',
      text: '新建公共停车位2000个',
      owners: [{ department: '县住建局', role: 'lead' }],
      targets: [
        {
          what: '新建公共停车位',
          op: '>=',
          value: 2000,
          unit: '个',
          kind: 'count',
          mode: 'reach',
          quote: '新建公共停车位2000个',
        },
      ],
    },
    { id: '3#1', text: '推进古桥修缮', owners: [{ department: '县文旅局', role: 'lead' }] },
    { id: '3#2', text: '推进古桥夜景亮化', owners: [{ department: '县城管局', role: 'lead' }] },
  ],
  {
    goals: [{ what: '旅游总收入', op: '>=', value: 30, unit: '亿元', quote: '全县旅游总收入达到30亿元' }],
  },
);

describe('several questions in one message', () => {
  it('are answered one below the other', () => {
    const { tasks, departments, text } = ask('冷链运输谁管？另外停车位建多少个？', context);
    expect(tasks).toEqual(['1#1', '2#1']);
    expect(departments).toEqual(['县交通运输局', '县住建局']);
    expect(text).toMatch(/1\. 冷链运输谁管[\s\S]*县交通运输局[\s\S]*2\. 停车位建多少个[\s\S]*2000/);
  });

  it('say which of them the plan does not speak of', () => {
    const { departments, text } = ask('冷链运输谁管？学校谁建？', context);
    expect(departments).toEqual(['县交通运输局']);
    expect(text).toContain('没有写这件事');
  });

  it('are one question where the second asks about the same thing', () => {
    const { tasks, text } = ask('停车位建多少个？谁负责？', context);
    expect(tasks).toEqual(['2#1']);
    expect(text).not.toContain('1. ');
  });

  it('are not found in a story before a question', () => {
    expect(listQuestions('昨天车在路上坏了。冷链运输谁管？')).toEqual([]);
    expect(listQuestions('冷链运输谁管')).toEqual([]);
  });
});

describe('several things in one question', () => {
  it('are answered together where each has its owner', () => {
    expect(ask('古桥修缮和亮化分别谁管', context).departments.toSorted()).toEqual(['县城管局', '县文旅局']);
  });
});

describe('what the plan says of the whole, or of no duty', () => {
  it('gives a goal of the document, without owners', () => {
    const { departments, text } = ask('旅游总收入要到多少', context);
    expect(departments).toEqual([]);
    expect(text).toContain('30亿元');
  });

  it.each(['住建局一共多少人', '县文旅局局长是谁', '城管局几点上班', 'What is the address of 县住建局?'])(
    '%s: is not in the plan, and no task is given instead',
    (question) => {
      const { kind, tasks } = ask(question, context);
      expect([kind, tasks]).toEqual(['not_in_plan', []]);
    },
  );

  it('still lists the tasks of a department', () => {
    expect(ask('住建局有几项任务', context).tasks).toEqual(['2#1']);
  });
});
