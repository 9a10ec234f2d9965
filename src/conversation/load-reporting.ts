import { disturbanceOf } from '../domain/burden.ts';
import type { Ask } from '../domain/interview-facts.ts';
import { isOffice, type Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import { listQuartersOf, reportKey } from '../domain/quarter.ts';
import type { Incoming } from '../ports/chat.ts';
import { renderPlain } from '../ports/render-plain.ts';
import type { Store, Unasked } from '../ports/stores.ts';

/** What the office needs for the quarter's papers. */
export interface Reporting {
  /** Quarters whose report was issued. */
  issued: ReadonlySet<string>;
  /** With what departments were asked; read only when candidates for an interview are spoken of. */
  asks: Ask[];
}

const ABOUT_INTERVIEWS = /约谈|interview/i;

/** Reads it for the office alone, and never in a channel. */
export async function loadReporting(
  { content, channel, at }: Incoming,
  person: Person | undefined,
  plan: Plan | undefined,
  store: Store,
): Promise<Reporting | undefined> {
  if (!plan || !person || !isOffice(person) || channel !== undefined) return undefined;
  const keys = listQuartersOf(plan.register.year).map(({ id }) => reportKey(plan.id, id));
  const done = await store.schedule.listDone(keys);
  const words = content.type === 'said' ? content.text : content.value;
  const from = new Date(Date.UTC(plan.register.year, 0, 1));
  const unasked = ABOUT_INTERVIEWS.test(words) ? await store.outbox.listUnasked(from, at) : [];
  return {
    issued: new Set([...done.keys()].map((key) => key.slice(key.lastIndexOf(':') + 1))),
    asks: listAsks(unasked),
  };
}

/** Check-ins and reminders among the messages that people got without having asked for anything. */
export function listAsks(unasked: Unasked[]): Ask[] {
  return unasked
    .filter(({ key }) => ['check-in', 'reminder', 'dispatch'].includes(disturbanceOf(key) ?? ''))
    .map(({ recipient, at, isFailed, reply }) => ({
      handle: recipient,
      at,
      isDelivered: !isFailed,
      text: renderPlain(reply.blocks).split('\n')[0] ?? '',
    }));
}
