import type { Ask } from '../domain/interview-facts.ts';
import { isOffice, type Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import { listQuartersOf, reportKey } from '../domain/quarter.ts';
import type { Incoming } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { arrivalsAmong, listAsks } from '../reporting/interviews/list-asks.ts';
import type { ConversationState } from './state.ts';

/** What the office needs for the quarter's papers. */
export interface Reporting {
  /** Keys of the reports that were issued; see `reportKey`. */
  issued: ReadonlySet<string>;
  /** With what departments were asked; read only when candidates for an interview are spoken of, or counted. */
  asks: Ask[];
  /** Whether what the office's message led to has reached somebody. */
  hasArrived(source: string, handle: string): boolean;
}

const ABOUT_INTERVIEWS = /约谈|interview|\bhear:|报告|调度|季度|report|dispatch|quarter|q[1-4]/i;

/** Reads it for the office alone, and never in a channel. */
export async function loadReporting(
  { content, channel, at }: Incoming,
  person: Person | undefined,
  plans: Plan[],
  { waiting }: ConversationState,
  store: Store,
): Promise<Reporting | undefined> {
  const [newest] = plans;
  if (!newest || !person || !isOffice(person) || channel !== undefined) return undefined;
  const keys = plans.flatMap((plan) => listQuartersOf(plan.register.year).map(({ id }) => reportKey(plan.id, id)));
  const done = await store.schedule.listDone(keys);
  const words = content.type === 'said' ? content.text : content.value;
  const from = new Date(Date.UTC(Math.min(...plans.map(({ register }) => register.year)), 0, 1));
  const isHearing = waiting?.kind === 'order' && waiting.order.do === 'hear-department';
  const unasked = isHearing || ABOUT_INTERVIEWS.test(words) ? await store.outbox.listUnasked(from, at) : [];
  return { issued: new Set(done.keys()), asks: listAsks(unasked), hasArrived: arrivalsAmong(unasked) };
}
