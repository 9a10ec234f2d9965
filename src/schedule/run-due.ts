import type { Calendar } from '../domain/calendar.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import type { Person } from '../domain/person.ts';
import type { Rules } from '../domain/rules.ts';
import type { Outgoing, Reply } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import type { Store, Turn } from '../ports/stores.ts';
import { composeCheckIn } from './compose-check-in.ts';
import { composeProposals } from './compose-proposals.ts';
import type { Due, DueAsk, DueProposals } from './due.ts';
import { gatherOutline, readSaid } from './gather-facts.ts';
import { listDue } from './list-due.ts';
import { type SentCheckIn, sentCheckIn } from './sent-check-in.ts';

export interface ScheduleDeps {
  store: Store;
  rules: Rules;
  calendar: Calendar;
  log: Log;
  /** Name of the platform that carries messages to a person. */
  platformOf(to: Person): Promise<string>;
  /** The state of a person's conversation once the questions wait in it; undefined if it is better left alone. */
  openCheckIn(to: Person, checkIn: SentCheckIn): Promise<Turn['conversation']>;
  /** The digest of the week that begins on this Monday. */
  composeDigest(week: IsoDay, audience: DigestAudience): Promise<Reply>;
}

/** Somebody may write while their check-in is on its way; then it is tried again on top of that. */
const TRIES = 3;

/** Does what is due at a moment, each thing once however many processes try; returns how many messages were left to send. */
export async function runDue(now: Date, deps: ScheduleDeps): Promise<number> {
  const outline = await gatherOutline(now, deps.store, deps);
  // Updates only make less due, so that the many of a big plan are read only when something may be.
  if (!outline || listDue(now, outline).length === 0) return 0;
  const all = listDue(now, await readSaid(now, deps.store, outline));
  const late = all.filter((due) => due.kind === 'digest' && due.isTooLate).length;
  if (late > 0) deps.log.warn('digests were more than a day late and are left out', { digests: late });
  let sent = 0;
  for (const due of all) {
    if (await keepDue(due, now, deps)) sent++;
  }
  return sent;
}

/** The claims, the message and the conversation's state are kept together or not at all. */
async function keepDue(due: Due, now: Date, deps: ScheduleDeps): Promise<boolean> {
  const { key, kind } = due;
  const turn = { at: now, by: 'remit', commands: [], messages: [] };
  if (due.kind === 'digest' && due.isTooLate) {
    await deps.store.conversations.keep({ ...turn, claim: { key, kind, outcome: 'skipped: late' } });
    return false;
  }
  const keys = due.kind === 'digest' ? [key] : due.keys;
  const claim = keys.map((one) => ({ key: one, kind, outcome: 'sent' }));
  const messages = await composeDue(due, now, deps);
  for (let tries = 0; tries < TRIES; tries++) {
    const conversation = isAsk(due) ? await openConversation(due, deps) : undefined;
    const outcome = await deps.store.conversations.keep({
      ...{ ...turn, messages, claim },
      ...(conversation ? { conversation } : {}),
    });
    if (outcome !== 'stale') return outcome === 'kept';
  }
  deps.log.warn('a conversation moved on all the time; its check-in waits for the next run', { key });
  return false;
}

const isAsk = (due: Due): due is DueAsk => due.kind !== 'digest' && due.kind !== 'proposal';

async function composeDue(due: Due, now: Date, deps: ScheduleDeps): Promise<Outgoing[]> {
  if (due.kind === 'proposal') return tellOffice(due, deps);
  const reply = due.kind === 'digest' ? await deps.composeDigest(due.week, due.audience) : composeCheckIn(due, now);
  return [{ key: due.key, platform: await deps.platformOf(due.to), recipient: due.to.handle, reply }];
}

function tellOffice(due: DueProposals, deps: ScheduleDeps): Promise<Outgoing[]> {
  const reply = composeProposals(due);
  return Promise.all(
    due.office.map(async (person) => ({
      key: `${due.key}:${person.handle}`,
      platform: await deps.platformOf(person),
      recipient: person.handle,
      reply,
    })),
  );
}

async function openConversation(due: DueAsk, deps: ScheduleDeps): Promise<Turn['conversation']> {
  const sent = sentCheckIn(due);
  return sent && deps.openCheckIn(due.to, sent);
}
