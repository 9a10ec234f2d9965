import { disturbanceOf } from '../domain/burden.ts';
import type { Calendar } from '../domain/calendar.ts';
import { addDays, dayOf, instantAt, mondayOf } from '../domain/dates.ts';
import { listHeld } from '../domain/dispatch.ts';
import { periodOf } from '../domain/period.ts';
import type { Rules } from '../domain/rules.ts';
import type { Store } from '../ports/stores.ts';
import type { ScheduleFacts } from './due.ts';
import { listDueKeys } from './list-due.ts';

/** What the schedule knows before it reads what was said; undefined while no plan is in force. */
export async function gatherOutline(
  now: Date,
  store: Store,
  { rules, calendar }: { rules: Rules; calendar: Calendar },
): Promise<ScheduleFacts | undefined> {
  const inForce = await store.plans.listInForce();
  if (inForce.length === 0) return undefined;
  const summaries = await store.plans.list();
  const plans = await Promise.all(
    inForce.map(async (plan) => {
      const summary = summaries.find(({ id }) => id === plan.id);
      const dispatches = await store.listDispatches(plan.id);
      const sent = dispatches.find(({ cancelledAt, sendAt }) => cancelledAt === null && sendAt <= now);
      return {
        plan,
        period: periodOf(plan.register),
        inForceFrom: summary?.inForceFrom ?? null,
        ...{ updates: [], matters: [] },
        held: listHeld(plan.register, summary?.awaitsDispatch === true, dispatches, now),
        sentOut: sent ? dayOf(sent.sendAt, rules.zone) : null,
        isSentOut: sent !== undefined,
      };
    }),
  );
  const people = await store.directory.list();
  const [absences, snoozes] = await Promise.all([store.listAbsences(), store.listSnoozes()]);
  const outline = { plans, people, absences, snoozes, disturbed: [], rules, calendar };
  return { ...outline, done: await store.schedule.listDone(listDueKeys(now, outline)) };
}

/** The same with what was said, and with what people got this week. */
export async function readSaid(now: Date, store: Store, outline: ScheduleFacts): Promise<ScheduleFacts> {
  const plans = await Promise.all(
    outline.plans.map(async (one) => ({
      ...one,
      updates: await store.updates.list(one.plan.id),
      matters: await store.listMatters(one.plan.id),
      acceptances: await store.listAcceptances(one.plan.id),
    })),
  );
  const { zone } = outline.rules;
  const monday = mondayOf(dayOf(now, zone));
  const until = instantAt(addDays(monday, 7), '00:00', zone);
  const unasked = await store.outbox.listUnasked(instantAt(monday, '00:00', zone), until);
  const disturbed = unasked.flatMap(({ key, recipient, at, isFailed }) => {
    const kind = disturbanceOf(key);
    return kind === null || isFailed ? [] : [{ kind, handle: recipient, at }];
  });
  return { ...outline, plans, disturbed };
}
