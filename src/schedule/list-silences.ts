import { contactsOn, whyUnasked } from '../domain/contacts.ts';
import { dayOf } from '../domain/dates.ts';
import { listDuties } from '../domain/plan.ts';
import type { Silence } from '../domain/silence.ts';
import { type Asked, answersTo, findAsked } from './ask-timing.ts';
import type { PlanFacts, ScheduleFacts } from './due.ts';
import { listSlots, type Slot } from './list-slots.ts';
import { isUnaccepted } from './unaccepted.ts';

/** Departments of which nothing is heard in the rounds that are open, each with the one reason that fits. */
export function listSilences(now: Date, facts: ScheduleFacts): Silence[] {
  const slots = listSlots(now, facts);
  return facts.plans.flatMap((plan) => {
    const own = slots.filter((slot) => slot.plan === plan);
    return plan.plan.register.departments
      .filter(({ name, collective }) => !collective && listDuties(plan.plan.register, name).length > 0)
      .flatMap(({ name }) => silenceOf(name, plan, own, now, facts) ?? []);
  });
}

function silenceOf(
  department: string,
  plan: PlanFacts,
  slots: Slot[],
  now: Date,
  facts: ScheduleFacts,
): Silence | undefined {
  const found = (kind: Silence['kind'], round: Silence['round'] = null): Silence => ({
    ...{ plan: plan.plan.id, department, kind, round },
  });
  const waiting = slots.filter(
    (slot) =>
      !plan.held?.has(department) &&
      slot.departments.includes(department) &&
      answersTo(slot, department, now).length === 0,
  );
  if (waiting.length === 0) return undefined;
  const day = dayOf(now, facts.rules.zone);
  const why = whyUnasked(day, facts.people, facts.absences, department);
  if (why === 'unreachable') return found('undelivered');
  if (why === 'away') return found('away');
  if (isUnaccepted(department, plan)) return found('unaccepted');
  return waiting
    .flatMap((slot) => silentIn(department, slot, now, facts) ?? [])
    .map((round) => found('silent', round))[0];
}

/** Asked through whoever is there today, and not answered. */
function silentIn(department: string, slot: Slot, now: Date, facts: ScheduleFacts): Silence['round'] | undefined {
  const { rules, people, absences, done } = facts;
  const day = dayOf(now, rules.zone);
  const asked: Asked[] = contactsOn(day, people, absences, department).flatMap(
    (to) => findAsked(to, slot, rules.checkIn.maxReminders, done) ?? [],
  );
  const [first] = asked.toSorted((one, other) => one.firstAt.getTime() - other.firstAt.getTime());
  // Whoever was asked today has the day to answer.
  if (!first || dayOf(first.firstAt, rules.zone) >= day) return undefined;
  return {
    id: slot.round.id,
    since: dayOf(first.firstAt, rules.zone),
    asks: Math.max(...asked.map(({ asks }) => asks)),
  };
}
