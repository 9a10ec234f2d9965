import { describe, expect, it } from 'vitest';
import { compareVersions, findPredecessor, followTasks } from '../../src/domain/compare-versions.ts';
import type { Register, Target, Task } from '../../src/domain/plan.ts';

const target = (what: string, value: number): Target => ({
  ...{ what, op: '>=', value, unit: '家', kind: 'count', mode: 'reach', quote: '' },
});
const task = (id: string, text: string, change: Partial<Task> = {}): Task => ({
  ...{ id, ref: id.split('#')[0] ?? '', clause: 1, section: '', title: '', text, start: 0, end: 1 },
  ...{ owners: [{ department: '区民政局', role: 'lead' }], targets: [] },
  ...change,
});
const plan = (tasks: Task[], change: Partial<Register> = {}): Register => ({
  ...{
    title: '工作要点',
    number: null,
    issuer: null,
    date: null,
    year: 2023,
    language: 'zh',
    addressees: [],
    goals: [],
  },
  ...{ sections: [], departments: [{ name: '区民政局', aliases: ['民政局'], collective: false }], unassigned: [] },
  ...{ tasks, findings: [] },
  ...change,
});

const KITCHEN = '建成养老机构食堂阳光厨房不少于11家，量化等级持续提升';
const CHAIN = '冷链运输全程有人监管，服务质量有提高';
const outline = ({ kept, added, dropped }: ReturnType<typeof compareVersions>) => ({
  kept: kept.map(({ before, after, changes }) => `${before.id} ${after.id} ${changes.join()}`),
  added: added.map(({ id }) => id),
  dropped: dropped.map(({ id }) => id),
});

describe('two versions of a plan', () => {
  it('are alike if nothing but blanks and points differs', () => {
    const after = plan([task('1#1', `${KITCHEN}。`), task('2#1', CHAIN.replace('，', ' ，'))]);
    const compared = outline(compareVersions(plan([task('1#1', KITCHEN), task('2#1', CHAIN)]), after));
    expect(compared).toEqual({ kept: ['1#1 1#1 ', '2#1 2#1 '], added: [], dropped: [] });
  });

  it('are matched by words, also where two tasks change places', () => {
    const before = plan([task('1#1', KITCHEN), task('2#1', CHAIN)]);
    const after = plan([task('1#1', CHAIN), task('2#1', KITCHEN.replace('11', '12'))]);
    expect(outline(compareVersions(before, after)).kept).toEqual(['2#1 1#1 id', '1#1 2#1 id,text']);
  });

  it('differ in what was added and dropped, even under the same number', () => {
    const after = plan([task('1#1', '组织全区消防演练两次')]);
    expect(outline(compareVersions(plan([task('1#1', KITCHEN)]), after))).toEqual({
      ...{ kept: [], added: ['1#1'], dropped: ['1#1'] },
    });
  });

  it('tell apart what changed: owners by any of their names, targets, due date', () => {
    const before = plan([task('1#1', KITCHEN, { owners: [{ department: '民政局', role: 'lead' }], due: '6月' })]);
    const same = plan([task('1#1', KITCHEN, { due: '6月' })]);
    expect(outline(compareVersions(before, same)).kept).toEqual(['1#1 1#1 ']);
    const after = plan([
      task('1#1', KITCHEN, { owners: [{ department: '区民政局', role: 'shared' }], targets: [target('厨房', 1)] }),
    ]);
    expect(outline(compareVersions(before, after)).kept).toEqual(['1#1 1#1 owners,targets,due']);
  });

  it('match every task at most once, in a thousand tasks that are all alike', () => {
    const many = (word: string) =>
      plan(
        Array.from({ length: 1000 }, (_, at) => task(`${at}#1`, `完善第${at}号点位${word}管理，新增示范点${at % 9}家`)),
      );
    const start = performance.now();
    const { kept, added } = compareVersions(many('日常'), many('长效'));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(new Set(kept.map(({ before }) => before.id)).size).toBe(kept.length);
    expect(kept.length + added.length).toBe(1000);
  });
});

describe('what follows for what was reported', () => {
  it('a measure under another name, if there is one of its unit only', () => {
    const before = plan([task('1#1', KITCHEN, { targets: [target('阳光厨房', 11)] })]);
    const after = plan([task('1#1', KITCHEN, { targets: [target('放心厨房', 11)] })]);
    expect(followTasks(compareVersions(before, after)).metrics).toEqual([
      { task: '1#1', from: '阳光厨房', to: '放心厨房' },
    ]);
    const two = plan([task('1#1', KITCHEN, { targets: [target('甲', 1), target('乙', 2)] })]);
    expect(followTasks(compareVersions(before, two)).metrics).toEqual([]);
  });
});

describe('the plan that a version belongs to', () => {
  const inForce = [{ register: plan([task('1#1', KITCHEN)], { number: '〔2023〕2号' }) }];
  it.each([
    ['the same title', plan([]), true],
    ['the title of a revision', plan([], { title: '工作要点（2023年修订版）' }), true],
    ['the same number', plan([], { title: '别的', number: '〔2023〕2号' }), true],
    ['most of the tasks', plan([task('9#1', KITCHEN)], { title: '别的' }), true],
    ['nothing in common', plan([task('1#1', CHAIN)], { title: '别的' }), false],
    ['the same title of another year', plan([task('1#1', KITCHEN)], { year: 2024 }), false],
  ])('%s', (_, register, isFound) => {
    expect(findPredecessor(register, inForce) !== undefined).toBe(isFound);
  });
});
