import { ledgerCells, targetCell } from '../../domain/ledger.ts';
import type { Finding, Owner, Plan, Register, Role, Target, Task } from '../../domain/plan.ts';
import { departmentOf } from '../decisions/apply-decision.ts';
import { readFigureCell } from '../refiners/targets/read-targets.ts';
import { type LedgerRow, readLedgerRows } from './ledger-rows.ts';

/** A ledger of ours that came back: the register as it was edited, which is the plan's own if nothing was. */
export interface EditedLedger {
  plan: Plan;
  register: Register;
}

/** Recognises the ledger of one of these plans by the numbers of its tasks; undefined for every other document. */
export function readLedger(text: string, plans: readonly Plan[]): EditedLedger | undefined {
  const rows = readLedgerRows(text).filter((row) => row.工作任务 !== '' || row.序号 !== '');
  const plan = plans.find(({ register }) => {
    const ids = new Set(register.tasks.map(({ id }) => id));
    return rows.filter(({ 序号 }) => ids.has(序号)).length * 2 > rows.length;
  });
  return plan && { plan, register: editRegister(plan, rows) };
}

function editRegister({ register, text }: Plan, rows: readonly LedgerRow[]): Register {
  const edit: Edit = { register, departments: [...register.departments], findings: [] };
  const known = new Map(register.tasks.map((task) => [task.id, task]));
  const tasks: Task[] = [];
  for (const row of rows) {
    const task = known.get(row.序号);
    known.delete(row.序号);
    if (task) tasks.push(editTask(task, row, edit));
    else if (row.工作任务 !== '') tasks.push(addTask(row, tasks, text.length, edit));
  }
  const isSame = tasks.length === register.tasks.length && tasks.every((task, at) => task === register.tasks[at]);
  if (isSame) return register;
  const refs = new Set(tasks.map(({ ref }) => ref));
  return {
    ...register,
    tasks,
    departments: edit.departments,
    sections: register.sections.map((section) => ({ ...section, items: section.items.filter((ref) => refs.has(ref)) })),
    findings: [...register.findings.filter((finding) => isStill(finding, tasks, register)), ...edit.findings],
  };
}

interface Edit {
  register: Register;
  departments: Register['departments'];
  findings: Finding[];
}

/** A finding about a task holds as long as the task is as it was. */
function isStill({ task: id }: Finding, tasks: readonly Task[], { tasks: before }: Register): boolean {
  if (id === undefined) return true;
  const task = tasks.find((one) => one.id === id);
  return task !== undefined && before.includes(task);
}

/** The same object if no cell was edited: how a spreadsheet breaks lines and sets blanks does not count. */
function editTask(task: Task, row: LedgerRow, edit: Edit): Task {
  const printed = ledgerCells(task, edit.register);
  const isEdited = (column: keyof typeof printed) => plain(row[column]) !== plain(printed[column]);
  const areOwnersEdited = isEdited('牵头单位') || isEdited('责任单位') || isEdited('配合单位');
  const changes: Partial<Task> = {
    ...(isEdited('工作任务') ? { text: row.工作任务 } : {}),
    ...(areOwnersEdited ? { owners: ownersOf(row, task.id, edit) } : {}),
    ...(isEdited('指标') ? { targets: targetsOf(row.指标, task, edit) } : {}),
    ...(isEdited('完成时限') ? { due: row.完成时限 } : {}),
  };
  if (Object.keys(changes).length === 0) return task;
  const { due, ...rest } = { ...task, ...changes };
  return due ? { ...rest, due } : rest;
}

const plain = (cell: string) => cell.replaceAll('|', '｜').replace(/\s+/g, '');

function addTask(row: LedgerRow, before: readonly Task[], end: number, edit: Edit): Task {
  const last = before.at(-1);
  const id = freeId(row.序号, [...edit.register.tasks, ...before]);
  const [ref = id, clause = '1'] = id.split('#');
  const task: Task = {
    ...{ id, ref, clause: Number(clause), section: last?.section ?? '', title: '', text: row.工作任务 },
    // It stands nowhere in the document.
    ...{ start: end, end, owners: ownersOf(row, id, edit), targets: [] },
    ...(row.完成时限 ? { due: row.完成时限 } : {}),
  };
  return { ...task, targets: targetsOf(row.指标, task, edit) };
}

function freeId(wanted: string, tasks: readonly Task[]): string {
  const isTaken = (id: string) => tasks.some((task) => task.id === id);
  if (/^[^#\s]{1,8}#\d{1,3}$/.test(wanted) && !isTaken(wanted)) return wanted;
  const highest = Math.max(0, ...tasks.map(({ ref }) => Number(ref)).filter(Number.isFinite));
  return `${highest + 1}#1`;
}

function ownersOf(row: LedgerRow, id: string, edit: Edit): Owner[] {
  const columns: [string, Role][] = [
    [row.牵头单位, 'lead'],
    [row.责任单位, 'shared'],
    [row.配合单位, 'support'],
  ];
  const owners = new Map<string, Owner>();
  for (const [cell, role] of columns) {
    for (const name of cell.split(/[、,，;；\s]+/).filter((one) => one !== '')) {
      const department = nameDepartment(name, id, edit);
      if (!owners.has(department)) owners.set(department, { department, role });
    }
  }
  if (owners.size === 0) note(edit, 'no_owner', id, `${id} 没有责任单位。`, `${id} has no owner.`);
  return [...owners.values()];
}

/** A name that the plan does not know becomes a body of its own, and the office is asked whether that is right. */
function nameDepartment(name: string, id: string, edit: Edit): string {
  const known = departmentOf({ ...edit.register, departments: edit.departments }, name);
  if (known) return known.name;
  edit.departments.push({ name, aliases: [], collective: false });
  const zh = `“${name}”（${id}）是台账里新写的单位，要点里没有，请核对。`;
  note(edit, 'unknown_name', id, zh, `“${name}” (${id}) is new in the ledger and not in the plan; please check.`);
  return name;
}

/** Targets that were left as they are stay the same; the others are read anew. */
function targetsOf(cell: string, task: Task, edit: Edit): Target[] {
  const { language } = edit.register;
  const parts = cell.split(/[；;]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const same = task.targets.find((target) => plain(targetCell(target, language)) === plain(part));
      const read = same ? [same] : readFigureCell(part).map((target) => likeBefore(target, part, task.targets));
      if (read.length === 0)
        note(
          edit,
          'left_over',
          task.id,
          `${task.id} 的指标“${part}”没有读懂，未计入。`,
          `${task.id}: the target “${part}” could not be read.`,
        );
      return read;
    });
}

/** A figure that was edited keeps its measure's name and kind, by which progress is counted. */
function likeBefore(target: Target, part: string, before: readonly Target[]): Target {
  const old = before.find(({ what, unit }) => unit === target.unit && plain(part).startsWith(plain(what)));
  return old ? { ...old, op: target.op, value: target.value, quote: target.quote } : target;
}

function note(edit: Edit, kind: Finding['kind'], task: string, zh: string, en: string): void {
  edit.findings.push({ kind, task, text: edit.register.language === 'zh' ? zh : en });
}
