import { describe, expect, it } from 'vitest';
import { readRegister } from '../../src/importer/import-plan.ts';
import { dutiesOf, ownersOf, planOf } from './support.ts';

const STATEMENTS: [string, string][] = [
  ['（区教育局负责）', '区教育局:lead'],
  ['（区教育局、区民政局负责）', '区教育局:shared 区民政局:shared'],
  ['（区教育局、区民政局按职责分工负责）', '区教育局:shared 区民政局:shared'],
  ['（区教育局牵头，区民政局、区财政局按职责分工负责）', '区教育局:lead 区民政局:shared 区财政局:shared'],
  ['（区教育局、区民政局牵头，各街道按职责分工负责）', '区教育局:lead 区民政局:lead 各街道:shared'],
  ['（区教育局负责，区民政局、区财政局配合）', '区教育局:lead 区民政局:support 区财政局:support'],
  ['（区教育局会同有关部门负责）', '区教育局:lead 有关部门:shared'],
  ['（区教育局、区民政局会同有关部门负责）', '区教育局:shared 区民政局:shared 有关部门:shared'],
  ['（区教育局、区文化和旅游局等单位按职责分工负责）', '区教育局:shared 区文化和旅游局:shared'],
  ['（区教育局等区级相关部门及各街道按职责分工负责）', '区教育局:shared 区级相关部门:shared 各街道:shared'],
  ['（区教育局和区民政局负责）', '区教育局:shared 区民政局:shared'],
  ['（由区自然资源和规划局负责）', '区自然资源和规划局:lead'],
  ['（各镇、街道负责）', '各镇、街道:shared'],
  ['（区教育局（牵头）、区民政局）', '区教育局:lead 区民政局:shared'],
  ['（牵头单位：区教育局；责任单位：区民政局；配合单位：各街道）', '区教育局:lead 区民政局:shared 各街道:support'],
  ['【责任单位】区教育局', '区教育局:lead'],
  ['责任单位：区教育局、区民政局', '区教育局:shared 区民政局:shared'],
  ['（区教育\n\n局、区民政局负责)', '区教育局:shared 区民政局:shared'],
  ['\n**（区教育局负责）**', '区教育局:lead'],
];

describe('a statement gives each department its role', () => {
  it.each(STATEMENTS)('%s', (statement, owners) => {
    expect(planOf('推进学校建设。', statement).tasks.map(ownersOf)[0]).toBe(owners);
  });
});

describe('what is no statement', () => {
  it.each(['（市、区）', '（鲫鱼、草鱼）', '（由企业自行负责）', '（GM2D）', '（含试点学校）', '（此件公开发布）'])(
    '%s',
    (words) => {
      expect(dutiesOf(planOf(`推进建设${words}，做好服务。`))).toEqual(['1#1 区教育局:lead', '2#1 区财政局:lead']);
    },
  );

  it('an outline number inside a clause that names nobody is part of the clause', () => {
    const register = planOf('做好以下工作：（1）摸清底数；（2）建立台账。');
    expect(register.tasks[0]?.text).toContain('（1）摸清底数；（2）建立台账');
  });
});

describe('rules that a document states for itself', () => {
  const items = '1、做好甲事。责任单位：区教育局、区民政局\n2、做好乙事。责任单位：区财政局\n';
  it('the first named leads', () => {
    expect(dutiesOf(readRegister(`要点\n排在第一位的责任单位为牵头单位。\n${items}`))[0]).toBe(
      '1#1 区教育局:lead 区民政局:shared',
    );
  });
  it('where nobody leads, the responsible lead', () => {
    expect(dutiesOf(readRegister(`要点\n无牵头单位的，责任单位即为牵头单位。\n${items}`))[0]).toBe(
      '1#1 区教育局:lead 区民政局:lead',
    );
  });
});
