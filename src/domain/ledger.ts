import type { Register, Target, Task } from './plan.ts';
import { targetInWords } from './wording.ts';

/** The usual columns of a ledger (台账), by which an edited one is recognised again. */
export const LEDGER_COLUMNS = [
  '序号',
  '工作任务',
  '牵头单位',
  '责任单位',
  '配合单位',
  '指标',
  '完成时限',
  '进展',
  '状态',
] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** The columns of a task that the document itself fills, as text: what the office may edit. */
export function ledgerCells(
  task: Task,
  { language }: Register,
): Record<Exclude<LedgerColumn, '进展' | '状态'>, string> {
  const named = (role: Task['owners'][number]['role']) =>
    task.owners
      .filter((owner) => owner.role === role)
      .map(({ department }) => department)
      .join('、');
  return {
    序号: task.id,
    工作任务: task.text === '' ? task.title : task.text,
    牵头单位: named('lead'),
    责任单位: named('shared'),
    配合单位: named('support'),
    指标: task.targets.map((target) => targetCell(target, language)).join('；'),
    完成时限: task.due ?? '',
  };
}

/** One target in its cell: `阳光厨房≥11家`. */
export function targetCell(target: Target, language: Register['language']): string {
  return `${target.what}${targetInWords(target, language)}`.replaceAll('；', '，');
}
