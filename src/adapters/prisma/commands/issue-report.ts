import { reportKey } from '../../../domain/quarter.ts';
import type { Transaction } from '../database.ts';
import type { Act, Change } from '../trail.ts';

/** Writes down that the report of a quarter was issued; a turn that comes second does not get here. */
export async function issueReport(db: Transaction, act: Act, plan: string, quarter: string): Promise<Change> {
  const key = reportKey(plan, quarter);
  await db.dueThing.create({ data: { key, kind: 'report', claimedAt: act.at, outcome: 'issued' } });
  return { subject: `report ${quarter}`, after: { plan, quarter } };
}
