import type { Transaction } from '../database.ts';
import type { Change } from '../trail.ts';

/** Keeps the number of people that per-capita targets are counted by. */
export async function setPopulation(db: Transaction, id: string, population: number): Promise<Change> {
  const plan = await db.plan.findUnique({ where: { id }, select: { population: true } });
  await db.plan.updateMany({ where: { id }, data: { population } });
  return { subject: id, before: plan, after: plan && { population } };
}
