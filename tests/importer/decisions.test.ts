import { describe, expect, it } from 'vitest';
import type { Decision, KeptDecision } from '../../src/domain/decision.ts';
import { applyDecision, departmentOf } from '../../src/importer/decisions/apply-decision.ts';
import { applyRemembered, isSettled } from '../../src/importer/decisions/apply-remembered.ts';
import { findVersion, prepareRegister } from '../../src/importer/decisions/prepare-register.ts';
import { readRegister } from '../../src/importer/import-plan.ts';

const TEXT = `某区2024年重点工作安排
1. 新增充电桩20个。（区发展改革委牵头，区住建局配合）
2. 新增公园3个。（区住房城乡建设局负责）
3. 完成巡查12次。（区发改局、区水利局按职责分工负责）
4. 组织演练2次。（区防汛领导小组成员单位负责）`;
const read = () => readRegister(TEXT);
const owners = (register: ReturnType<typeof read>) =>
  register.tasks.map((task) => task.owners.map(({ department }) => department).join('、'));
const kept = (decision: Decision): KeptDecision => ({ decision, plan: 'old', by: 'office', at: new Date(0) });
const APART: Decision = { about: 'names', forms: ['区住房城乡建设局', '区住建局'], isSame: false };

describe('what the office decides about names', () => {
  it('keeps two names apart, each with the tasks that print it', () => {
    const split = applyDecision(read(), TEXT, APART);
    expect(owners(split)[0]).toContain('区住建局');
    expect(owners(split)[1]).toBe('区住房城乡建设局');
    expect(departmentOf(split, '区住建局')?.name).toBe('区住建局');
  });

  it('changes nothing if they are one body already', () => {
    const register = read();
    expect(applyDecision(register, TEXT, { ...APART, isSame: true })).toBe(register);
  });

  it('makes one name another word for a body: its tasks go over, with the stronger role', () => {
    const joined = applyDecision(read(), TEXT, { about: 'alias', alias: '区水利局', name: '区发展改革委' });
    expect(owners(joined)[2]).not.toContain('区水利局');
    expect(joined.departments.some(({ name }) => name === '区水利局')).toBe(false);
    expect(departmentOf(joined, '区水利局')).toBe(departmentOf(joined, '区发展改革委'));
  });

  it('never gives a name to two bodies, whatever is decided', () => {
    const decisions: Decision[] = [
      APART,
      { about: 'alias', alias: '区住建局', name: '区水利局' },
      { about: 'names', forms: ['区水利局', '区发改局'], isSame: true },
      { about: 'alias', alias: '水务局', name: '区水利局' },
    ];
    const register = applyRemembered(read(), TEXT, decisions.map(kept));
    const names = register.departments.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.length).toBe(new Set(names).size);
    for (const task of register.tasks)
      for (const { department } of task.owners)
        expect(register.departments.map(({ name }) => name)).toContain(department);
  });

  it('ignores names that a plan does not have', () => {
    const register = read();
    expect(applyDecision(register, TEXT, { about: 'alias', alias: '区甲局', name: '区乙局' })).toBe(register);
    expect(applyDecision(register, TEXT, { about: 'group', group: '某组', members: ['区水利局'] })).toBe(register);
  });
});

describe('what is remembered', () => {
  const typed = (register: ReturnType<typeof read>, kind: string) =>
    register.findings.filter((finding) => finding.kind === kind);

  it('settles the same question on the next plan, and no other', () => {
    const register = read();
    const merged = typed(register, 'merged_names');
    expect(merged.length).toBe(2);
    const settled = merged.filter((finding) => isSettled(finding, register, [kept({ ...APART, isSame: true })]));
    expect(settled.map(({ text }) => text.includes('区住建局'))).toEqual([true]);
  });

  it('settles a group once its members are known', () => {
    const register = read();
    const [group] = typed(register, 'group_without_members');
    expect(group && isSettled(group, register, [])).toBe(false);
    const decision: Decision = { about: 'group', group: '区防汛领导小组成员单位', members: ['区水利局', '区住建局'] };
    const known = prepareRegister(register, TEXT, { decisions: [kept(decision)], inForce: [] });
    expect(group && isSettled(group, known, [])).toBe(true);
  });
});

describe('the version that a plan takes the place of', () => {
  const inForce = { ...{ id: 'a', status: 'in_force' as const, sourceName: 'a', population: null }, text: TEXT };
  const plan = { ...inForce, register: read() };

  it('is found under an amended title; the bodies keep the names by which people know them', () => {
    const text = TEXT.replace('安排', '安排（修订稿）').replaceAll('区发展改革委', '区发改局');
    const register = prepareRegister(readRegister(text), text, { decisions: [], inForce: [plan] });
    expect(owners(register)[0]).toBe(owners(plan.register)[0]);
    expect(findVersion(register, [plan])?.changes.dropped).toEqual([]);
  });

  it('is not another plan of the same year', () => {
    const text = '某区2024年防汛方案\n1. 排查险段20处。（区水利局负责）\n2. 储备物资5类。（区应急局负责）';
    expect(findVersion(readRegister(text), [plan])).toBeUndefined();
  });
});
