import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Update } from '../../src/domain/update.ts';
import { listChoices } from '../../src/ports/render-plain.ts';
import { ask, bundled, makeContext } from './support.ts';

const person = (handle: string, role: Person['role'], department: string | null): Person => ({
  handle,
  name: `${handle}先生`,
  department,
  role,
  slackUserId: null,
  email: null,
  claims: null,
  reachable: true,
});

const update = (task: string, department: string, more: Partial<Update> = {}): Update => ({
  id: `${task}-${department}`,
  plan: 'plan',
  task,
  department,
  by: 'li',
  onBehalf: false,
  late: false,
  state: 'reported',
  status: 'on_track',
  note: null,
  text: '7家了',
  blocker: null,
  at: new Date('2023-10-16T02:00:00Z'),
  asOf: '2023-10-16',
  source: null,
  measurements: [{ metric: '阳光厨房', value: 7, unit: '家', kind: 'total' }],
  supersededBy: null,
  withdrawnAt: null,
  reviewedBy: null,
  reviewedAt: null,
  returnReason: null,
  ...more,
});

describe('who owns it', () => {
  it('names the owner with its role, the clause, the item and the document', () => {
    const answer = ask('冷链运输谁管？');
    expect(answer).toMatchObject({ kind: 'owner', tasks: ['20#3'], departments: ['区交通运输局'] });
    expect(answer.text).toContain('单独负责');
    expect(answer.text).toContain('20#3');
    expect(answer.text).toContain('2023〕2号');
    expect(answer.blocks.some(({ type }) => type === 'quote')).toBe(true);
  });

  it('says aloud that nobody leads', () => {
    const answer = ask('食堂智治谁牵头');
    expect(answer).toMatchObject({ kind: 'lead', noLead: true });
    expect(new Set(answer.departments)).toEqual(new Set(['区教育局', '区市场监管局']));
    expect(answer.text).toContain('没有定牵头单位');
  });

  it('tells the lead from those who share', () => {
    const answer = ask('惩罚性赔偿由谁牵头');
    expect(answer).toMatchObject({ kind: 'lead', departments: ['区检察院'] });
    expect(answer.noLead).toBeUndefined();
    expect(answer.text).toContain('区法院');
  });

  it('corrects a wrong presumption first', () => {
    const answer = ask('冷链运输是商务局管的吧？');
    expect(answer.departments).toEqual(['区交通运输局']);
    expect(answer.text.split('\n')[0]).toBe('不是区商务局。');
  });

  it('corrects it for a body outside the plan as well', () => {
    const answer = ask('造谣食品问题，是网信办管吗');
    expect(answer.departments).toContain('区委宣传部');
    expect(answer.departments).not.toContain('网信办');
    expect(answer.text.split('\n')[0]).toContain('网信办');
  });

  it('names the liaison as contact', () => {
    const answer = ask('冷链运输谁管？', { people: [person('liu', 'liaison', '区交通运输局')] });
    expect(answer.text).toContain('联系人：区交通运输局 liu先生');
  });

  it.each(['養老機構食堂誰負責', '养老机构　食堂谁负责', '养老机构食塘谁负责'])('reads %s', (question) => {
    expect(ask(question).tasks).toEqual(['15#1']);
  });

  it('answers in English with a gloss, names as printed', () => {
    const answer = ask('who supervises cold chain transport?');
    expect(answer).toMatchObject({ language: 'en', departments: ['区交通运输局'] });
    expect(answer.text).toMatch(/区交通运输局 \(.*[A-Z]/);
  });

  it('cuts a long clause around what was asked', () => {
    const quote = ask('儿童用妆安全谁管').blocks.find((block) => block.type === 'quote');
    expect(quote?.text.length).toBeLessThan(200);
    expect(quote?.text).toContain('儿童');
  });
});

describe('questions back', () => {
  it('offers at most five tasks, by item, title and owners', () => {
    const answer = ask('冷链谁管');
    expect(answer.kind).toBe('clarify');
    const choices = listChoices({ blocks: answer.blocks });
    expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining(['task:20#1', 'task:20#2', 'task:20#3']));
    expect(choices.length).toBeLessThanOrEqual(5);
    expect(answer.text).toMatch(/20#3 .+（区交通运输局）/);
    expect(answer.departments).toEqual([]);
  });

  it('shows both places where different departments have it', () => {
    const answer = ask('预制菜归谁');
    expect(answer.kind).toBe('clarify');
    expect(new Set(answer.tasks)).toEqual(new Set(['19#1', '19#3']));
  });

  it('does not ask when the same departments own all that could be meant', () => {
    const answer = ask('粮食归谁管呀');
    expect(answer).toMatchObject({ kind: 'owner', departments: ['区农业农村局'] });
    expect(answer.tasks.length).toBeGreaterThan(1);
  });
});

describe('not in this plan', () => {
  it.each([
    '食盐监管谁负责',
    '生活垃圾分类归谁',
    '小区电梯谁来检',
    'who is responsible for parking?',
    '今年安排多少经费',
    '应急管理局要做什么',
  ])('%s', (question) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'not_in_plan', departments: [], tasks: [], values: [] });
  });

  it('says so of an item that does not exist', () => {
    expect(ask('第40条谁负责')).toMatchObject({ kind: 'not_in_plan', departments: [] });
  });

  it('says so of a figure that the plan does not set', () => {
    const answer = ask('冷链运输要达到百分之多少');
    expect(answer).toMatchObject({ kind: 'not_in_plan', values: [], departments: [] });
  });
});

