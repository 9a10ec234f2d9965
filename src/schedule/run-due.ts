import type { Calendar } from '../domain/calendar.ts';
import type { CheckInQuestion } from '../domain/check-in.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import { periodOf } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { Rules } from '../domain/rules.ts';
import type { Reply } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import type { Store, Turn } from '../ports/stores.ts';
import { composeCheckIn } from './compose-check-in.ts';
import type { Due, DueAsk, ScheduleFacts } from './due.ts';
import { listDue, listDueKeys } from './list-due.ts';

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

/** What a check-in that was sent asks, and the day its figures are asked for. */
export interface SentCheckIn {
  plan: string;
  round: string;
  asOf: IsoDay;
  questions: CheckInQuestion[];
}

/** Somebody may write while their check-in is on its way; then it is tried again on top of that. */
const TRIES = 3;

/** Does what is due at a moment, each thing once however many processes try; returns how many messages were left to send. */
export async function runDue(now: Date, deps: ScheduleDeps): Promise<number> {
  const facts = await gatherFacts(now, deps);
  // Updates only make less due, so that the many of a big plan are read only when something may be.
  if (!facts || listDue(now, facts).length === 0) return 0;
  const updates = await deps.store.updates.list(facts.plan.id);
  const view = { ...facts, updates };
  const all = listDue(now, view);
  const late = all.filter((due) => due.kind === 'digest' && due.isTooLate).length;
  if (late > 0) deps.log.warn('digests were more than a day late and are left out', { digests: late });
  let sent = 0;
  for (const due of all) {
    if (await keepDue(due, now, view, deps)) sent++;
  }
  return sent;
}

async function gatherFacts(now: Date, { store, rules, calendar }: ScheduleDeps): Promise<ScheduleFacts | undefined> {
  const plan = await store.plans.findInForce();
  if (!plan) return undefined;
  const inForceFrom = (await store.plans.list()).find(({ id }) => id === plan.id)?.inForceFrom ?? null;
  const people = await store.directory.list();
  const facts = { plan, people, rules, calendar, period: periodOf(plan.register), inForceFrom };
  return { ...facts, updates: [], done: await store.schedule.listDone(listDueKeys(now, facts)) };
}

/** The claim, the message and the conversation's state are kept together or not at all. */
async function keepDue(due: Due, now: Date, facts: ScheduleFacts, deps: ScheduleDeps): Promise<boolean> {
  const { key, kind } = due;
  if (due.kind === 'digest' && due.isTooLate) {
    await deps.store.conversations.keep({ ...turnAt(now), claim: { key, kind, outcome: 'skipped: late' } });
    return false;
  }
  const reply = await composeDue(due, now, facts, deps);
  const platform = await deps.platformOf(due.to);
  const message = { key, platform, recipient: due.to.handle, reply };
  for (let tries = 0; tries < TRIES; tries++) {
    const conversation = due.kind === 'digest' ? undefined : await openConversation(due, facts.plan.id, deps);
    const turn: Turn = { ...turnAt(now), messages: [message], claim: { key, kind, outcome: 'sent' } };
    const outcome = await deps.store.conversations.keep(conversation ? { ...turn, conversation } : turn);
    if (outcome !== 'stale') return outcome === 'kept';
  }
  deps.log.warn('a conversation moved on all the time; its check-in waits for the next run', { key });
  return false;
}

function turnAt(now: Date): Pick<Turn, 'at' | 'by' | 'commands' | 'messages'> {
  return { at: now, by: 'remit', commands: [], messages: [] };
}

function composeDue(due: Due, now: Date, { plan, updates }: ScheduleFacts, deps: ScheduleDeps): Promise<Reply> {
  if (due.kind === 'digest') return deps.composeDigest(due.week, due.audience);
  return Promise.resolve(composeCheckIn(due, plan, updates, now));
}

function openConversation(due: DueAsk, plan: string, deps: ScheduleDeps): Promise<Turn['conversation']> {
  return deps.openCheckIn(due.to, { plan, round: due.round.id, asOf: due.asOf, questions: due.questions });
}
