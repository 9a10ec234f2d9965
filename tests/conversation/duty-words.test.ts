import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDutyWords } from '../../src/conversation/duties/read-duty-words.ts';
import { listAllDuties } from '../../src/domain/groups.ts';
import { readRegister } from '../../src/importer/import-plan.ts';

const text = readFileSync(new URL('../../plans/lucheng-2023.md', import.meta.url), 'utf8');
const register = readRegister(text);
const facts = {
  plan: { id: 'p', status: 'in_force' as const, register, text, sourceName: 'plan.md', population: null },
  acceptances: [],
  matters: [],
};
const listed = (department: string) => listAllDuties(register, department).map(({ task }) => task.id);
const MANY = '区市场监管局';
const numbers = listed(MANY);

/** What is understood, in a line: what is signed for, objected to, why, whom it names. */
function read(words: string, department: string): string | undefined {
  const found = readDutyWords(words, department, listed(department), facts);
  if (found?.kind !== 'some') return found?.kind;
  const { sign, object, reason, said, names } = found;
  const parts = [
    sign.length === 0 ? '' : `签收${sign.length > 3 ? sign.length : sign.join(',')}`,
    object.length === 0 ? '' : `${reason} ${object.join(',')} ${said ?? '?'}${names === null ? '' : ` → ${names}`}`,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

describe('signing in words', () => {
  it.each([
    ['全部签收', 'all'],
    ['都签收了', 'all'],
    ['收到，我们全部签收。', 'all'],
    ['accept all', 'all'],
    ['签收', '签收35'],
    ['签收15#1', '签收15#1'],
    ['15#1签收', '签收15#1'],
    ['签收1、2', `签收${numbers[0]},${numbers[1]}`],
    ['签收2-4', `签收${numbers.slice(1, 4).join(',')}`],
    ['全部签收，除了15#1', '签收34'],
    ['除了15#1，其他全部签收', '签收34'],
    ['accept all except 15#1', '签收34'],
    ['全部签收，除了15#1不归我们管，因为只有民政局管', '签收34 | not_ours 15#1 只有民政局管'],
  ])('%s', (words, understood) => {
    expect(read(words, MANY)).toBe(understood);
  });

  it('for one duty a bare word is clear', () => {
    expect(read('签收', '区民政局')).toBe('all');
  });
});

describe('objecting in words', () => {
  it.each([
    ['15#1不归我们管，应该是教育局', 'not_ours 15#1 应该是教育局 → 区教育局'],
    ['15#1不属我单位，因为职能已划转', 'not_ours 15#1 职能已划转'],
    ['15#1不是我们的职责', 'not_ours 15#1 ?'],
    ['15#1与我局无关', 'not_ours 15#1 ?'],
    ['15#1表述需调整，应为累计数', 'wording 15#1 应为累计数'],
    ['15#1应由区教育局负责', 'someone_else 15#1 应由区教育局负责 → 区教育局'],
    ['3、5不属我单位，因为机构改革', `not_ours ${numbers[2]},${numbers[4]} 机构改革`],
    ['15#1 is not ours, because it moved', 'not_ours 15#1 it moved'],
    ['第15条第1款不归我局管，理由：职责已调整', 'not_ours 15#1 职责已调整'],
    ['不归我们管', 'unclear'],
    ['40不属我单位，因为没有', 'unclear'],
  ])('%s', (words, understood) => {
    expect(read(words, MANY)).toBe(understood);
  });

  it('with one duty it need not be named', () => {
    expect(read('不归我们管，应该是教育局', '区民政局')).toBe('not_ours 15#1 应该是教育局 → 区教育局');
  });
});

describe('what is neither', () => {
  it.each([
    '阳光厨房7家了，另外2家不归我们管',
    '15#1 建成7家，其中2家不归我们管',
    '15#1是不是不归我们管？',
    '谁签收了？',
    '9#2应该是39批次',
    '化妆品抽了22批',
    '3家已签收快递',
    '2家不归我们管',
    '58，7家',
    '15#1表述清楚吗',
    '15#1谁负责',
    '合同已签收归档12份',
    '我不负责了',
    'how many are accepted',
    '',
  ])('%s', (words) => {
    expect(read(words, MANY)).toBeUndefined();
  });
});