describe('what a department has to do', () => {
  it.each([
    ['民政局要干啥', ['15#1']],
    ['经信局单独负责的', ['8#2']],
    ['检察院牵头哪几项', ['10#5']],
    ['市监局第三部分有哪些任务', ['6#3', '7#1', '7#2', '7#3', '8#1', '9#2', '10#1', '10#4', '10#5']],
    ['what does the market regulator have to do in section four', ['11#1', '12#1', '13#1', '14#1']],
  ])('%s', (question, tasks) => {
    expect(ask(question)).toMatchObject({ kind: 'portfolio', tasks });
  });

  it('can say where it has no part', () => {
    const answer = ask('市监局没参与的任务有哪些');
    expect(answer.tasks).toContain('20#3');
    expect(answer.tasks).not.toContain('9#2');
  });

  it('answers for several departments together, also that there is nothing', () => {
    expect(ask('教育局和市监局共同负责哪些')).toMatchObject({ kind: 'joint', tasks: ['15#2', '24#1'] });
    expect(ask('民政局和教育局有没有一起的')).toMatchObject({ kind: 'joint', tasks: [] });
  });
});

describe('figures', () => {
  it('gives the figure asked for and no other', () => {
    const { values } = ask('化妆品抽检几批');
    expect(values).toEqual([expect.objectContaining({ task: '9#2', value: 39, unit: '批次' })]);
  });

  it('tells the kitchens of nursing homes from those of takeaways', () => {
    expect(ask('老人食堂那个阳光厨房要建几个？').values).toEqual([
      expect.objectContaining({ task: '15#1', value: 11 }),
    ]);
  });

  it('lists all figures of a department', () => {
    expect(new Set(ask('食安办要完成哪些数字指标').tasks)).toEqual(new Set(['1#1', '2#1']));
  });
});

describe('the document itself', () => {
  it.each([
    ['这份要点分几个部分', { sections: 8 }],
    ['一共多少条', { items: 26, tasks: 56 }],
    ['第四部分有几条', { items: 4, tasks: 4 }],
    ['没有牵头单位的任务有几条', { tasks: 19 }],
    ['how many sections are there?', { sections: 8 }],
  ])('%s', (question, count) => {
    expect(ask(question)).toMatchObject({ kind: 'overview', count });
  });

  it.each([
    ['文号是什么', '〔2023〕2号'],
    ['这份文件是哪天发的', '2023年9月28日'],
  ])('%s', (question, words) => {
    expect(ask(question).text).toContain(words);
  });
});

describe('follow-ups', () => {
  const focus = ['17#2'];

  it.each([
    ['那目标是多少？', 'target'],
    ['还有谁', 'owner'],
    ['它谁牵头', 'lead'],
  ])('%s means the task just shown', (question, kind) => {
    expect(ask(question, { focus })).toMatchObject({ kind, tasks: focus });
  });

  it('do not hold back a question with a subject of its own', () => {
    expect(ask('冷链运输谁管？', { focus }).tasks).toEqual(['20#3']);
  });

  it('mean nothing where nothing was shown', () => {
    expect(ask('那目标是多少？')).toMatchObject({ kind: 'clarify', tasks: [], values: [] });
  });
});

describe('what has been reported', () => {
  const updates = [update('15#1', '区民政局'), update('20#3', '区交通运输局', { withdrawnAt: new Date() })];

  it('tells the newest figures, and that they are not reviewed', () => {
    const answer = ask('养老机构食堂阳光厨房进展如何', { updates });
    expect(answer).toMatchObject({ kind: 'status', tasks: ['15#1'] });
    expect(answer.text).toContain('7家');
    expect(answer.text).toContain('未审核');
  });

  it('says that nothing was reported rather than guess', () => {
    expect(ask('冷链运输进展如何', { updates }).text).toContain('还没有填报');
  });

  it('names silent departments to the office alone', () => {
    const toOffice = ask('哪些单位没报', { updates, person: person('ban', 'office', '区食药安办') });
    expect(toOffice.departments).toContain('区交通运输局');
    expect(toOffice.departments).not.toContain('区民政局');
    const toStaff = ask('哪些单位没报', { updates, person: person('wang', 'reader', null) });
    expect(toStaff.departments).toEqual([]);
    expect(toStaff.text).not.toContain('区交通运输局');
  });

  it('tells what is new this week', () => {
    const old = update('9#2', '区市场监管局', { at: new Date('2023-10-08T02:00:00Z') });
    const answer = ask('本周有什么变化', { updates: [...updates, old], today: isoDay('2023-10-18') });
    expect(answer.tasks).toEqual(['15#1']);
  });
});

describe('another plan', () => {
  const context = makeContext([
    {
      id: '1#1',
      text: '新建社区图书馆3座',
      owners: [
        { department: '文旅局', role: 'lead' },
        { department: '各街道', role: 'support' },
      ],
    },
    {
      id: '2#1',
      text: '治理噪声扰民',
      owners: [
        { department: '生态环境局', role: 'shared' },
        { department: '公安局', role: 'shared' },
      ],
    },
    {
      id: '3#1',
      text: '推进适老化改造',
      owners: [{ department: '民政局', role: 'lead' }],
      expansions: ['给老人家里装扶手'],
    },
  ]);

  it('answers from its own tasks', () => {
    expect(ask('图书馆谁建', context).departments).toEqual(['文旅局']);
    expect(ask('冷链运输谁管', context)).toMatchObject({ kind: 'not_in_plan' });
  });

  it('names helpers only when several are asked for', () => {
    expect(ask('图书馆有哪些单位参与', context).departments).toEqual(['文旅局', '各街道']);
  });

  it('is found by the expansions that the office keeps', () => {
    expect(ask('家里装扶手找谁', context).tasks).toEqual(['3#1']);
  });

  it('leaves the bundled plan as it was', () => {
    expect(ask('冷链运输谁管', bundled).departments).toEqual(['区交通运输局']);
  });
});
