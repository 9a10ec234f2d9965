import type { Calendar } from '../domain/calendar.ts';
import { checkInKey } from '../domain/check-in.ts';
import type { IsoDay } from '../domain/dates.ts';
import { endOfWeek, periodOf } from '../domain/period.ts';
import { findRound } from '../domain/round.ts';
import type { Rules } from '../domain/rules.ts';
import type { Store } from '../ports/stores.ts';
import type { DigestFacts } from './digest.ts';

/** Reads what the digests of a week are made from; undefined while no plan is in force. */
export async function gatherDigestFacts(
  store: Store,
  week: IsoDay,
  { rules, calendar }: { rules: Rules; calendar: Calendar },
): Promise<DigestFacts | undefined> {
  const plan = await store.plans.findInForce();
  if (!plan) return undefined;
  const people = await store.directory.list();
  const inForceFrom = (await store.plans.list()).find(({ id }) => id === plan.id)?.inForceFrom ?? null;
  const { knownUntil } = endOfWeek(week, rules.zone);
  const round = findRound(knownUntil, { rules, calendar, period: periodOf(plan.register), inForceFrom });
  const keyOf = (handle: string) => checkInKey(plan.id, round?.id ?? '', handle);
  const done = round ? await store.schedule.listDone(people.map(({ handle }) => keyOf(handle))) : new Map();
  const isAsked = (handle: string) => {
    const ask: { at: Date; outcome: string } | undefined = done.get(keyOf(handle));
    return ask?.outcome === 'sent' && ask.at <= knownUntil;
  };
  const handles = new Set(people.map(({ handle }) => handle).filter(isAsked));
  const updates = await store.updates.list(plan.id);
  return { plan, updates, people, week, rules, asked: round ? { round, handles } : null };
}
