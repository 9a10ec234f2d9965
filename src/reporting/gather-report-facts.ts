import { dayOf } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import type { Quarter } from '../domain/quarter.ts';
import type { Rules } from '../domain/rules.ts';
import type { Store } from '../ports/stores.ts';
import type { ReportFacts } from './dispatch/report.ts';

/** Why there is no report: no plan in force is for that year, or the quarter has not begun. */
export type NoReport = 'no_plan' | 'not_begun';

/** Reads what the report of a quarter is made from, of the plan in force that is for its year. */
export async function gatherReportFacts(
  store: Store,
  quarter: Quarter,
  { rules, now }: { rules: Rules; now: Date },
): Promise<ReportFacts | NoReport> {
  const plan = await findPlanOf(quarter, store);
  if (!plan) return 'no_plan';
  if (dayOf(now, rules.zone) < quarter.from) return 'not_begun';
  const [updates, people, matters] = await Promise.all([
    store.updates.list(plan.id),
    store.directory.list(),
    store.listMatters(plan.id),
  ]);
  return { plan, updates, people, matters, rules, quarter, now };
}

/** The newest plan in force of that year. */
async function findPlanOf(quarter: Quarter, store: Store): Promise<Plan | undefined> {
  return (await store.plans.listInForce()).find(({ register }) => register.year === quarter.year);
}
