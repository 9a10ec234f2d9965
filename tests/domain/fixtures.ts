import { isoDay } from '../../src/domain/dates.ts';
import type { Moment } from '../../src/domain/period.ts';
import type { Owner, Plan, Target, Task } from '../../src/domain/plan.ts';
import type { Measurement, Update } from '../../src/domain/update.ts';

export function target(part: Partial<Target> = {}): Target {
  return { what: '抽检量', op: '>=', value: 39, unit: '批次', kind: 'count', mode: 'reach', quote: '抽检', ...part };
}

export function task(
  id: string,
  targets: Target[] = [],
  owners: Owner[] = [{ department: '甲局', role: 'lead' }],
): Task {
  const [ref = '', clause = '1'] = id.split('#');
  return {
    id,
    ref,
    clause: Number(clause),
    section: '一',
    title: `事项${ref}`,
    text: `事项${ref}的第${clause}条要求`,
    start: 0,
    end: 10,
    owners,
    targets,
  };
}

let serial = 0;

/** An update of 甲局 about 1#1, said at noon of the day. */
export function update(day: string, part: Partial<Update> = {}): Update {
  serial += 1;
  return {
    id: `u${serial}`,
    plan: 'p',
    task: '1#1',
    department: '甲局',
    by: 'a',
    onBehalf: false,
    late: false,
    state: 'reported',
    status: null,
    note: null,
    text: '……',
    blocker: null,
    at: new Date(`${day}T12:00:00+08:00`),
    asOf: day,
    source: null,
    measurements: [],
    supersededBy: null,
    withdrawnAt: null,
    reviewedBy: null,
    reviewedAt: null,
    returnReason: null,
    ...part,
  };
}

export function total(value: number, part: Partial<Measurement> = {}): Measurement {
  return { metric: '抽检量', value, unit: '批次', kind: 'total', ...part };
}

export function increment(value: number, part: Partial<Measurement> = {}): Measurement {
  return { ...total(value), kind: 'increment', ...part };
}

/** Noon of a day in Shanghai. */
export function on(day: string): Moment {
  return { knownUntil: new Date(`${day}T12:00:00+08:00`), day: isoDay(day) };
}

export function plan(tasks: Task[], part: Partial<Plan> = {}, year = 2023): Plan {
  const departments = [...new Set(tasks.flatMap((each) => each.owners.map((owner) => owner.department)))];
  return {
    id: 'p',
    status: 'in_force',
    register: {
      title: '2023年工作要点',
      number: '甲发〔2023〕2号',
      issuer: '甲办',
      date: '2023-05-10',
      year,
      language: 'zh',
      addressees: [],
      goals: [],
      sections: [{ ref: '一', title: '总则', items: tasks.map((each) => each.ref) }],
      departments: departments.map((name) => ({ name, aliases: [], collective: false })),
      tasks,
      unassigned: [],
      findings: [],
    },
    text: '',
    sourceName: 'plan.md',
    population: null,
    ...part,
  };
}
