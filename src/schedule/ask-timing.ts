import { nextWorkday, workdayAfter } from '../domain/calendar.ts';
import { checkInKey, listAnswers, reminderKey, stepKey } from '../domain/check-in.ts';
import { dayOf, instantAt } from '../domain/dates.ts';
import type { Person } from '../domain/person.ts';
import type { Update } from '../domain/update.ts';
import type { Done, ScheduleFacts } from './due.ts';
import type { Slot } from './list-slots.ts';

/** Workdays after the ask: the 3rd, 5th and 8th, then every 3rd. */
const REMINDER_DAYS = [3, 5, 8];
/** Workdays that somebody has before it goes a step up. */
export const STEP_DAYS = 3;

function reminderDay(number: number): number {
  const last = REMINDER_DAYS.length;
  return REMINDER_DAYS[number - 1] ?? (REMINDER_DAYS[last - 1] ?? 0) + 3 * (number - last);
}

/** What a department has said about the tasks of a round since it opened. */
export function answersTo({ round, plan, tasks }: Slot, department: string, until: Date): Update[] {
  return listAnswers(plan.updates, department, round, until).filter(({ task }) => tasks.has(task));
}

export function listReminderKeys(to: Person, { plan, round }: Slot, maxReminders: number): string[] {
  return Array.from({ length: maxReminders }, (_, i) => reminderKey(plan.plan.id, round.id, i + 1, to.handle));
}

/** The reminder that comes next, and the day from which it is due; undefined if the highest number is reached. */
export function nextReminder(
  to: Person,
  slot: Slot,
  askedAt: Date,
  { done, rules, calendar, snoozes }: ScheduleFacts,
): { key: string; at: Date } | undefined {
  const keys = listReminderKeys(to, slot, rules.checkIn.maxReminders);
  const sent = keys.filter((key) => done.has(key));
  const key = keys[sent.length];
  if (key === undefined) return undefined;
  const lastAt = done.get(sent.at(-1) ?? '')?.at ?? askedAt;
  const snooze = snoozes.findLast(({ handle, at }) => handle === to.handle && at >= lastAt);
  // Whoever names a day is reminded on that day, neither before nor later; what was due meanwhile is not made up for.
  const wasPutOff = snoozes.some(({ handle, at }) => handle === to.handle && at >= askedAt);
  const usual = wasPutOff
    ? workdayAfter(calendar, dayOf(lastAt, rules.zone), STEP_DAYS)
    : workdayAfter(calendar, dayOf(askedAt, rules.zone), reminderDay(sent.length + 1));
  const day = snooze ? nextWorkday(calendar, snooze.until) : usual;
  return { key, at: instantAt(day, rules.checkIn.at, rules.zone) };
}

/** How a round went with one person, as far as it was about asking. */
export interface Asked {
  asks: number;
  firstAt: Date;
  lastAt: Date;
  /** No reminder is left. */
  isExhausted: boolean;
}

/** What a person was asked in a round; undefined if nothing reached them. */
export function findAsked(to: Person, slot: Slot, maxReminders: number, done: Done): Asked | undefined {
  const { plan, round } = slot;
  const first =
    done.get(checkInKey(plan.plan.id, round.id, to.handle)) ?? done.get(stepKey(plan.plan.id, round.id, to.handle));
  if (first?.outcome !== 'sent') return undefined;
  const reminders = listReminderKeys(to, slot, maxReminders).flatMap((key) => done.get(key) ?? []);
  return {
    asks: 1 + reminders.length,
    firstAt: first.at,
    lastAt: reminders.at(-1)?.at ?? first.at,
    isExhausted: reminders.length >= maxReminders,
  };
}
