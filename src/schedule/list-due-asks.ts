import { isAskedOn, listInWeek } from '../domain/burden.ts';
import { checkInKey, listQuestions, proposalKey, stepKey } from '../domain/check-in.ts';
import { contactsOn } from '../domain/contacts.ts';
import { dayOf, type IsoDay, instantAt } from '../domain/dates.ts';
import { listLights, type TaskLight } from '../domain/light.ts';
import { momentAt } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import { asOfFor, isTooLate } from '../domain/round.ts';
import { LADDER_STEPS } from '../domain/rules.ts';
import { answersTo, findAsked, listReminderKeys, nextReminder } from './ask-timing.ts';
import { findStepDue } from './deputy-step.ts';
import type { AskKind, AskPart, DueAsk, PlanFacts, ScheduleFacts, ScheduleOutline } from './due.ts';
import { findWorkingDay, listSlots, type Slot } from './list-slots.ts';

/**
 * Check-ins and reminders that may leave now, one message for each person whatever it stands for. Nothing leaves outside
 * working hours, to whom was asked something that day, or over the budget of the week: it leaves in the next working
 * moment of its round that allows it.
 */
export function listDueAsks(now: Date, facts: ScheduleFacts): DueAsk[] {
  const day = findWorkingDay(now, facts);
  if (!day) return [];
  const slots = listSlots(now, facts);
  const view: View = { now, day, facts, opening: listOpening(day, slots, now, facts), lights: measureOnce(now, facts) };
  const single = slots.flatMap((slot) => slot.departments.flatMap((department) => listSingle(department, slot, view)));
  const byPerson = Map.groupBy(single, ({ to, department }) => `${to.handle} ${department}`);
  return [...byPerson.values()].flatMap((asks) => merge(asks, view) ?? []);
}

/** Rounds that open later on the same day. */
function listOpening(day: IsoDay, slots: Slot[], now: Date, facts: ScheduleFacts): Slot[] {
  const at = instantAt(day, facts.rules.checkIn.at, facts.rules.zone);
  if (now >= at) return [];
  const keyOf = ({ plan, round }: Slot) => `${plan.plan.id} ${round.id}`;
  const open = new Set(slots.map(keyOf));
  return listSlots(at, facts).filter((slot) => !open.has(keyOf(slot)));
}

interface View {
  now: Date;
  opening: Slot[];
  day: IsoDay;
  facts: ScheduleFacts;
  lights(plan: PlanFacts): TaskLight[];
}

/** Measured only if somebody is asked at all: this runs every minute. */
function measureOnce(now: Date, { rules }: ScheduleFacts): View['lights'] {
  const measured = new Map<PlanFacts, TaskLight[]>();
  return (plan) => {
    const lights = measured.get(plan) ?? listLights(plan.plan, plan.updates, momentAt(now, rules.zone), rules);
    measured.set(plan, lights);
    return lights;
  };
}

/** One ask or reminder of one round, before what is due for the same person is put together. */
interface SingleAsk {
  kind: AskKind;
  key: string;
  at: Date;
  to: Person;
  department: string;
  slot: Slot;
}

function listSingle(department: string, slot: Slot, view: View): SingleAsk[] {
  const { facts, day } = view;
  const contacts = contactsOn(day, facts.people, facts.absences, department);
  const asks = contacts.flatMap((to) => askOf(to, department, slot, view) ?? []);
  if (asks.length > 0) return asks;
  const step = findStepDue(department, slot, contacts, view);
  return step.map((due) => ({ ...due, kind: 'step' as const, department, slot }));
}

function askOf(to: Person, department: string, slot: Slot, view: View): SingleAsk | undefined {
  const { facts, day, now } = view;
  const { round, plan } = slot;
  const key = checkInKey(plan.plan.id, round.id, to.handle);
  const asked = facts.done.get(key) ?? facts.done.get(stepKey(plan.plan.id, round.id, to.handle));
  const shared = { to, department, slot };
  if (asked) {
    if (asked.outcome !== 'sent' || answersTo(slot, department, now).length > 0) return undefined;
    const reminder = nextReminder(to, slot, asked.at, facts);
    return reminder && reminder.at <= now ? { ...shared, ...reminder, kind: 'reminder' } : undefined;
  }
  if (plan.held?.has(department)) return undefined;
  if (isTooLate(round, day, slot.facts) || isAnsweredThroughOthers(department, slot, view)) return undefined;
  return { ...shared, key, at: round.opensAt, kind: 'check-in' };
}

