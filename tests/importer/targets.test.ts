import { describe, expect, it } from 'vitest';
import { readTargets } from '../../src/importer/refiners/targets/read-targets.ts';
import { planOf, targetsOf } from './support.ts';

const read = (text: string) => readTargets(text).map(({ what, op, value, unit }) => `${what} ${op} ${value} ${unit}`);

const FOUND: [string, string[]][] = [
  ['新建社区公园5个', ['新建社区公园 >= 5 个']],
  ['新建5个社区公园', ['新建社区公园 >= 5 个']],
  ['培育示范企业10家以上、规模企业3家', ['示范企业 >= 10 家', '规模企业 >= 3 家']],
  ['新增四星级站点4家、五星级2家以上', ['新增四星级站点 >= 4 家', '新增五星级站点 >= 2 家']],
  ['垃圾分类覆盖率达到95%以上', ['垃圾分类覆盖率 >= 95 %']],
  ['台账建立率、问题整改率动态保持在100%', ['台账建立率 = 100 %', '问题整改率 = 100 %']],
  ['管理员、检查员配备率达100%', ['管理员、检查员配备率 = 100 %']],
  ['入学率、巩固率分别达到99%、98%', ['入学率 >= 99 %', '巩固率 >= 98 %']],
  ['投诉率控制在0.5%以内', ['投诉率 <= 0.5 %']],
  ['地区生产总值增长8%左右', ['地区生产总值增长 ~ 8 %']],
  ['单位能耗下降3%', ['单位能耗下降 >= 3 %']],
  ['开展检查不少于12次', ['开展检查 >= 12 次']],
  ['审批时限压缩至5个工作日以内', ['审批时限 <= 5 个工作日']],
  ['食品抽检量达到4批次/千人', ['食品抽检量 >= 4 批次/千人']],
  ['每千人拥有床位6张以上', ['床位 >= 6 张/千人']],
  ['惠及居民1.2万户', ['惠及居民 >= 12000 户']],
  ['完成投资30亿元', ['投资 >= 30 亿元']],
  ['引进投资1亿元以上项目3个', ['投资1亿元以上项目 >= 3 个']],
  ['为600户困难家庭提供改造', ['改造困难家庭 >= 600 户']],
  ['持证率不低于九成', ['持证率 >= 90 %']],
  ['90%以上学校食堂实现网上巡查', ['网上巡查的学校食堂比例 >= 90 %']],
  [
    '新建学校12个，计划竣工3个，其中小学2个',
    ['新建学校 >= 12 个', '新建学校（竣工） >= 3 个', '新建学校（小学） >= 2 个'],
  ],
  ['实现重大火灾事故零发生', ['重大火灾事故 = 0 起']],
  ['确保不发生重大安全事故', ['重大安全事故 = 0 起']],
  ['活动保障零投诉', ['活动保障投诉 = 0 起']],
  ['村级快递网点全覆盖', ['村级快递网点覆盖率 = 100 %']],
  ['动态保持量化等级消“C”成果', ['量化等级C级单位 = 0 家']],
  ['Train at least 250 kitchen supervisors', ['kitchen supervisors >= 250 supervisors']],
  ['Raise the recycling rate to 60%', ['recycling rate >= 60 %']],
];

describe('figures that a plan asks for', () => {
  it.each(FOUND)('%s', (text, targets) => {
    expect(read(text)).toEqual(targets);
  });
});

describe('numbers that are no targets', () => {
  it.each([
    '深化“5050”提升工程',
    '落实《指导意见（2023—2025年）》',
    '推进ISO22000认证和5G应用',
    '聚焦10余类高风险品种',
    '围绕8个方面加强管理',
    '实现台账等8个模块常态化使用',
    '2024年6月30日前完成方案',
    '举办第7届运动会',
    '目前已建成12家',
    '去年完成检查30次',
    '实施三年行动计划',
    '完善四级服务网络',
    '24条商业街实行一街一策',
    '提升12345热线服务水平',
    '健全横向到边全覆盖的监管体系',
    'Built before 1980, reviewed twice a year',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('kinds and modes', () => {
  const kinds = (text: string) => readTargets(text).map(({ kind, mode }) => `${kind} ${mode}`);
  it.each([
    ['新建公园5个', 'count reach'],
    ['覆盖率达到80%', 'rate reach'],
    ['合格率保持在98%以上', 'rate keep'],
    ['抽检量达到4批次/千人', 'per_capita reach'],
    ['群体性事件零发生', 'zero keep'],
    ['确保案件查处率100%', 'rate keep'],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  it('the quotation is of the clause, word for word', () => {
    const task = planOf('新建 社区公园 5 个，合格率 达到\n98%。').tasks[0];
    for (const { quote } of task?.targets ?? []) expect(task?.text).toContain(quote);
    expect(task && targetsOf(task)).toEqual(['新建社区公园 >= 5 个', '合格率 >= 98 %']);
  });
});
