import { expect, it } from 'vitest';
import { listPrintedNames } from '../../src/answers/name-variants.ts';
import { readRegister } from '../../src/importer/import-plan.ts';

const text = [
  '2024年东湖区养老服务工作要点',
  '一、扩大供给',
  '1、新建社区食堂。新建社区食堂3家。（区民政局、区发改局负责）',
  '2、保障用地。落实用地。（区发展改革局牵头，区民政局配合）',
].join('\n');
const register = readRegister(text);
const plan = { id: 'p', status: 'in_force' as const, register, text, sourceName: 'p.txt', population: null };

it('every way in which the document writes a name is listed', () => {
  expect(listPrintedNames(plan, '区发展改革局').sort()).toEqual(['区发展改革局', '区发改局'].sort());
});

it('a name written in one way is no news, nor is its stem in other words', () => {
  expect(listPrintedNames(plan, '区民政局')).toEqual([]);
});
