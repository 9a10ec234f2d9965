import { findAbsence } from '../domain/absence.ts';
import { workdayAfter } from '../domain/calendar.ts';
import { stepKey } from '../domain/check-in.ts';
import { dayOf, type IsoDay, instantAt } from '../domain/dates.ts';
import type { Person } from '../domain/person.ts';
import { answersTo, findAsked, STEP_DAYS } from './ask-timing.ts';
import type { ScheduleFacts } from './due.ts';
import type { Slot } from './list-slots.ts';

/** The deputies whose turn it is: their liaison was reminded as often as may be, and three workdays have passed. */
export function findStepDue(
  department: string,
  slot: Slot,
  contacts: Person[],
  { facts, now, day }: { facts: ScheduleFacts; now: Date; day: IsoDay },
): { to: Person; key: string; at: Date }[] {
  const { rules, calendar, done, people, absences } = facts;
  if (!rules.ladder.includes('deputy') || answersTo(slot, department, now).length > 0) return [];
  const asked = contacts.flatMap((to) => findAsked(to, slot, rules.checkIn.maxReminders, done) ?? []);
  if (asked.length === 0 || asked.length < contacts.length || !asked.every(({ isExhausted }) => isExhausted)) return [];
  const last = new Date(Math.max(...asked.map(({ lastAt }) => lastAt.getTime())));
  const on = workdayAfter(calendar, dayOf(last, rules.zone), STEP_DAYS);
  const at = instantAt(on, rules.checkIn.at, rules.zone);
  if (at > now) return [];
  return people
    .filter((person) => person.department === department && person.role === 'deputy' && person.reachable)
    .filter(({ handle }) => !contacts.some((to) => to.handle === handle) && !findAbsence(absences, handle, day))
    .map((to) => ({ to, key: stepKey(slot.plan.plan.id, slot.round.id, to.handle), at }))
    .filter(({ key }) => !done.has(key));
}
