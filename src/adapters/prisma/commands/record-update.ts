import type { NewUpdate } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Keeps what a department said; updates that it replaces stay, pointing to it. */
export async function recordUpdate(db: Transaction, act: Act, update: NewUpdate): Promise<Change> {
  const { plan, task, measurements, supersedes, source, ...said } = update;
  const { id } = await db.update.create({
    data: {
      ...said,
      planId: plan,
      taskId: task,
      by: act.by,
      at: act.at,
      state: 'reported',
      source: source ?? act.source,
      measurements: {
        create: measurements.map(({ metric, value, unit, kind }, position) => ({
          position,
          metric,
          value,
          unit,
          kind,
        })),
      },
    },
  });
  const replaced = { id: { in: supersedes.map(Number) }, planId: plan, supersededBy: null };
  const before = await db.update.findMany({ where: replaced, select: { id: true, measurements: true, status: true } });
  await db.update.updateMany({ where: replaced, data: { supersededBy: id } });
  if (!update.onBehalf) await settleUrges(db, act, plan, update.department);
  return {
    subject: task,
    source,
    before: before.length > 0 ? before : null,
    after: { id: String(id), ...update },
  };
}

/** The next report of a department is what it was urged for. */
async function settleUrges(db: Transaction, act: Act, planId: string, department: string): Promise<void> {
  const where = { planId, department, kind: 'urge', settledAt: null };
  await db.matter.updateMany({ where, data: { outcome: 'answered', settledBy: act.by, settledAt: act.at } });
}
