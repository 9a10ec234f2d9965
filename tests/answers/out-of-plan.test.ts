import { describe, expect, it } from 'vitest';
import { ask, makeContext } from './support.ts';

const context = makeContext([
  {
    id: '1#1',
    text: '推进受污染耕地安全利用，组织农资打假执法行动',
    owners: [{ department: '县农业农村局', role: 'lead' }],
  },
  { id: '2#1', text: '推广医保电子凭证，方便群众购药', owners: [{ department: '县医疗保障局', role: 'lead' }] },
  { id: '3#1', text: '加强美容场所化妆品违法经营查处', owners: [{ department: '县市场监管局', role: 'lead' }] },
  { id: '4#1', text: '实施农田重金属污染源排查', owners: [{ department: '县生态环境局', role: 'lead' }] },
  { id: '5#1', text: '改造接待酒店厨房，开展供餐检查', owners: [{ department: '县商务局', role: 'lead' }] },
]);
const asked = (question: string) => ask(question, context);

describe('a question that only shares a word with the plan', () => {
  it.each(['医保断缴怎么补', '美容院打针谁查', '高标准农田建设哪个局'])(
    '%s: is not in the plan, and no owner is named',
    (question) => {
      const { kind, departments } = asked(question);
      expect([kind, departments]).toEqual(['not_in_plan', []]);
    },
  );

  it.each([
    ['受污染耕地安全利用谁管', '县农业农村局'],
    ['医保电子凭证谁推', '县医疗保障局'],
    ['美容院化妆品违法谁查', '县市场监管局'],
    ['农田重金属谁排查', '县生态环境局'],
    ['接待酒店厨房改造找谁', '县商务局'],
  ])('%s: the words around it are in the plan', (question, owner) => {
    expect(asked(question).departments).toEqual([owner]);
  });
});

describe('the name of a thing, of which the plan has only the parts', () => {
  const parts = makeContext([
    { id: '1#1', text: '压实生产企业食品安全主体责任', owners: [{ department: '县市场监管局', role: 'lead' }] },
    { id: '2#1', text: '巡查养老机构消防设施', owners: [{ department: '县民政局', role: 'lead' }] },
  ]);

  it('is not what the plan speaks of', () => {
    expect(ask('食品厂安全生产谁管', parts).departments).toEqual([]);
    expect(ask('食品厂主体责任谁管', parts).departments).toEqual(['县市场监管局']);
  });
});

describe('a phrase that the plan has in its words alone', () => {
  const waters = makeContext([
    { id: '1#1', text: '提高农村生活污水治理率', owners: [{ department: '县农业农村局', role: 'lead' }] },
    { id: '2#1', text: '扶持养蜂产业', owners: [{ department: '县商务局', role: 'lead' }] },
    { id: '3#1', text: '推进养老金融产品创新', owners: [{ department: '县财政局', role: 'lead' }] },
  ]);

  it('is found by them', () => {
    expect(ask('农村污水谁管', waters).departments).toEqual(['县农业农村局']);
    expect(ask('养蜂户谁来扶持', waters).tasks).toEqual(['2#1']);
  });

  it('is not, where it is the name of another thing', () => {
    expect(ask('养老金上调归谁', waters).departments).toEqual([]);
  });
});

describe('a day that is called by its date', () => {
  const days = makeContext([
    { id: '1#1', text: '办好3·15国际消费者权益日宣传', owners: [{ department: '县市场监管局', role: 'lead' }] },
    { id: '2#1', text: '办好6·26国际禁毒日宣传', owners: [{ department: '县公安局', role: 'lead' }] },
  ]);

  it('is found with and without the dot', () => {
    expect(ask('315宣传谁办', days).departments).toEqual(['县市场监管局']);
    expect(ask('6·26宣传谁办', days).departments).toEqual(['县公安局']);
  });
});
