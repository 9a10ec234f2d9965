import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/domain/plan.ts';
import { ask, makeContext } from './support.ts';

const rate = (what: string, value: number): Target => ({
  what,
  op: '>=',
  value,
  unit: '%',
  kind: 'rate',
  quote: '',
  mode: 'reach',
});
const context = makeContext([
  {
    id: '1#1',
    text: '包保责任签约率达到98%，督导率达到97%，问题整改率达到96%',
    owners: [{ department: '县食安办', role: 'lead' }],
    targets: [rate('包保责任签约率', 98), rate('包保督导率', 97), rate('包保问题整改率', 96)],
  },
  { id: '2#1', text: '巡查养老机构', owners: [{ department: '县民政局', role: 'lead' }] },
]);
const figures = (question: string) => ask(question, context).values.map(({ value }) => value);

describe('figures of one task', () => {
  it.each(['包保几个率都要到多少', '包保三个率分别是多少', '包保签约率、督导率、整改率各要多少'])(
    '%s: all are told',
    (question) => {
      expect(figures(question)).toEqual([98, 97, 96]);
    },
  );

  it('are not all told when one is asked for', () => {
    expect(figures('包保督导率要到多少')).toEqual([97]);
  });
});

describe('the speaker’s own tasks', () => {
  it.each(['我们一共几条', '我们局有几项任务', 'how many tasks do we have'])(
    '%s: the sum over all departments is no answer',
    (question) => {
      expect(ask(question, context).kind).not.toBe('overview');
    },
  );

  it('are not meant by a question for the document', () => {
    expect(ask('文件一共几条', context).kind).toBe('overview');
  });
});
