import { reportKey } from '../../../domain/quarter.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Writes down that the report of a quarter was issued, once. */
export async function issueReport(db: Transaction, act: Act, plan: string, quarter: string): Promise<Change> {
  const key = reportKey(plan, quarter);
  const known = await db.dueThing.findUnique({ where: { key } });
  if (!known)
    await db.dueThing.create({ data: { key, kind: 'report', claimedAt: act.at, outcome: `issued: ${act.by}` } });
  return { subject: `report ${quarter}`, before: known && { outcome: known.outcome }, after: { plan, quarter } };
}
