import type { Register } from '../../domain/plan.ts';
import type { Transaction } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { rowsOf } from './plan-rows.ts';

/** Writes the body of a register beside the row of its plan. */
export async function writeRegister(db: Transaction, id: string, register: Register): Promise<void> {
  const rows = rowsOf(id, register);
  await insertRows(db, 'Section', rows.sections);
  await insertRows(db, 'Department', rows.departments);
  await insertRows(db, 'Task', rows.tasks);
  await insertRows(db, 'Duty', rows.duties);
  await insertRows(db, 'Target', rows.targets);
  await insertRows(db, 'Leftover', rows.leftovers);
  await insertRows(db, 'Finding', rows.findings);
}

/** Puts another register in the place of a plan's. */
export async function replaceRegister(db: Transaction, id: string, register: Register): Promise<void> {
  const where = { planId: id };
  // Duties and targets go with their tasks.
  await db.task.deleteMany({ where });
  await db.department.deleteMany({ where });
  await db.section.deleteMany({ where });
  await db.leftover.deleteMany({ where });
  await db.finding.deleteMany({ where });
  await writeRegister(db, id, register);
  await markChanged(db, id);
}

/** Readers keep a register for as long as its plan has the same revision. */
export async function markChanged(db: Transaction, id: string): Promise<void> {
  const { revision } = await db.plan.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  await db.plan.update({ where: { id }, data: { revision: (revision ?? 0) + 1 } });
}
