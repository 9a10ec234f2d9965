import { describe, expect, it } from 'vitest';
import { findDepartments } from '../../src/answers/find-departments.ts';
import { findStranger } from '../../src/answers/find-stranger.ts';
import { bundled } from './support.ts';

const named = (text: string) => findDepartments(bundled.plan.register, text).map(({ department }) => department);

describe('departments named in a text', () => {
  it.each([
    ['市监局总共有哪些任务', ['区市场监管局']],
    ['市場監管局有哪些任務', ['区市场监管局']],
    ['卫健委独家负责的', ['区卫生健康局']],
    ['公安要做哪几项', ['区公安分局']],
    ['商务、文旅两家都有份的', ['区商务局', '区文广旅体局']],
    ['宣传部跟卫健一块的', ['区委宣传部', '区卫生健康局']],
    ['公检法一起的任务', ['区公安分局', '区检察院', '区法院']],
    ['which tasks do the market bureau and civil affairs have together?', ['区市场监管局', '区民政局']],
    ['anything for the police', ['区公安分局']],
    ['我文旅的 我们一共几条', ['区文广旅体局']],
    ['民政的同志问：我们有啥', ['区民政局']],
    ['公安法院一起的是哪条', ['区公安分局', '区法院']],
    ['基层公安法院旁的停车场', ['区法院']],
  ])('%s', (text, departments) => {
    expect(new Set(named(text))).toEqual(new Set(departments));
  });

  it.each([
    '科技创新谁管',
    '教育宣传谁负责',
    '农业产业化归谁',
    '交通工具消毒',
    'food and health',
    '应急管理局有任务吗',
    '科技的人才谁引进',
  ])('does not take an everyday word for a department: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('gives the place in the folded text and the words that name it', () => {
    expect(findDepartments(bundled.plan.register, '是民政局管吗')).toEqual([
      { department: '区民政局', start: 1, end: 4, alias: '民政局' },
    ]);
  });
});

describe('bodies that the plan does not know', () => {
  it.each([
    ['应急管理局要做什么', '应急管理局'],
    ['what does the fire brigade do', 'fire brigade'],
  ])('%s', (text, name) => {
    expect(findStranger(text, [])?.name).toBe(name);
  });

  it('are not those that it knows', () => {
    const text = '民政局有啥任务';
    expect(findStranger(text, findDepartments(bundled.plan.register, text))).toBeUndefined();
  });
});
