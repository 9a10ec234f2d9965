import { RemitError } from '../../../domain/errors.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Puts a plan in force from a day on; an earlier version under the same title gives way to it, other plans stay. */
export async function enforcePlan(db: Transaction, id: string, from: string | null): Promise<Change> {
  const plan = await db.plan.findUnique({ where: { id } });
  if (!plan) throw new RemitError('no_plan', `There is no plan ${id}; import it again.`);
  const older = { title: plan.title, status: 'in_force', NOT: { id } };
  const superseded = await db.plan.findMany({ where: older, select: { id: true } });
  await db.plan.updateMany({ where: older, data: { status: 'superseded' } });
  await db.plan.update({ where: { id }, data: { status: 'in_force', inForceFrom: from } });
  return {
    subject: id,
    before: { status: plan.status, inForceFrom: plan.inForceFrom },
    after: { status: 'in_force', inForceFrom: from, superseded: superseded.map((other) => other.id) },
  };
}
