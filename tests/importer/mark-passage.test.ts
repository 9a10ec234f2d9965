import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, KeptDecision } from '../../src/domain/decision.ts';
import type { Owner, Register } from '../../src/domain/plan.ts';
import { applyDecision } from '../../src/importer/decisions/apply-decision.ts';
import { applyRemembered } from '../../src/importer/decisions/apply-remembered.ts';
import { readOwnersInWords } from '../../src/importer/decisions/read-owners.ts';
import { readRegister, readTracedRegister } from '../../src/importer/import-plan.ts';

const TEXT = `某县2025年重点工作
1. 新建充电桩20个。（县发改局牵头，县住建局配合）
2. 完成校舍改造6所，由教育部门抓紧落实。
3. 组织演练2次。（县应急局负责）
演练之后要在10日内完成总结，并报送评估报告。
4. 认真抓好宣传引导，营造良好氛围。`;
const LEAD: Owner[] = [{ department: '县教育局', role: 'lead' }];
const read = () => readRegister(TEXT, { year: 2025 });
const passage = (register: Register, words: string) =>
  register.unassigned.find(({ text }) => text.includes(words))?.text ?? '';
const kept = (decision: Decision): KeptDecision => ({ decision, plan: 'old', by: 'office', at: new Date(0) });

describe('a passage that was left over', () => {
  it('becomes a task with its printed number, owners, figures and place', () => {
    const before = read();
    const text = passage(before, '校舍改造');
    const after = applyDecision(before, TEXT, { about: 'passage', text, is: { kind: 'task', owners: LEAD } });
    const task = after.tasks.find(({ id }) => id === '2#1');
    expect(task).toMatchObject({ owners: LEAD, ref: '2', clause: 1 });
    expect(task?.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual(['6所']);
    expect(TEXT.slice(task?.start, task?.end)).toContain('校舍改造6所');
    expect(after.tasks.map(({ id }) => id)).toEqual(['1#1', '2#1', '3#1']);
    expect(after.departments.map(({ name }) => name)).toContain('县教育局');
    expect(after.findings.some(({ kind, text: said }) => kind === 'no_owner' && said.includes('“2”'))).toBe(false);
  });

  it('without a lead is found to have none', () => {
    const before = read();
    const owners: Owner[] = ['县教育局', '县财政局'].map((department) => ({ department, role: 'shared' }));
    const text = passage(before, '校舍改造');
    const after = applyDecision(before, TEXT, { about: 'passage', text, is: { kind: 'task', owners } });
    expect(after.findings).toContainEqual(expect.objectContaining({ kind: 'no_lead', task: '2#1' }));
  });

  it('goes to a task with its words and its place', () => {
    const before = read();
    const text = passage(before, '总结') || passage(before, '宣传引导');
    const [, task] = before.tasks;
    const is = { kind: 'part', task: task?.id ?? '', clause: task?.text ?? '' } as const;
    const after = applyDecision(before, TEXT, { about: 'passage', text, is });
    const longer = after.tasks[1];
    expect(longer?.text).toContain(text);
    expect(longer?.additions?.map(({ start, end }) => TEXT.slice(start, end).includes(text.slice(0, 4)))).toEqual([
      true,
    ]);
    expect(after.unassigned.some((one) => one.text === text)).toBe(false);
  });

  it('that is no task is left over no longer', () => {
    const before = read();
    const text = passage(before, '宣传引导');
    const after = applyDecision(before, TEXT, { about: 'passage', text, is: { kind: 'nothing' } });
    expect(after.unassigned).toHaveLength(before.unassigned.length - 1);
    expect(after.tasks).toEqual(before.tasks);
  });

  it('is remembered for the next version that prints the same words, and means nothing elsewhere', () => {
    const text = passage(read(), '校舍改造');
    const decision: Decision = { about: 'passage', text, is: { kind: 'task', owners: LEAD } };
    const next = TEXT.replace('充电桩20个', '充电桩30个');
    expect(applyRemembered(readRegister(next), next, [kept(decision)]).tasks.map(({ id }) => id)).toContain('2#1');
    const other = readRegister('某县要点\n1. 新建公园3个。（县住建局负责）');
    expect(applyRemembered(other, '', [kept(decision)])).toBe(other);
  });
});

describe('the owners of a task', () => {
  it('are put right, and stay right in the next version', () => {
    const { tasks } = read();
    const decision: Decision = { about: 'owners', task: '1#1', text: tasks[0]?.text ?? '', owners: LEAD };
    expect(applyRemembered(read(), TEXT, [kept(decision)]).tasks[0]?.owners).toEqual(LEAD);
  });

  it.each([
    ['区民政局牵头，区教育局配合', ['区民政局 lead', '区教育局 support']],
    ['由区民政局负责', ['区民政局 lead']],
    ['主办：区民政局；协办：区教育局、区财政局', ['区民政局 lead', '区教育局 support', '区财政局 support']],
    ['Lead: Parks Department; Support: Finance Department', ['Parks Department lead', 'Finance Department support']],
  ])('in words: %s', (words, owners) => {
    const register = readRegister('某区要点\n1. 新建公园3个。（区城管局负责）');
    expect(readOwnersInWords(words, register)?.map(({ department, role }) => `${department} ${role}`)).toEqual(owners);
  });

  it.each(['大家一起干', '尽快办理', '张三负责', 'as soon as possible'])('are not guessed from: %s', (words) => {
    expect(readOwnersInWords(words, read())).toBeUndefined();
  });
});

describe('a document whose layout nobody knows', () => {
  const MEETING =
    '某镇碰头会纪要\n镇综治中心、镇司法所参加了会议，大家作了交流。\n老旧小区年底前新装门禁30处，镇综治中心拿方案。\n调解成功率要达到98%，镇司法所把好关。';

  it('is refused, unless somebody is there to mark it', () => {
    expect(() => readRegister(MEETING)).toThrow('没有找到任何责任单位');
    const { register, parts } = readTracedRegister(MEETING, { byHand: true });
    expect(register).toMatchObject({ title: '某镇碰头会纪要', tasks: [] });
    expect(register.unassigned).toHaveLength(4);
    expect(parts.map(({ start, end }) => MEETING.slice(start, end)).join('')).toBe(MEETING);
  });

  it('is refused where it names no offices at all', () => {
    const letter =
      '亲爱的朋友们：\n今天天气不错，大家一起去爬山怎么样。\n山上的风景非常好，记得带上水和食物。\n我们明天见，祝一切顺利平安。';
    expect(() => readRegister(letter, { byHand: true })).toThrow('没有找到任何责任单位');
  });
});

const mark = fc.record({
  at: fc.nat(5),
  how: fc.constantFrom<'task' | 'part' | 'nothing'>('task', 'part', 'nothing'),
  to: fc.nat(5),
});
type Mark = typeof mark extends fc.Arbitrary<infer One> ? One : never;

function apply(register: Register, { at, how, to }: Mark): Register {
  const { unassigned, tasks } = register;
  const text = unassigned[at % Math.max(1, unassigned.length)]?.text;
  const task = tasks[to % tasks.length];
  if (text === undefined || !task) return register;
  const kinds = {
    task: { kind: 'task', owners: LEAD },
    part: { kind: 'part', task: task.id, clause: task.text },
    nothing: { kind: 'nothing' },
  } as const;
  return applyDecision(register, TEXT, { about: 'passage', text, is: kinds[how] });
}

it('whatever is marked in whatever order, no passage is lost and none belongs to two', () => {
  const first = read();
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const register = marks.reduce(apply, first);
      const dropped = marks.filter(({ how }) => how === 'nothing').length;
      const spans = [...register.unassigned, ...register.tasks, ...register.tasks.flatMap((one) => one.additions ?? [])]
        .map(({ start, end }) => [start, end] as const)
        .sort(([one], [other]) => one - other);
      for (const [at, [start]] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0);
      expect(spans.length).toBeGreaterThanOrEqual(first.tasks.length + first.unassigned.length - dropped);
      expect(new Set(register.tasks.map(({ id }) => id)).size).toBe(register.tasks.length);
    }),
    { numRuns: 200 },
  );
});
