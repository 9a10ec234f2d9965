import { findAbsence } from '../domain/absence.ts';
import { workdayAfter } from '../domain/calendar.ts';
import { proposalKey } from '../domain/check-in.ts';
import { contactsOn } from '../domain/contacts.ts';
import { dayOf, type IsoDay, instantAt } from '../domain/dates.ts';
import { isOffice, type Person } from '../domain/person.ts';
import type { LadderStep } from '../domain/rules.ts';
import { answersTo, findAsked, STEP_DAYS } from './ask-timing.ts';
import type { DueProposals, Proposal, ScheduleFacts } from './due.ts';
import { findWorkingDay, listSlots, type Slot } from './list-slots.ts';

/**
 * Rounds that stay unanswered although everybody below was turned to: the next step up is proposed to the office, each
 * once, all in one message. Nothing goes up by itself, and nothing at all about whom we did not reach.
 */
export function listDueProposals(now: Date, facts: ScheduleFacts): DueProposals[] {
  const day = findWorkingDay(now, facts);
  const office = day ? facts.people.filter((one) => isPresent(one, day, facts)) : [];
  const [to] = office;
  if (!day || !to) return [];
  const found = listSlots(now, facts).flatMap((slot) =>
    slot.departments.flatMap((department) => proposalOf(department, slot, day, now, facts) ?? []),
  );
  const keys = found.map(({ plan, round, step, department }) => proposalKey(plan.id, round.id, step, department));
  const [key] = keys;
  return key === undefined ? [] : [{ kind: 'proposal', key, keys, at: now, to, office, proposals: found }];
}

const isPresent = (person: Person, day: IsoDay, { absences }: ScheduleFacts) =>
  isOffice(person) && person.reachable && !findAbsence(absences, person.handle, day);

function proposalOf(
  department: string,
  slot: Slot,
  day: IsoDay,
  now: Date,
  facts: ScheduleFacts,
): Proposal | undefined {
  const { rules, calendar, done } = facts;
  if (answersTo(slot, department, now).length > 0) return undefined;
  const last = lastInVain(department, slot, day, facts);
  const step = last && nextStep(department, slot, facts);
  if (!last || !step || done.has(proposalKey(slot.plan.plan.id, slot.round.id, step, department))) return undefined;
  const on = workdayAfter(calendar, dayOf(last.at, rules.zone), STEP_DAYS);
  if (instantAt(on, rules.checkIn.at, rules.zone) > now) return undefined;
  const since = dayOf(last.firstAt, rules.zone);
  return { plan: slot.plan.plan, round: slot.round, step, department, asks: last.asks, since };
}

/** The last ask of those below, if all of them were asked as often as may be. */
function lastInVain(department: string, slot: Slot, day: IsoDay, facts: ScheduleFacts) {
  const { rules, done, people, absences } = facts;
  const contacts = contactsOn(day, people, absences, department);
  const max = rules.checkIn.maxReminders;
  const asked = contacts.map((to) => findAsked(to, slot, max, done));
  if (asked.length === 0 || !asked.every((one) => one?.isExhausted)) return undefined;
  const deputies = people
    .filter((person) => person.department === department && person.role === 'deputy')
    .filter((person) => rules.ladder.includes('deputy') && !contacts.includes(person) && person.reachable)
    .filter(({ handle }) => !findAbsence(absences, handle, day))
    .map((to) => findAsked(to, slot, max, done));
  if (deputies.some((one) => one === undefined)) return undefined;
  const all = [...asked, ...deputies].filter((one) => one !== undefined);
  const urged = listSteps(department, slot).map(({ at }) => at);
  return {
    asks: all.reduce((sum, { asks }) => sum + asks, 0),
    firstAt: new Date(Math.min(...all.map(({ firstAt }) => firstAt.getTime()))),
    at: new Date(Math.max(...all.map(({ lastAt }) => lastAt.getTime()), ...urged.map((at) => at.getTime()))),
  };
}

/** The steps that a person has released in this round. */
const listSteps = (department: string, { plan, round }: Slot) =>
  plan.matters.filter(
    (matter) =>
      matter.kind === 'urge' &&
      matter.department === department &&
      matter.details.round === round.id &&
      matter.details.step !== undefined,
  );

function nextStep(department: string, slot: Slot, { rules }: ScheduleFacts): LadderStep | undefined {
  const released = new Set<LadderStep | undefined>(listSteps(department, slot).map(({ details }) => details.step));
  return rules.ladder.find((step) => step !== 'liaison' && step !== 'deputy' && !released.has(step));
}
