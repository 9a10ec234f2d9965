import { readFileSync } from 'node:fs';
import type { Register, Task } from '../../src/domain/plan.ts';
import { readRegister } from '../../src/importer/import-plan.ts';

/** Text of a document in `fixtures/`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** Owners of a task in a line: `区教育局:lead 区财政局:shared`. */
export function ownersOf({ owners }: Task): string {
  return owners.map(({ department, role }) => `${department}:${role}`).join(' ');
}

/** Targets of a task, one a line: `新建公园 >= 5 个`. */
export function targetsOf({ targets }: Task): string[] {
  return targets.map(({ what, op, value, unit }) => `${what} ${op} ${value} ${unit}`);
}

/** Ids with owners, as one readable list. */
export function dutiesOf(register: Register): string[] {
  return register.tasks.map((task) => `${task.id} ${ownersOf(task)}`);
}

/** A plan of one item around a clause and its statement. */
export function planOf(clause: string, statement = '（区教育局负责）'): Register {
  return readRegister(
    `某区2024年工作要点\n1、重点工作。${clause}${statement}\n2、其他工作。做好其他工作。（区财政局负责）\n`,
  );
}
