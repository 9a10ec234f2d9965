import { describe, expect, it } from 'vitest';
import { readRegister } from '../../src/importer/import-plan.ts';

const register = (...statements: string[]) =>
  readRegister(
    `温州市青田区2024年要点\n${statements.map((statement, at) => `${at + 1}、工作${at + 1}。做好工作。（${statement}）`).join('\n')}`,
  );
const namesOf = (...statements: string[]) => register(...statements).departments.map(({ name }) => name);
const aliasesOf = (statement: string) => register(statement).departments[0]?.aliases ?? [];

describe('printed names of one body become one department', () => {
  it('short and long forms, 局 and 委', () => {
    expect(namesOf('区发改局负责', '区发展改革委负责', '区发展和改革局负责')).toHaveLength(1);
  });
  it('a dropped prefix is that of the name before', () => {
    const { departments } = register('省科技厅、工业和信息化厅、检察院按职责分工负责');
    expect(departments.map(({ name }) => name)).toEqual(['省科技厅', '省工业和信息化厅', '省检察院']);
    expect(departments[1]?.aliases).toContain('工业和信息化厅');
  });
  it('bodies of the state take no prefix from the name before', () => {
    expect(namesOf('省财政厅、人民银行、海关总署按职责分工负责')).toEqual(['省财政厅', '人民银行', '海关总署']);
  });
  it('a character too many is a probable typing error and is reported', () => {
    const { departments, findings } = register('区卫生健康局负责', '区卫生健康局关、区教育局负责', '区卫生健康局负责');
    expect(departments.map(({ name }) => name)).toEqual(['区卫生健康局', '区教育局']);
    expect(findings.find(({ kind }) => kind === 'probable_typo')?.text).toContain('区卫生健康局关');
  });
  it('two real bodies whose names differ by one character stay apart', () => {
    expect(namesOf('市商务局负责', '市商务局负责', '市税务局负责')).toEqual(['市商务局', '市税务局']);
    expect(namesOf('区教育局负责', '区教育局负责', '区体育局负责')).toEqual(['区教育局', '区体育局']);
  });
  it('levels are never mixed', () => {
    expect(namesOf('市教育局负责', '区教育局负责')).toEqual(['市教育局', '区教育局']);
  });
});

describe('short forms that staff use', () => {
  it.each([
    ['区市场监督管理局负责', ['市场监管局', '市监局', '市监', '市场监管']],
    ['市医疗保障局青田分局负责', ['医保局', '医保分局', '医保', '医疗保障局']],
    ['区卫生健康局负责', ['卫健局', '卫健委', '卫健']],
    ['区文广旅体局负责', ['文旅局', '文广旅', '旅游局']],
    ['市自然资源和规划局青田分局负责', ['资规局', '资规分局', '自然资源局']],
    ['区公安分局负责', ['公安', '公安局', '青田公安']],
    ['区食药安办负责', ['食安办', '食药安办']],
    ['区发展改革委负责', ['发改委', '发改局', '发改', '区发改委']],
  ])('%s', (statement, aliases) => {
    expect(aliasesOf(statement)).toEqual(expect.arrayContaining(aliases));
  });

  it('no alias belongs to two departments', () => {
    const { departments } = register('市卫生健康委、区卫生健康局、区教育局、区体育局、区法院、市法院负责');
    const all = departments.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(all).toHaveLength(new Set(all).size);
    expect(departments[0]?.aliases).not.toContain('卫健委');
  });

  it('groups are marked as groups', () => {
    const { departments } = register('区教育局、各街道、防汛指挥部成员单位按职责分工负责');
    expect(departments.map(({ collective }) => collective)).toEqual([false, true, true]);
  });
});
