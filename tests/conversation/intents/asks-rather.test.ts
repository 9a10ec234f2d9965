import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTaskIndex } from '../../../src/answers/task-index.ts';
import { asksRather } from '../../../src/conversation/intents/asks-rather.ts';
import { readUpdate } from '../../../src/conversation/understand/read-update.ts';
import { readRegister } from '../../../src/importer/import-plan.ts';

const register = readRegister(readFileSync(new URL('../../../plans/lucheng-2023.md', import.meta.url), 'utf8'));
const index = buildTaskIndex(register);

/** As somebody of the civil affairs bureau, who owns one task, writes it. */
const isQuestion = (text: string) => {
  const reading = readUpdate({ department: '区民政局', text, context: [] }, { register, index });
  return reading.intent === 'question' || asksRather(text, reading);
};

describe('a liaison who asks does not report', () => {
  it.each([
    '司法局有任务没',
    '公安那边有什么事',
    '交通局的任务列一下',
    '卫健和宣传一块做的事',
    '阳光厨房归哪管',
    '外卖店阳光厨房建设率目标',
    '快检每千人几批次',
    'list everything the transport bureau has in section six',
    'Education Bureau tasks please',
    '这个文件分几大块',
  ])('%s', (text) => expect(isQuestion(text)).toBe(true));
});

describe('a liaison who reports does not ask', () => {
  it.each([
    '阳光厨房7家了',
    '阳光厨房建了好几家了',
    '阳光厨房还有几家在装修',
    '没什么新情况',
    '阳光厨房正常推进，没啥问题',
    '阳光厨房全部建成',
    '阳光厨房资金没到位，要财政局协调',
    'the sunshine kitchens are on track',
  ])('%s', (text) => expect(isQuestion(text)).toBe(false));
});