/** Somebody else was asked before they went away, and has answered: the round is not opened once more. */
function isAnsweredThroughOthers(department: string, slot: Slot, { facts, now }: View): boolean {
  const { maxReminders } = facts.rules.checkIn;
  const isAsked = facts.people
    .filter((person) => person.department === department)
    .some((person) => findAsked(person, slot, maxReminders, facts.done));
  return isAsked && answersTo(slot, department, now).length > 0;
}

/** All that is due for one person in one message; a second ask in a week waits for the next one. */
function merge(asks: SingleAsk[], view: View): DueAsk | undefined {
  const [first] = asks;
  if (!first) return undefined;
  const { facts, day } = view;
  const { disturbed, rules } = facts;
  const { to, department } = first;
  if (isAskedOn(day, to.handle, disturbed, rules.zone)) return undefined;
  const got = listInWeek(day, to, disturbed, rules.zone);
  // The digest of the week has its place kept.
  const isDigestToCome = to.role !== 'office' && !got.some(({ kind }) => kind === 'digest');
  if (got.length + (isDigestToCome ? 1 : 0) >= rules.mostPerWeek) return undefined;
  // What was left over from before goes together with what opens in an hour.
  if (view.opening.some(({ departments }) => departments.includes(department))) return undefined;
  const isAskedThisWeek = got.some(({ kind }) => kind === 'check-in');
  const allowed = asks.filter(({ kind }) => kind !== 'check-in' || !isAskedThisWeek);
  const parts = listParts(allowed, view);
  const kept = parts.map(({ ask }) => ask);
  const [key] = kept.map((ask) => ask.key);
  if (key === undefined) return undefined;
  const at = new Date(Math.min(...kept.map((ask) => ask.at.getTime())));
  const kind = (['check-in', 'step', 'reminder'] as const).find((one) => kept.some((ask) => ask.kind === one));
  return {
    kind: kind ?? 'reminder',
    key,
    keys: kept.map((ask) => ask.key),
    at,
    to,
    department,
    parts: parts.map(({ part }) => part),
  };
}

/** The questions of each part, numbered through; a part without a question is left out. */
function listParts(asks: SingleAsk[], view: View): { ask: SingleAsk; part: AskPart }[] {
  let count = 0;
  return asks.flatMap((ask) => {
    const { slot, department } = ask;
    // A report on one's own answers for its task, so that only the rest is asked.
    const answered = new Set(answersTo(slot, department, view.now).map(({ task }) => task));
    const lights = view.lights(slot.plan).filter(({ task }) => slot.tasks.has(task.id) && !answered.has(task.id));
    const questions = listQuestions(lights, department).map((one) => ({ ...one, number: one.number + count }));
    if (questions.length === 0) return [];
    count += questions.length;
    return [{ ask, part: { plan: slot.plan, round: slot.round, asOf: asOfOf(ask, view), questions } }];
  });
}

function asOfOf({ kind, to, slot }: SingleAsk, { facts, day }: View): IsoDay {
  const asked = kind === 'reminder' ? findAsked(to, slot, facts.rules.checkIn.maxReminders, facts.done) : undefined;
  return asOfFor(slot.round, asked ? dayOf(asked.firstAt, facts.rules.zone) : day, slot.facts);
}

/** The keys of everything that the open rounds may ask of these people. */
export function listAskKeys(now: Date, facts: ScheduleOutline): string[] {
  return listSlots(now, facts).flatMap((slot) => {
    const id = slot.plan.plan.id;
    const people = facts.people.filter(
      ({ department }) => department !== null && slot.departments.includes(department),
    );
    return [
      ...people.flatMap((person) => [
        checkInKey(id, slot.round.id, person.handle),
        stepKey(id, slot.round.id, person.handle),
        ...listReminderKeys(person, slot, facts.rules.checkIn.maxReminders),
      ]),
      ...slot.departments.flatMap((name) => LADDER_STEPS.map((step) => proposalKey(id, slot.round.id, step, name))),
    ];
  });
}
