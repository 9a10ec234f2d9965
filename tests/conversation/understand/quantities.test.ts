import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/conversation/understand/quantities.ts';

const found = (clause: string) =>
  findQuantities(clause).map(({ value, unit, shape }) => `${value}${unit ?? ''} ${shape}`);

describe('what is a number', () => {
  test.each([
    ['建成8家', '8家 count'],
    ['抽了二十六批', '26批 count'],
    ['弄好俩', '2 bare'],
    ['占比58.5%', '58.5% percent'],
    ['百分之四十五', '45% percent'],
    ['到九成了', '90% percent'],
    ['八成五', '85% percent'],
    ['一半学校', '50% percent'],
    ['涨了3个百分点', '3% points'],
    ['又升了2个点', '2% points'],
    ['1.2批次/千人', '1.2批次/千人 per_capita'],
    ['0.8件每千人', '0.8件/千人 per_capita'],
    ['每千人采样0.9件', '0.9件/千人 per_capita'],
    ['3.6 batches per thousand people', '3.6批次/千人 per_capita'],
    ['5 more batches of samples', '5批次 count'],
    ['2千户', '2000户 count'],
    ['投入1.5万元', '15000元 count'],
    ['出了一起事故', '1起 count'],
    ['投诉一起，已处理', '1起 count'],
  ])('%s', (clause, quantity) => {
    expect(found(clause)).toEqual([quantity]);
  });

  test('第3间 is the third, so the total is three', () => {
    expect(findQuantities('开了第3间')[0]).toMatchObject({ value: 3, isOrdinal: true });
  });

  test.each(['第8批抽完了', '抽到第8批'])('%s: eight batches', (clause) => {
    expect(findQuantities(clause)[0]).toMatchObject({ value: 8, isOrdinal: true });
  });

  test.each(['差不多10家', '10家左右', '10多家', 'about 10 batches'])('%s is approximate', (clause) => {
    expect(findQuantities(clause)[0]).toMatchObject({ value: 10, isApproximate: true });
  });

  test.each([
    ['50家养老院里32家达标', 32, 50],
    ['达标32/50', 32, 50],
    ['32 of 50 schools', 32, 50],
  ])('%s is a part of a whole', (clause, value, whole) => {
    expect(findQuantities(clause)[0]).toMatchObject({ value, partOf: { value: whole } });
  });
});

describe('what is no number', () => {
  test.each([
    '10月15日前',
    '2023年9月底',
    '下午3点半开会',
    '打13812345678',
    '温鹿〔2023〕2号',
    '第15条',
    '用了3个月',
    '两周后再说',
    '一直在推进',
    '大家一起努力',
    '通过了HACCP和ISO22000',
    'GM2D二阶段',
    'B级以上',
    '四星级单位',
    '统一标准',
    '上一条',
    '第三轮结束',
    '第一批抽完了',
    '第二批培训结束',
  ])('%s', (clause) => {
    expect(found(clause)).toEqual([]);
  });
});
