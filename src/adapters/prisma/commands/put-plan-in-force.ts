import { RemitError } from '../../../domain/errors.ts';
import type { Command, Continuation } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

type Order = Omit<Extract<Command, { do: 'put-plan-in-force' }>, 'do' | 'from'> & { from: string | null };

/**
 * Puts a plan in force from a day on; the version that it continues, or else one under the same title, gives way to
 * it, other plans stay.
 */
export async function enforcePlan(db: Transaction, order: Order): Promise<Change> {
  const { plan: id, from, continues } = order;
  const plan = await db.plan.findUnique({ where: { id } });
  if (!plan) throw new RemitError('no_plan', `There is no plan ${id}; import it again.`);
  const which = continues ? [{ title: plan.title }, { id: continues.plan }] : [{ title: plan.title }];
  const older = { OR: which, status: 'in_force', NOT: { id } };
  const superseded = await db.plan.findMany({
    where: older,
    select: { id: true, population: true, modelUse: true, awaits: true },
  });
  await db.plan.updateMany({ where: older, data: { status: 'superseded' } });
  const before = superseded.find((other) => other.id === continues?.plan);
  const population = plan.population ?? before?.population ?? null;
  const modelUse = plan.modelUse ?? before?.modelUse ?? null;
  // A version of what has been sent out is asked about as before; what is new in it can be sent out all the same.
  const awaits = order.awaitsDispatch === true && (before === undefined || before.awaits === true);
  await db.plan.update({
    where: { id },
    data: { status: 'in_force', inForceFrom: from, population, modelUse, awaits },
  });
  if (continues) {
    await takeOverUpdates(db, id, continues);
    await takeOverMatters(db, id, continues);
    await takeOverRounds(db, id, continues.plan);
  }
  return {
    subject: id,
    before: { status: plan.status, inForceFrom: plan.inForceFrom },
    after: {
      ...{ status: 'in_force', inForceFrom: from, superseded: superseded.map((other) => other.id) },
      ...(continues ? { continues } : {}),
    },
  };
}

/** What was said about tasks that stayed is said about the new version's; ids may change places, hence row by row. */
async function takeOverUpdates(db: Transaction, id: string, { plan, tasks, metrics }: Continuation): Promise<void> {
  for (const { from, to } of tasks) {
    await db.update.updateMany({ where: { planId: plan, taskId: from }, data: { planId: id, taskId: to } });
  }
  for (const { task, from, to } of metrics) {
    const where = { metric: from, update: { planId: id, taskId: task } };
    await db.measurement.updateMany({ where, data: { metric: to } });
  }
}

/** Signatures and what is open stay with the tasks that stayed, and with the departments. */
async function takeOverMatters(db: Transaction, id: string, { plan, tasks }: Continuation): Promise<void> {
  for (const { from, to } of tasks) {
    const [where, data] = [
      { planId: plan, taskId: from },
      { planId: id, taskId: to },
    ];
    await db.acceptance.updateMany({ where, data });
    await db.matter.updateMany({ where, data });
    await db.taskTerms.updateMany({ where, data });
  }
  await db.matter.updateMany({ where: { planId: plan, taskId: null }, data: { planId: id } });
  await db.dispatch.updateMany({ where: { planId: plan }, data: { planId: id } });
}

/** Who was asked in a round of the earlier version is not asked once more in it. */
async function takeOverRounds(db: Transaction, id: string, before: string): Promise<void> {
  const done = await db.dueThing.findMany({ where: { key: { contains: `:${before}:` } } });
  for (const thing of done) {
    const key = thing.key.replace(`:${before}:`, `:${id}:`);
    await db.dueThing.upsert({ where: { key }, create: { ...thing, key }, update: {} });
  }
}
