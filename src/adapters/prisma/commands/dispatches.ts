import type { Command } from '../../../ports/commands.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** The office's order to send out a plan; it takes the place of those that have not left yet. */
export async function orderDispatch(
  db: Transaction,
  act: Act,
  { plan, sendAt, marks, replaces }: Extract<Command, { do: 'order-dispatch' }>,
): Promise<Change> {
  await cancel(db, act, replaces);
  const { by, at } = act;
  const { id } = await db.dispatch.create({ data: { planId: plan, sendAt, by, at, marks: JSON.stringify(marks) } });
  await db.plan.updateMany({ where: { id: plan }, data: { awaits: null } });
  return {
    subject: plan,
    before: replaces.length > 0 ? { replaces } : null,
    after: { id: String(id), sendAt: sendAt.toISOString(), duties: marks.length },
  };
}

/** The office calls a dispatch off before it has left; the plan waits for another one. */
export async function cancelDispatch(db: Transaction, act: Act, dispatch: string): Promise<Change> {
  const found = await db.dispatch.findFirst({ where: { id: Number(dispatch), cancelledAt: null } });
  if (!found) return { subject: `dispatch ${dispatch}` };
  await cancel(db, act, [dispatch]);
  const { planId, sendAt } = found;
  const others = await db.dispatch.count({ where: { planId, cancelledAt: null } });
  if (others === 0) await db.plan.updateMany({ where: { id: planId }, data: { awaits: true } });
  return { subject: planId, before: { id: dispatch, sendAt: sendAt.toISOString() } };
}

async function cancel(db: Transaction, { at }: Act, dispatches: string[]): Promise<void> {
  const where = { id: { in: dispatches.map(Number) }, cancelledAt: null };
  await db.dispatch.updateMany({ where, data: { cancelledAt: at } });
}
