import { workdayAfter } from '../domain/calendar.ts';
import { checkInKey, listAnswers, listContacts, listQuestions, reminderKey } from '../domain/check-in.ts';
import { dayOf, type IsoDay, instantAt, localTime } from '../domain/dates.ts';
import { listLights, type TaskLight } from '../domain/light.ts';
import { momentAt } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import { asOfFor, findRound, isTooLate, isWithin, type Round } from '../domain/round.ts';
import type { DueAsk, ScheduleFacts } from './due.ts';

/**
 * Check-ins and reminders that may leave now. Nothing leaves outside working hours: what was due then, or while nobody
 * ran the program, leaves in the next working moment of its round, one message a day for each person.
 */
export function listDueAsks(now: Date, facts: ScheduleFacts): DueAsk[] {
  const { rules, calendar, plan } = facts;
  const { day, ...time } = localTime(now, rules.zone);
  const round = findRound(now, facts);
  if (!round || !calendar.isWorkday(day) || !isWithin(time, rules.checkIn.from, rules.checkIn.until)) return [];
  // Measured only if somebody is asked at all: this runs every minute.
  let measured: TaskLight[] | undefined;
  const lights = () => (measured ??= listLights(plan, facts.updates, momentAt(now, rules.zone), rules));
  const view: View = { now, day, round, facts, lights };
  return plan.register.departments.flatMap(({ name }) =>
    listContacts(facts.people, name).flatMap((to) => askOf(to, name, view) ?? []),
  );
}

interface View {
  now: Date;
  day: IsoDay;
  round: Round;
  facts: ScheduleFacts;
  lights: () => TaskLight[];
}

function askOf(to: Person, department: string, view: View): DueAsk | undefined {
  const { round, facts, day } = view;
  const asked = facts.done.get(checkInKey(facts.plan.id, round.id, to.handle));
  if (asked) return asked.outcome === 'sent' ? reminderOf(to, department, asked.at, view) : undefined;
  if (isTooLate(round, day, facts)) return undefined;
  // A report on one's own answers for its task, so that only the rest is asked.
  const answered = new Set(listAnswers(facts.updates, department, round, view.now).map((update) => update.task));
  const lights = view.lights().filter(({ task }) => !answered.has(task.id));
  const key = checkInKey(facts.plan.id, round.id, to.handle);
  return ask({ kind: 'check-in', key, at: round.opensAt, to, department }, lights, day, view);
}

/** Workdays after the ask: the 3rd, 5th and 8th, then every 3rd. */
const REMINDER_DAYS = [3, 5, 8];
function reminderDay(number: number): number {
  const last = REMINDER_DAYS.length;
  return REMINDER_DAYS[number - 1] ?? (REMINDER_DAYS[last - 1] ?? 0) + 3 * (number - last);
}

function reminderOf(to: Person, department: string, askedAt: Date, view: View): DueAsk | undefined {
  const { facts, round, day, now } = view;
  const { zone, checkIn } = facts.rules;
  const sent = listReminderKeys(to, round, facts).filter((key) => facts.done.has(key));
  const number = sent.length + 1;
  const lastAt = facts.done.get(sent.at(-1) ?? '')?.at ?? askedAt;
  const askedOn = dayOf(askedAt, zone);
  const dueOn = workdayAfter(facts.calendar, askedOn, reminderDay(number));
  const at = instantAt(dueOn, checkIn.at, zone);
  if (number > checkIn.maxReminders || now < at || dayOf(lastAt, zone) === day) return undefined;
  if (listAnswers(facts.updates, department, round, now).length > 0) return undefined;
  const key = reminderKey(facts.plan.id, round.id, number, to.handle);
  return ask({ kind: 'reminder', key, at, to, department }, view.lights(), askedOn, view);
}

function ask(
  due: Pick<DueAsk, 'kind' | 'key' | 'at' | 'to' | 'department'>,
  lights: TaskLight[],
  askedOn: IsoDay,
  { round, facts }: View,
): DueAsk | undefined {
  const questions = listQuestions(lights, due.department);
  return questions.length > 0 ? { ...due, round, asOf: asOfFor(round, askedOn, facts), questions } : undefined;
}

function listReminderKeys(to: Person, round: Round, { plan, rules }: Pick<ScheduleFacts, 'plan' | 'rules'>): string[] {
  return Array.from({ length: rules.checkIn.maxReminders }, (_, i) => reminderKey(plan.id, round.id, i + 1, to.handle));
}

/** The keys of everything this round may ask of these people. */
export function listAskKeys(now: Date, facts: Omit<ScheduleFacts, 'done' | 'updates'>): string[] {
  const round = findRound(now, facts);
  if (!round) return [];
  return facts.people.flatMap((person) => [
    checkInKey(facts.plan.id, round.id, person.handle),
    ...listReminderKeys(person, round, facts),
  ]);
}
