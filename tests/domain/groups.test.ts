import { describe, expect, it } from 'vitest';
import { listAllDuties, listGroupsOf, ownersWithMembers } from '../../src/domain/groups.ts';
import { listRelated, relateTasks, separateTasks } from '../../src/domain/related-tasks.ts';
import { applyDecision } from '../../src/importer/decisions/apply-decision.ts';
import { applyRemembered, isSettled } from '../../src/importer/decisions/apply-remembered.ts';
import { readRegister } from '../../src/importer/import-plan.ts';

const TEXT = `某区2024年工作要点
1. 组织演练2次。（区防汛领导小组成员单位负责）
2. 推进预制菜监管，检查企业20家。（区市场监管局负责）
3. 推进预制菜产业，培育企业5家。（区商务局牵头，区防汛领导小组成员单位配合）`;
const GROUP = '区防汛领导小组成员单位';
const register = applyDecision(readRegister(TEXT), TEXT, {
  about: 'group',
  group: GROUP,
  members: ['区商务局', '市场监管局', '区水利局'],
});
const task = (at: number) => register.tasks[at] ?? register.tasks[0];

describe('members of a group', () => {
  it('stand beside the group that owns a task', () => {
    const first = task(0);
    expect(first && ownersWithMembers(register, first)[0]?.members).toEqual(['区商务局', '区市场监管局', '区水利局']);
    const second = task(1);
    expect(second && ownersWithMembers(register, second)[0]?.members).toEqual([]);
  });

  it('have the duties of the group, but not twice where they own the task themselves', () => {
    expect(listGroupsOf(register, '区水利局').map(({ name }) => name)).toEqual([GROUP]);
    const duties = (department: string) =>
      listAllDuties(register, department).map(({ task, group }) => [task.id, group]);
    expect(duties('区水利局')).toEqual([
      ['1#1', GROUP],
      ['3#1', GROUP],
    ]);
    expect(duties('区商务局')).toEqual([
      ['1#1', GROUP],
      ['3#1', undefined],
    ]);
    expect(duties('区教育局')).toEqual([]);
  });

  it('settle the finding, and names that own nothing are shown for a check', () => {
    const kinds = register.findings.map(({ kind }) => kind);
    expect(kinds).not.toContain('group_without_members');
    const stranger = register.findings.find(({ kind }) => kind === 'unknown_member');
    expect(stranger?.text).toContain('“区水利局”');
    expect(stranger?.text).not.toContain('“区商务局”');
  });
});

describe('tasks that belong together', () => {
  const overlap = register.findings.find(({ kind }) => kind === 'overlap');
  const decision = { about: 'overlap', text: overlap?.text ?? '', isRelated: true } as const;

  it('are related to each other once the office says so', () => {
    const related = applyDecision(register, TEXT, decision);
    const [, second, third] = related.tasks;
    expect(second && listRelated(related, second)).toEqual([third]);
    expect(third?.related).toEqual(['2#1']);
  });

  it('stay related under new numbers in the next version, and the question is not asked again', () => {
    const next = TEXT.replace('2. ', '2. 整治河道3条。（区水利局负责）\n3. ').replace(
      '3. 推进预制菜产业',
      '4. 推进预制菜产业',
    );
    const read = readRegister(next);
    const kept = [{ decision, plan: 'old', by: 'office', at: new Date(0) }];
    const applied = applyRemembered(read, next, kept);
    const pair = applied.tasks.filter(({ text }) => text.includes('预制菜'));
    expect(pair.map(({ related }) => related?.length)).toEqual([1, 1]);
    const again = applied.findings.filter(({ kind }) => kind === 'overlap');
    expect(again.every((finding) => isSettled(finding, applied, kept))).toBe(true);
  });

  it('are separated again, and nothing else changes', () => {
    const related = relateTasks(register, ['1#1', '2#1', '3#1']);
    expect(related.tasks[0]?.related).toEqual(['2#1', '3#1']);
    const apart = separateTasks(related, ['1#1', '2#1']);
    expect(apart.tasks.map((one) => one.related)).toEqual([['3#1'], ['3#1'], ['1#1', '2#1']]);
    expect(relateTasks(related, ['1#1', '2#1'])).toBe(related);
  });
});
