import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTracedRegister } from '../../src/importer/import-plan.ts';
import { ownersOf } from './support.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const isAbsent = !existsSync(fileURLToPath(SHARED));

interface Gold {
  tasks: {
    ref: string;
    clause: number;
    owners: { department: string; role: string }[];
    targets: { value: number; unit: string }[];
  }[];
}
const read = (path: string) => readFileSync(new URL(path, SHARED), 'utf8');

describe.skipIf(isAbsent)('the real documents of ../shared (skipped where that folder is absent)', () => {
  it('the plan of 2023 is read without a fault', () => {
    const gold: Gold = JSON.parse(read('eval/seed-register.json'));
    const { register } = readTracedRegister(read('plans/lucheng-2023.txt'));
    const expected = gold.tasks.map(
      ({ ref, clause, owners }) =>
        `${ref}#${clause} ${owners.map(({ department, role }) => `${department}:${role}`).join(' ')}`,
    );
    expect(register.tasks.map((task) => `${task.id} ${ownersOf(task)}`)).toEqual(expected);
    const figures = (targets: { value: number; unit: string }[]) => targets.map(({ value, unit }) => `${value}${unit}`);
    expect(register.tasks.map(({ targets }) => figures(targets))).toEqual(
      gold.tasks.map(({ targets }) => figures(targets)),
    );
    expect(register.departments).toHaveLength(23);
    expect(register.unassigned).toEqual([]);
  });

  it('its overlaps are found without being named', () => {
    const { findings } = readTracedRegister(read('plans/lucheng-2023.txt')).register;
    const overlaps = findings.filter(({ kind }) => kind === 'overlap').map(({ text }) => text);
    for (const ids of ['19#1、19#3', '15#2、17#2', '15#3、22#2', '20#1、20#2、20#3']) {
      expect(overlaps.some((text) => text.includes(ids))).toBe(true);
    }
  });

  it('of every other document all owners of all tasks are found', () => {
    for (const entry of isAbsent
      ? []
      : readdirSync(new URL('plans/', SHARED), { withFileTypes: true }).filter((one) => one.isDirectory())) {
      const folder = `plans/${entry.name}/`;
      const file = readdirSync(new URL(folder, SHARED)).find((name) => name.startsWith('plan.')) ?? '';
      const gold: Gold = JSON.parse(read(`${folder}gold.json`));
      const { tasks } = readTracedRegister(read(folder + file)).register;
      expect([entry.name, tasks.map(({ owners }) => owners.length)]).toEqual([
        entry.name,
        gold.tasks.map(({ owners }) => owners.length),
      ]);
    }
  });
});
