import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../src/domain/acceptance.ts';
import type { Matter } from '../../src/domain/matter.ts';
import { ask, bundled } from './support.ts';

const signed = (task: string, department: string): Acceptance => ({
  plan: 'plan',
  task,
  department,
  by: 'li',
  at: new Date('2023-10-08T02:00:00Z'),
});

const dispute = (task: string, department: string, more: Partial<Matter> = {}): Matter => ({
  id: '1',
  plan: 'plan',
  kind: 'dispute',
  task,
  department,
  by: 'li',
  at: new Date('2023-10-08T02:00:00Z'),
  text: '这不是我们的事',
  details: { reason: 'not_ours' },
  source: null,
  outcome: null,
  answer: null,
  settledBy: null,
  settledAt: null,
  ...more,
});

const KITCHENS = '老人食堂的阳光厨房归谁';

describe('how a duty stands', () => {
  it('says nothing of those who have not answered', () => {
    expect(ask(KITCHENS).text).not.toContain('签收');
  });

  it('says who has signed for it, and nothing of the other', () => {
    const { text } = ask(KITCHENS, { acceptances: [signed('15#1', '区民政局')] });
    expect(text).toContain('已签收：区民政局。');
    expect(text).not.toMatch(/签收：.*区市场监管局/);
  });

  it('says that a department objects, without its reasons', () => {
    const { text } = ask(KITCHENS, { matters: [dispute('15#1', '区民政局')] });
    expect(text).toContain('区民政局有异议，待裁定');
    expect(text).not.toContain('不是我们的事');
  });

  it('quotes the ruling', () => {
    const ruled = { outcome: 'rejected', answer: '按文件执行，区民政局牵头联系机构', settledBy: 'office' } as const;
    const { text } = ask(KITCHENS, { matters: [dispute('15#1', '区民政局', ruled)] });
    expect(text).toContain('办公室裁定异议不成立：“按文件执行，区民政局牵头联系机构”');
    expect(text).not.toContain('待裁定');
  });

  it('speaks English to those who ask in English', () => {
    const { text } = ask('Who is responsible for cold chain transport?', {
      acceptances: [signed('20#3', '区交通运输局')],
    });
    expect(text).toContain('Signed for by 区交通运输局');
  });
});

const withRegister = (change: (register: typeof bundled.plan.register) => typeof bundled.plan.register) => ({
  plan: { ...bundled.plan, register: change(bundled.plan.register) },
});

describe('what is too long for a chat', () => {
  it('is cut, and all tasks are still named to programs', () => {
    const [first] = bundled.plan.register.tasks;
    const many = Array.from(
      { length: 300 },
      (_, i) => ({ ...first, id: `${i + 1}#1`, ref: `${i + 1}` }) as typeof first,
    );
    const register = { ...bundled.plan.register, tasks: many.filter((task) => task !== undefined) };
    const { tasks, text } = ask('食药安办有哪些任务', { plan: { ...bundled.plan, register } });
    expect(tasks).toHaveLength(300);
    expect(text).toContain('还有100条');
    expect(text).not.toContain('250#1');
  });
});

describe('what the office has said about the register', () => {
  const group = '鹿城亚运会食品安全保障协调组成员单位';
  const named = withRegister((register) => ({
    ...register,
    departments: register.departments.map((one) =>
      one.name === group ? { ...one, members: ['区卫生健康局', '区公安分局'] } : one,
    ),
  }));

  it('names the members of a group that owns a task', () => {
    expect(ask('亚运食品安全谁负责', named).text).toContain(`${group}包括：区卫生健康局、区公安分局。`);
    expect(ask('亚运食品安全谁负责').text).not.toContain('包括：');
  });

  it('lists for a member what it has to do as one', () => {
    const { tasks, text } = ask('公安分局有哪些任务', named);
    expect(tasks).toContain('13#1');
    expect(text).toContain(`作为${group}`);
    expect(ask('公安分局有哪些任务').tasks).not.toContain('13#1');
  });

  it('shows related tasks with their owners, once', () => {
    const related = withRegister((register) => ({
      ...register,
      tasks: register.tasks.map((task) => (task.id === '20#3' ? { ...task, related: ['9#4'] } : task)),
    }));
    const index = { ...bundled.index, byId: new Map(related.plan.register.tasks.map((task) => [task.id, task])) };
    const { text } = ask('冷链运输谁管', { ...related, index });
    expect(text).toMatch(/相关联的有：9#4.*区卫生健康局/);
  });
});
