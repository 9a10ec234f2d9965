import type { Department, Finding, Register, Task } from '../../domain/plan.ts';
import type {
  Department as DepartmentRow,
  Finding as FindingRow,
  Plan as PlanRow,
  PrismaClient,
  Target as TargetRow,
  Task as TaskRow,
} from '../../generated/prisma/client.ts';

/** Puts a register together again from its tables, exactly as it was saved. */
export async function loadRegister(read: PrismaClient, plan: PlanRow): Promise<Register> {
  const ofPlan = { where: { planId: plan.id }, orderBy: { position: 'asc' } } as const;
  const sections = await read.section.findMany(ofPlan);
  const departments = await read.department.findMany(ofPlan);
  const leftovers = await read.leftover.findMany(ofPlan);
  const findings = await read.finding.findMany(ofPlan);
  return {
    ...headFrom(plan),
    sections: sections.map(({ ref, title, items }) => ({ ref, title, items: JSON.parse(items) })),
    departments: departments.map(departmentFrom),
    tasks: await loadTasks(read, plan.id),
    unassigned: leftovers.map(({ text, start, end }) => ({ text, start, end })),
    findings: findings.map(findingFrom),
  };
}

function headFrom(plan: PlanRow) {
  const { title, number, issuer, date, year } = plan;
  return {
    ...{ title, number, issuer, date, year },
    language: plan.language as Register['language'],
    addressees: JSON.parse(plan.addressees) as Register['addressees'],
    goals: JSON.parse(plan.goals) as Register['goals'],
  };
}

/** Three plain queries put together here: a join of 10,000 tasks takes the database several times as long. */
async function loadTasks(read: PrismaClient, planId: string): Promise<Task[]> {
  const ofPlan = { where: { planId }, orderBy: { position: 'asc' } } as const;
  const rows = await read.task.findMany(ofPlan);
  const tasks = new Map(rows.map((row) => [row.id, taskFrom(row)]));
  for (const { taskId, department, role } of await read.duty.findMany(ofPlan)) {
    tasks.get(taskId)?.owners.push({ department, role: role as Task['owners'][number]['role'] });
  }
  for (const row of await read.target.findMany(ofPlan)) tasks.get(row.taskId)?.targets.push(targetFrom(row));
  return [...tasks.values()];
}

function taskFrom(row: TaskRow): Task {
  const { id, ref, clause, section, title, text, start, end } = row;
  const task: Task = { id, ref, clause, section, title, text, start, end, owners: [], targets: [] };
  if (row.due !== null) task.due = row.due;
  if (row.expansions !== null) task.expansions = JSON.parse(row.expansions);
  if (row.related !== null) task.related = JSON.parse(row.related);
  if (row.additions !== null) task.additions = JSON.parse(row.additions);
  return task;
}

function targetFrom({ what, op, value, unit, kind, mode, quote }: TargetRow): Task['targets'][number] {
  return { what, op, value, unit, kind, mode, quote } as Task['targets'][number];
}

function departmentFrom({ name, aliases, english, collective, members }: DepartmentRow): Department {
  const department: Department = { name, aliases: JSON.parse(aliases), collective };
  if (english !== null) department.english = JSON.parse(english);
  if (members !== null) department.members = JSON.parse(members);
  return department;
}

function findingFrom(row: FindingRow): Finding {
  const finding: Finding = { kind: row.kind as Finding['kind'], text: row.text };
  if (row.task !== null) finding.task = row.task;
  if (row.tasks !== null) finding.tasks = JSON.parse(row.tasks);
  return finding;
}
