import { dayOf, type IsoDay } from '../domain/dates.ts';
import { RemitError } from '../domain/errors.ts';
import type { Plan } from '../domain/plan.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';

/** Lends the store to some work and closes it afterwards, however the work ends. */
export async function withStore<Result>(tools: Tools, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await tools.openStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What is *now* for a command beside a chat: the last moment the database has seen, else the machine's time. */
export async function readNow(store: Store, tools: Pick<Tools, 'clock'>): Promise<Date> {
  return (await store.time.lastSeen()) ?? tools.clock.now();
}

/** The day of *now* in the office's zone. */
export async function readToday(store: Store, tools: Pick<Tools, 'clock' | 'rules'>): Promise<IsoDay> {
  return dayOf(await readNow(store, tools), tools.rules().zone);
}

/** The plan in force; without one, what to do. */
export async function getPlanInForce(store: Store): Promise<Plan> {
  const plan = await store.plans.findInForce();
  if (plan) return plan;
  throw new RemitError('no_plan', 'No plan is in force: import one with “remit import FILE --yes”.');
}
