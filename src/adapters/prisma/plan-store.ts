import { createHash } from 'node:crypto';
import type { IsoDay } from '../../domain/dates.ts';
import type { Plan, PlanStatus, Register } from '../../domain/plan.ts';
import type { Plan as PlanRow } from '../../generated/prisma/client.ts';
import type { NewPlan, PlanStore, PlanSummary } from '../../ports/stores.ts';
import { enforcePlan } from './commands/put-plan-in-force.ts';
import type { Database, Transaction } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { loadRegister } from './load-register.ts';
import { headOf, rowsOf } from './plan-rows.ts';
import { recordChange } from './trail.ts';

export function openPlanStore(db: Database): PlanStore {
  const toPlan = planLoader(db);
  return {
    save: (plan) => db.write((transaction) => savePlan(transaction, plan)),
    async findInForce() {
      const orderBy = [{ inForceFrom: 'desc' }, { importedAt: 'desc' }] as const;
      const row = await db.read.plan.findFirst({ where: { status: 'in_force' }, orderBy: [...orderBy] });
      return row ? toPlan(row) : undefined;
    },
    async find(id) {
      const row = await db.read.plan.findUnique({ where: { id } });
      return row ? toPlan(row) : undefined;
    },
    list: () => listPlans(db),
  };
}

/** The same document gives the same id, however its lines end and whatever its file is called. */
function planId(text: string): string {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\s+$/gm, '');
  return createHash('sha256').update(normal).digest('hex').slice(0, 12);
}

async function savePlan(db: Transaction, plan: NewPlan): Promise<{ id: string; isNew: boolean }> {
  const id = planId(plan.text);
  const known = await db.plan.findUnique({ where: { id }, select: { status: true } });
  if (!known) await createPlan(db, id, plan);
  const isToEnforce = plan.status === 'in_force' && (known?.status ?? 'draft') === 'draft';
  if (isToEnforce) {
    const change = await enforcePlan(db, id, plan.inForceFrom);
    await recordChange(db, actOf(plan), 'put-plan-in-force', change);
  }
  return { id, isNew: !known };
}

const actOf = (plan: NewPlan) => ({ at: plan.at, by: plan.by ?? 'remit', source: plan.sourceName });

async function createPlan(db: Transaction, id: string, plan: NewPlan): Promise<void> {
  const { register, text, sourceName } = plan;
  const status: PlanStatus = 'draft';
  await db.plan.create({
    data: { id, ...headOf(register), text, status, sourceName, importedAt: plan.at, importedBy: plan.by },
  });
  const rows = rowsOf(id, register);
  await insertRows(db, 'Section', rows.sections);
  await insertRows(db, 'Department', rows.departments);
  await insertRows(db, 'Task', rows.tasks);
  await insertRows(db, 'Duty', rows.duties);
  await insertRows(db, 'Target', rows.targets);
  await insertRows(db, 'Leftover', rows.leftovers);
  await insertRows(db, 'Finding', rows.findings);
  const after = { title: register.title, tasks: register.tasks.length };
  await recordChange(db, actOf(plan), 'import-plan', { subject: id, after });
}

/** Loads plans and keeps the register read last: it is asked for with every message and never changes. */
function planLoader(db: Database): (row: PlanRow) => Promise<Plan> {
  let last: { key: string; register: Register } | undefined;
  return async (row) => {
    // A draft that was discarded and read again has the same id and another register.
    const key = `${row.id} ${row.importedAt.toISOString()}`;
    const register = last?.key === key ? last.register : await loadRegister(db.read, row);
    last = { key, register };
    const { id, text, sourceName, population } = row;
    return { id, status: row.status as PlanStatus, register, text, sourceName, population };
  };
}

async function listPlans(db: Database): Promise<PlanSummary[]> {
  const rows = await db.read.plan.findMany({ orderBy: { importedAt: 'asc' }, omit: { text: true } });
  return rows.map(({ id, title, number, year, status, inForceFrom, importedAt }) => ({
    ...{ id, title, number, year, importedAt },
    status: status as PlanStatus,
    inForceFrom: inForceFrom as IsoDay | null,
  }));
}
