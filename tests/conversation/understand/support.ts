import { readFileSync } from 'node:fs';
import { buildTaskIndex } from '../../../src/answers/task-index.ts';
import { readUpdate } from '../../../src/conversation/understand/read-update.ts';
import type { Reading } from '../../../src/conversation/understand/reading.ts';
import type { Owner, Register, Target, Task } from '../../../src/domain/plan.ts';
import { readRegister } from '../../../src/importer/import-plan.ts';

/** A town plan about nothing like food: what holds here holds for other plans too. */
export const HOUSING = '县住建局';
export const SCHOOLS = '县教育局';
export const ROADS = '县交通局';

const target = (what: string, value: number, unit: string, more: Partial<Target> = {}): Target => ({
  what,
  op: '>=',
  value,
  unit,
  kind: unit === '%' ? 'rate' : value === 0 ? 'zero' : 'count',
  mode: 'reach',
  quote: `${what}${value}${unit}`,
  ...more,
});

function task(id: string, text: string, owners: string[], targets: Target[] = []): Task {
  const [ref = '', clause = '1'] = id.split('#');
  const shares: Owner[] = owners.map((department) => ({ department, role: owners.length > 1 ? 'shared' : 'lead' }));
  return {
    id,
    ref,
    clause: Number(clause),
    section: '一',
    title: `第${ref}项`,
    text,
    start: 0,
    end: 0,
    owners: shares,
    targets,
  };
}

const names = [HOUSING, SCHOOLS, ROADS];

export const town: Register = {
  title: '2024年民生实事计划',
  number: null,
  issuer: null,
  date: null,
  year: 2024,
  language: 'zh',
  addressees: [],
  goals: [],
  sections: [{ ref: '一', title: '民生', items: ['1', '2', '3', '4'] }],
  departments: names.map((name) => ({ name, aliases: [name], collective: false })),
  tasks: [
    task(
      '1#1',
      '改造老旧小区20个，加装电梯30台，物业服务满意率达到85%以上。',
      [HOUSING],
      [
        target('改造老旧小区', 20, '个'),
        target('加装电梯', 30, '台'),
        target('物业服务满意率', 85, '%', { mode: 'keep' }),
      ],
    ),
    task(
      '2#1',
      '建成公办托育点8个，学校午休躺睡覆盖率达到90%。',
      [SCHOOLS],
      [target('公办托育点', 8, '个'), target('学校午休躺睡覆盖率', 90, '%')],
    ),
    task(
      '3#1',
      '整治事故多发路段，校车安全事故零发生，校车服务零投诉。',
      [ROADS, SCHOOLS],
      [
        target('校车安全事故', 0, '起', { op: '=', mode: 'keep' }),
        target('校车服务投诉', 0, '起', { op: '=', mode: 'keep' }),
      ],
    ),
    task('4#1', '发布农村公路养护公告。', [ROADS]),
  ],
  unassigned: [],
  findings: [],
};

const townView = { register: town, index: buildTaskIndex(town) };

/** Reads a message of a department of the town. */
export function read(department: string, text: string, ...context: string[]): Reading {
  return readUpdate({ department, text, context }, townView);
}

/** The entries without what the case is not about. */
export function brief({ entries }: Reading): string[] {
  return entries.map(
    ({ task: id, metric, value, value_kind, status }) =>
      `${id} ${metric ?? '-'} ${value ?? '-'} ${value_kind} ${status ?? '-'}`,
  );
}

export function readPlanFile(path: string | URL): Register {
  return readRegister(readFileSync(path, 'utf8'));
}
