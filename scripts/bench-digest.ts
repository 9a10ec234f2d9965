/** Time and memory of a digest for plans of growing size: `npm run bench:digest [largest number of tasks]`. */
import { digestOf, measureWeek } from '../src/digest/compose-digest.ts';
import type { DigestFacts } from '../src/digest/digest.ts';
import { addDays, isoDay } from '../src/domain/dates.ts';
import type { Plan, Task } from '../src/domain/plan.ts';
import type { Rules } from '../src/domain/rules.ts';
import type { Update } from '../src/domain/update.ts';
import { renderPlain } from '../src/ports/render-plain.ts';
import { TEST_RULES } from '../tests/support/settings.ts';

const DEPARTMENTS = 200;
const UPDATES_PER_TASK = 10;
const RULES: Rules = TEST_RULES;
const WEEK = isoDay('2023-10-09');

const nameOf = (index: number) => `第${index % DEPARTMENTS}局`;

function makePlan(size: number): Plan {
  const tasks = Array.from({ length: size }, (_, index): Task => {
    const what = `指标${index}`;
    const owners = [0, 7].map((step) => ({ department: nameOf(index + step), role: 'shared' as const }));
    const target = {
      what,
      op: '>=' as const,
      value: 40,
      unit: '家',
      kind: 'count' as const,
      mode: 'reach' as const,
      quote: '',
    };
    const place = { id: `${index + 1}#1`, ref: String(index + 1), clause: 1, section: '一', start: 0, end: 0 };
    return { ...place, title: `事项${index}`, text: '建成40家', owners, targets: [target] };
  });
  const departments = Array.from({ length: DEPARTMENTS }, (_, index) => ({
    name: nameOf(index),
    aliases: [],
    collective: false,
  }));
  const register = {
    ...{ title: '工作要点', number: null, issuer: null, date: null, year: 2023, language: 'zh' as const },
    ...{ addressees: [], goals: [], sections: [], departments, tasks, unassigned: [], findings: [] },
  };
  return { id: 'p', status: 'in_force', register, text: '', sourceName: 'bench', population: null };
}

function makeUpdates({ register: { tasks } }: Plan): Update[] {
  return tasks.flatMap((task, index) =>
    Array.from({ length: UPDATES_PER_TASK }, (_, round): Update => {
      const asOf = addDays(isoDay('2023-01-15'), round * 28);
      return {
        ...{
          id: `${index}-${round}`,
          plan: 'p',
          task: task.id,
          department: nameOf(index),
          by: `a${index % DEPARTMENTS}`,
        },
        ...{ onBehalf: false, late: false, state: 'reported', status: null, note: null, text: '', blocker: null },
        ...{ at: new Date(`${asOf}T02:00:00Z`), asOf, source: null, supersededBy: null, withdrawnAt: null },
        ...{ reviewedBy: null, reviewedAt: null, returnReason: null },
        measurements: [{ metric: `指标${index}`, value: round * ((index % 5) + 1), unit: '家', kind: 'total' }],
      };
    }),
  );
}

function seconds(work: () => void): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}

const largest = Number(process.argv[2] ?? 10_000);
console.log('  tasks  updates | leader  office  200 departments (s) | heap MB');
for (const size of [1000, 2500, 5000, 10_000, 20_000].filter((one) => one <= largest)) {
  const plan = makePlan(size);
  const facts: DigestFacts = { plan, updates: makeUpdates(plan), people: [], week: WEEK, rules: RULES, asked: null };
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let week = measureWeek(facts);
  const leader = seconds(() => {
    week = measureWeek(facts);
    renderPlain(digestOf(week, 'leader', 'zh').blocks);
  });
  const office = seconds(() => renderPlain(digestOf(week, 'office', 'zh').blocks));
  const departments = seconds(() => {
    for (const { name } of plan.register.departments) renderPlain(digestOf(week, { department: name }, 'zh').blocks);
  });
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const cells = [leader, office, departments].map((value) => value.toFixed(2).padStart(7));
  console.log(
    `${String(size).padStart(7)} ${String(facts.updates.length).padStart(8)} | ${cells.join(' ')} | ${heap.toFixed(0)}`,
  );
}
