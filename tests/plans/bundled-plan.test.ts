import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Register, Target } from '../../src/domain/plan.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { readDirectory } from '../../src/importer/read-directory.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const SEED = new URL('../../../shared/eval/seed-register.json', import.meta.url);

const register = readRegister(read('plans/lucheng-2023.md'));
const figures = ({ value, unit }: Pick<Target, 'value' | 'unit'>) => `${value} ${unit}`;

describe('the bundled plan', () => {
  test('says what it is, who issued it and when', () => {
    expect(register).toMatchObject({
      title: '2023年鹿城区食品药品安全工作要点',
      number: '温鹿食药安委〔2023〕2号',
      issuer: '温州市鹿城区食品药品监督管理局',
      date: '2023-09-28',
      year: 2023,
      language: 'zh',
      addressees: ['各街道办事处、镇人民政府', '区各有关单位'],
    });
  });

  test('has 8 sections, 26 items, 56 tasks and 102 duties', () => {
    expect(register.sections.map(({ ref }) => ref).join('')).toBe('一二三四五六七八');
    expect(register.sections.flatMap(({ items }) => items)).toEqual(Array.from({ length: 26 }, (_, at) => `${at + 1}`));
    expect(register.tasks).toHaveLength(56);
    expect(register.tasks.flatMap(({ owners }) => owners)).toHaveLength(102);
  });

  test('gives work to 22 departments and one group', () => {
    expect(register.departments.filter(({ collective }) => !collective)).toHaveLength(22);
    expect(register.departments.filter(({ collective }) => collective).map(({ name }) => name)).toEqual([
      '鹿城亚运会食品安全保障协调组成员单位',
    ]);
  });

  test('three ways of printing one bureau, and a name with a stray character, are each one department', () => {
    const ownersOf = (id: string) => register.tasks.find((task) => task.id === id)?.owners.map((o) => o.department);
    expect(ownersOf('20#1')?.[0]).toBe(ownersOf('26#1')?.[0]);
    expect(ownersOf('23#1')?.[1]).toBe(ownersOf('26#1')?.[0]);
    expect(ownersOf('14#1')).toContain('区卫生健康局');
  });

  test('asks for exactly the figures of the plan', () => {
    const expected: Record<string, string[]> = JSON.parse(read('tests/fixtures/plans/bundled-targets.json'));
    const found = register.tasks.filter(({ targets }) => targets.length > 0);
    expect(Object.fromEntries(found.map(({ id, targets }) => [id, targets.map(figures).sort()]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([id, list]) => [id, list.toSorted()])),
    );
  });

  test('every task comes with ways in which people ask for it, and none is asked for in vain', () => {
    const expansions: Record<string, string[]> = JSON.parse(read('plans/lucheng-2023.expansions.json'));
    expect(Object.keys(expansions)).toEqual(register.tasks.map(({ id }) => id));
    for (const phrases of Object.values(expansions)) {
      expect(phrases.length).toBeGreaterThanOrEqual(3);
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });

  test('the example directory is accepted as it is, and every department has a liaison', () => {
    const { people, refused } = readDirectory(read('plans/example-people.csv'), register.departments);
    expect(refused).toEqual([]);
    const bodies = register.departments.filter(({ collective }) => !collective).map(({ name }) => name);
    const asked = people.filter(({ role }) => role === 'liaison').map(({ department }) => department);
    expect(asked.toSorted()).toEqual(bodies.toSorted());
    expect(people.filter(({ role }) => role === 'office')).toHaveLength(2);
  });
});

describe.skipIf(!existsSync(SEED))('the bundled plan against the register of the real one (needs ../shared)', () => {
  const seed: Register = existsSync(SEED) ? JSON.parse(readFileSync(SEED, 'utf8')) : register;

  test('owners and roles are the same, task by task', () => {
    const ownersOf = ({ tasks }: Register) => tasks.map(({ id, owners }) => [id, owners]);
    expect(ownersOf(register)).toEqual(ownersOf(seed));
  });

  test('figures are the same, task by task', () => {
    const figuresOf = ({ tasks }: Register) => tasks.map(({ id, targets }) => [id, targets.map(figures).sort()]);
    expect(figuresOf(register)).toEqual(figuresOf(seed));
  });

  test('figures must be held or reached alike', () => {
    const modesOf = ({ tasks }: Register) =>
      tasks.map(({ id, targets }) => [id, targets.map(({ mode }) => mode).sort()]);
    expect(modesOf(register)).toEqual(modesOf(seed));
  });
});
