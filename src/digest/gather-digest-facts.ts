import type { Calendar } from '../domain/calendar.ts';
import { checkInKey } from '../domain/check-in.ts';
import type { IsoDay } from '../domain/dates.ts';
import { endOfWeek, periodOf } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { findRound } from '../domain/round.ts';
import type { Rules } from '../domain/rules.ts';
import type { Silence } from '../domain/silence.ts';
import type { Store } from '../ports/stores.ts';
import type { DigestFacts } from './digest.ts';

export interface DigestSettings {
  rules: Rules;
  calendar: Calendar;
  /** Of whom nothing is heard at an instant. */
  listSilences(at: Date): Promise<Silence[]>;
}

/** Reads what the digests of a week are made from, for each plan in force, the newest first. */
export async function gatherDigestFacts(store: Store, week: IsoDay, settings: DigestSettings): Promise<DigestFacts[]> {
  const plans = await store.plans.listInForce();
  if (plans.length === 0) return [];
  const { knownUntil } = endOfWeek(week, settings.rules.zone);
  const silences = await settings.listSilences(knownUntil);
  return Promise.all(
    plans.map(async (plan) => ({
      ...(await gatherPlan(plan, store, week, settings)),
      silences: silences.filter((one) => one.plan === plan.id),
    })),
  );
}

async function gatherPlan(
  plan: Plan,
  store: Store,
  week: IsoDay,
  { rules, calendar }: DigestSettings,
): Promise<DigestFacts> {
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
  const [updates, matters] = await Promise.all([store.updates.list(plan.id), store.listMatters(plan.id)]);
  return { plan, updates, matters, people, week, rules, asked: round ? { round, handles } : null };
}
