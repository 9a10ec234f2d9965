import { describe, expect, it } from 'vitest';
import { answerFromPlans, type Spoken } from '../../src/answers/answer-from-plans.ts';
import { findNamedPlans, findPlanOfOrder } from '../../src/answers/name-plan.ts';
import { pairTasks } from '../../src/answers/pair-tasks.ts';
import { buildTaskIndex } from '../../src/answers/task-index.ts';
import { isoDay } from '../../src/domain/dates.ts';
import type { Owner, Plan, Task } from '../../src/domain/plan.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import { TEST_RULES } from '../support/settings.ts';

const lead = (department: string): Owner[] => [{ department, role: 'lead' }];

function task(id: string, title: string, text: string, owners: Owner[], count?: number): Task {
  const [ref = ''] = id.split('#');
  const target = { what: '示范食堂', op: '>=', unit: '家', kind: 'count', mode: 'reach', quote: '' } as const;
  const targets = count === undefined ? [] : [{ ...target, value: count }];
  return { id, ref, clause: 1, section: '一', title, text, start: 0, end: 1, owners, targets };
}

function plan(id: string, year: number, title: string, tasks: Task[]): Plan {
  const names = [...new Set(tasks.flatMap(({ owners }) => owners.map(({ department }) => department)))];
  const departments = names.map((name) => ({ name, aliases: [], collective: false }));
  const head = { title, number: `某办〔${year}〕1号`, issuer: null, date: null, year, language: 'zh' as const };
  const rest = { addressees: [], goals: [], sections: [], unassigned: [], findings: [] };
  const register = { ...head, ...rest, departments, tasks };
  return { id, status: 'in_force', register, text: '', sourceName: '', population: null };
}

const CANTEEN = '改造学校食堂后厨，创建示范食堂，落实每餐留样制度';
const NOW = plan('now', 2023, '2023年食品安全工作要点', [
  task('1#1', '建设示范食堂', `${CANTEEN}，全年不少于12家`, lead('区教育局'), 12),
  task('2#1', '规范夜市摊位', '划定夜市经营区域，摊位持证经营，油烟集中处理', lead('区城管局')),
  task('3#1', '整治农村集市', '对农村集市的散装白酒开展检查', lead('区市场监管局')),
]);
const BEFORE = plan('before', 2022, '2022年食品安全工作要点', [
  task('1#1', '规范夜市摊位', '划定夜市经营区域，摊位持证经营，油烟集中处理', lead('区城管局')),
  task('2#1', '建设示范食堂', `${CANTEEN}，全年不少于8家`, lead('区市场监管局'), 8),
  task('3#1', '清理过期药品', '在社区设置过期药品回收点', lead('区卫生健康局')),
]);
const OTHER = plan('other', 2023, '2023年古树名木保护实施方案', [
  task('1#1', '挂牌登记', '对古树名木逐株挂牌登记', lead('区林业局')),
]);

const TODAY = isoDay('2023-10-09');
const contextsOf = (...plans: Plan[]) =>
  plans.map((one) => ({
    ...{ plan: one, index: buildTaskIndex(one.register), people: [], updates: [], rules: TEST_RULES, today: TODAY },
  }));
const NOTHING: Spoken = { plan: null, tasks: [] };

function ask(question: string, spoken: Spoken = NOTHING, plans = [NOW, OTHER, BEFORE]) {
  const { plan: quoted, answer } = answerFromPlans(question, contextsOf(...plans), spoken);
  return { plan: quoted.id, ...answer, text: renderPlain(answer.blocks) };
}

describe('with several plans in force', () => {
  it('the newest answers, and says that it does', () => {
    const answer = ask('示范食堂谁负责');
    expect(answer).toMatchObject({ plan: 'now', departments: ['区教育局'] });
    expect(answer.text).toContain('依据《2023年食品安全工作要点》');
  });

  it('another answers when its year, number or title is named', () => {
    expect(ask('去年示范食堂谁负责')).toMatchObject({ plan: 'before', departments: ['区市场监管局'] });
    expect(ask('2022年的要点里示范食堂谁负责')).toMatchObject({ plan: 'before', departments: ['区市场监管局'] });
    expect(ask('某办〔2022〕1号里示范食堂要建几家')).toMatchObject({ plan: 'before', tasks: ['2#1'] });
    expect(ask('古树名木保护方案里挂牌登记谁负责')).toMatchObject({ plan: 'other', departments: ['区林业局'] });
    expect(ask('who was responsible for 示范食堂 last year')).toMatchObject({ plan: 'before' });
  });

  it('a matter that only another plan has is not answered from it unasked', () => {
    expect(ask('过期药品回收谁负责')).toMatchObject({ plan: 'now', kind: 'not_in_plan', departments: [] });
  });

  it('a year without a plan is said not to be there', () => {
    const answer = ask('2019年的要点里示范食堂谁负责');
    expect(answer).toMatchObject({ kind: 'not_in_plan', departments: [] });
    expect(answer.text).toContain('2019');
  });

  it('the same matter of last year is found under its own number', () => {
    const spoken = { plan: 'now', tasks: ['1#1'], question: '示范食堂谁负责' };
    expect(ask('这条去年是谁', spoken)).toMatchObject({
      plan: 'before',
      tasks: ['2#1'],
      departments: ['区市场监管局'],
    });
  });

  it('what has no counterpart last year names nobody', () => {
    const spoken = { plan: 'now', tasks: ['3#1'], question: '' };
    expect(ask('这条去年是谁', spoken)).toMatchObject({ plan: 'before', kind: 'not_in_plan', departments: [] });
  });

  it('a question without a subject goes on in the plan just spoken of, one with a subject begins anew', () => {
    const spoken = { plan: 'before', tasks: ['2#1'], question: '去年示范食堂谁负责' };
    expect(ask('那目标是多少', spoken)).toMatchObject({ plan: 'before', values: [{ value: 8 }] });
    expect(ask('示范食堂谁负责', spoken)).toMatchObject({ plan: 'now' });
  });

  it('differences are told of the whole and of one matter', () => {
    const whole = ask('今年和去年比有什么变化');
    expect(whole.count).toEqual({ same: 2, changed: 1, added: 1, dropped: 1 });
    expect(whole.text).toContain('责任单位原为区市场监管局');
    expect(whole.text).toContain('3#1 清理过期药品');
    const one = ask('示范食堂和去年比有什么变化');
    expect(one).toMatchObject({ plan: 'now', tasks: ['1#1'] });
    expect(one.text).toMatch(/2022：区市场监管局[\s\S]*指标原为/);
  });
});

describe('with one plan in force', () => {
  it('nothing is said about plans, and last year is a word like any other', () => {
    const answer = ask('去年示范食堂谁负责', NOTHING, [NOW]);
    expect(answer).toMatchObject({ plan: 'now', departments: ['区教育局'] });
    expect(answer.text).not.toContain('依据《');
  });
});

describe('names of plans', () => {
  const names = (question: string) => {
    const { named, rest } = findNamedPlans(question, [NOW, OTHER, BEFORE], TODAY);
    return [named.map(({ id }) => id).join(), rest];
  };

  it('are taken out of the question', () => {
    expect(names('2022年的要点里冷链谁管')).toEqual(['before', '冷链谁管']);
    expect(names('《2023年古树名木保护实施方案》里谁挂牌')).toEqual(['other', '谁挂牌']);
    expect(names('另一份文件里谁管')).toEqual(['', '另一份文件里谁管']);
  });

  it('are no figures, and no subjects', () => {
    expect(names('古树名木谁管')[0]).toBe('');
    expect(names('2023家食堂谁管')[0]).toBe('');
    expect(names('到2025年要建几家')[0]).toBe('');
  });
});

describe('the plan of an order', () => {
  const order = (text: string) => {
    const found = findPlanOfOrder(text, [NOW, OTHER, BEFORE], TODAY);
    return found && [found.plan.id, found.rest];
  };

  it('stands at its head, and is no part of it', () => {
    expect(order('审核通过 去年的要点 1#1')).toEqual(['before', '审核通过 1#1']);
    expect(order('2022年的1#1 每周报')).toEqual(['before', '1#1 每周报']);
    expect(order('审核通过 去年的')).toEqual(['before', '审核通过']);
    expect(order('退回 《2022年食品安全工作要点》 1#1，缺依据')).toEqual(['before', '退回 1#1，缺依据']);
    expect(order('销号 某办〔2022〕1号 1#1')).toEqual(['before', '销号 1#1']);
    expect(order('return 1#1 of the 2022 plan, no source')).toEqual(['before', 'return 1#1, no source']);
  });

  it('is not taken from a reason, from a date, or from two names', () => {
    expect(order('退回 1#1，与2022年的要点不一致')).toBeUndefined();
    expect(order('1#1 期限2022年10月31日')).toBeUndefined();
    expect(order('1#1申请延期到2022年')).toBeUndefined();
    expect(order('审核通过 1#1')).toBeUndefined();
    expect(order('比较2022年的要点和《2023年古树名木保护实施方案》')).toBeUndefined();
  });

  it('leaves the words as they were written', () => {
    expect(order('退回 去年的要点 1#1，ＡＢＣ“数字”不对！')).toEqual(['before', '退回 1#1，ＡＢＣ“数字”不对！']);
  });
});

describe('tasks of two plans', () => {
  it('are paired once each by their words, not by their numbers', () => {
    const pairs = pairTasks(NOW.register, BEFORE.register).map(({ now, before }) => `${now.id}=${before.id}`);
    expect(pairs.sort()).toEqual(['1#1=2#1', '2#1=1#1']);
  });
});
