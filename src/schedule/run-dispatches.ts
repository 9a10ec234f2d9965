import type { Absence } from '../domain/absence.ts';
import { type Acceptance, standingOf } from '../domain/acceptance.ts';
import { checkInKey } from '../domain/check-in.ts';
import { contactsOn } from '../domain/contacts.ts';
import { dayOf, type IsoDay } from '../domain/dates.ts';
import { type Dispatch, dispatchKey, listGiven, marksGiven } from '../domain/dispatch.ts';
import { isWorkingMoment } from '../domain/dispatch-moment.ts';
import type { Matter } from '../domain/matter.ts';
import { periodOf } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Claim, Turn } from '../ports/stores.ts';
import { listOpenRounds } from './baseline-ask.ts';
import { composeDispatch, type DispatchLetter } from './compose-dispatch.ts';
import type { ScheduleDeps } from './run-due.ts';

export interface DispatchDeps extends Pick<ScheduleDeps, 'store' | 'rules' | 'calendar' | 'log' | 'platformOf'> {
  /** The state of a person's conversation once these duties can be answered by number in it. */
  openDuties(to: Person, shown: { plan: string; tasks: string[] }): Promise<NonNullable<Turn['conversation']>>;
}

/** Somebody may write while their message is on its way; then it is tried again on top of that. */
const TRIES = 3;

/**
 * Sends what the office has ordered and whose moment has come: one message to each contact of each department, each
 * once however many processes try, in working hours only. Whoever becomes a contact later is told then.
 */
export async function runDispatches(now: Date, deps: DispatchDeps): Promise<number> {
  if (!isWorkingMoment(now, deps.rules, deps.calendar)) return 0;
  let sent = 0;
  for (const plan of await deps.store.plans.listInForce()) {
    const dispatches = (await deps.store.listDispatches(plan.id)).filter(
      ({ cancelledAt, sendAt }) => cancelledAt === null && sendAt <= now,
    );
    if (dispatches.length > 0) sent += await sendPlan(plan, dispatches, now, deps);
  }
  return sent;
}

/** One message to one person. */
interface Mail {
  to: Person;
  letter: DispatchLetter;
  claims: Claim[];
}

async function sendPlan(plan: Plan, dispatches: Dispatch[], now: Date, deps: DispatchDeps): Promise<number> {
  const view = await gatherView(plan, dispatches, now, deps);
  const waiting = view.contacts.filter(({ to }) => freshFor(to, view).length > 0);
  if (waiting.length === 0) return 0;
  const [acceptances, matters] = await Promise.all([
    deps.store.listAcceptances(plan.id),
    deps.store.listMatters(plan.id),
  ]);
  let sent = 0;
  for (const contact of waiting) {
    const mail = mailFor(contact, { ...view, acceptances, matters });
    if (mail && (await keepMail(mail, now, deps))) sent++;
    for (const { key } of mail?.claims ?? []) view.done.set(key, { at: now, outcome: 'sent' });
  }
  return sent;
}

interface Contact {
  to: Person;
  department: string;
}

interface View {
  plan: Plan;
  dispatches: Dispatch[];
  contacts: Contact[];
  /** The rounds that are open; the first message counts as their ask. */
  rounds: string[];
  done: Map<string, { at: Date; outcome: string }>;
  now: Date;
  dayOf(at: Date): IsoDay;
  absences: Absence[];
}

async function gatherView(plan: Plan, dispatches: Dispatch[], now: Date, deps: DispatchDeps): Promise<View> {
  const { store, rules } = deps;
  const day = dayOf(now, rules.zone);
  const [people, absences] = await Promise.all([store.directory.list(), store.listAbsences()]);
  const bodies = plan.register.departments.filter(({ collective }) => !collective);
  const contacts = bodies.flatMap(({ name }) =>
    contactsOn(day, people, absences, name).map((to) => ({ to, department: name })),
  );
  const inForceFrom = (await store.plans.list()).find(({ id }) => id === plan.id)?.inForceFrom ?? null;
  const rounds = listOpenRounds({ plan, period: periodOf(plan.register), inForceFrom }, now, deps);
  const keys = contacts.flatMap(({ to, department }) => [
    ...dispatches.flatMap(({ id }) => [dispatchKey(plan.id, id, to.handle), departmentKey(plan.id, id, department)]),
    ...rounds.map((round) => checkInKey(plan.id, round, to.handle)),
  ]);
  const done = new Map(await store.schedule.listDone(keys));
  return { plan, dispatches, contacts, rounds, done, absences, now, dayOf: (at) => dayOf(at, rules.zone) };
}

/** Contacts of one department are told within so long of each other, whatever comes between. */
const A_WHILE_MS = 600_000;

/** Done with the first message to anybody of a department: whoever is told later takes over. */
const departmentKey = (plan: string, dispatch: string, department: string) =>
  dispatchKey(plan, dispatch, `@${department}`);

const freshFor = ({ handle }: Person, { plan, dispatches, done }: View) =>
  dispatches.filter(({ id }) => !done.has(dispatchKey(plan.id, id, handle)));

type Said = { acceptances: Acceptance[]; matters: Matter[] };

function mailFor({ to, department }: Contact, view: View & Said): Mail | undefined {
  const { plan, dispatches, acceptances, matters, done } = view;
  const { register } = plan;
  const fresh = freshFor(to, view);
  const duties = listGiven(register, department, marksGiven(fresh)).map((duty) => ({
    duty,
    standing: standingOf(duty.task.id, department, acceptances, matters),
  }));
  // Who only stands in, or was away and others have answered, is told as long as there is something to answer.
  const isOpen = duties.some(({ standing }) => standing.state === 'unanswered');
  const told = fresh.map(({ id }) => done.get(departmentKey(plan.id, id, department))?.at);
  const isBack = told.some((at) => at !== undefined && wasAway(to, view.dayOf(at), view));
  if (duties.length === 0 || !(isOpen || (to.role === 'liaison' && !isBack))) return undefined;
  const isInherited = !isBack && told.every((at) => at !== undefined && at.getTime() < view.now.getTime() - A_WHILE_MS);
  const isAmendment = fresh.length < dispatches.length;
  const letter = { department, duties, plan, isInherited, isAmendment, language: register.language };
  return { to, letter, claims: claimsOf(fresh, { to, department }, view) };
}

const wasAway = ({ handle }: Person, day: IsoDay, { absences }: View) =>
  absences.some((one) => one.handle === handle && one.from <= day && day <= one.until);

/** The dispatch, the department’s first message, and the open round: this is its ask. */
function claimsOf(fresh: Dispatch[], { to, department }: Contact, { plan, rounds, done }: View): Claim[] {
  const told = fresh.flatMap(({ id }) => [
    { key: dispatchKey(plan.id, id, to.handle), kind: 'dispatch', outcome: 'sent' },
    { key: departmentKey(plan.id, id, department), kind: 'dispatch', outcome: 'sent' },
  ]);
  const asked = rounds.map((round) => ({
    ...{ key: checkInKey(plan.id, round, to.handle), kind: 'check-in', outcome: 'sent' },
  }));
  return [...told, ...asked].filter(({ key }) => !done.has(key));
}

async function keepMail({ to, letter, claims }: Mail, now: Date, deps: DispatchDeps): Promise<boolean> {
  const { store, log } = deps;
  const [{ key = '' } = {}] = claims;
  const message = { key, platform: await deps.platformOf(to), recipient: to.handle, reply: composeDispatch(letter) };
  const shown = { plan: letter.plan.id, tasks: letter.duties.map(({ duty }) => duty.task.id) };
  for (let tries = 0; tries < TRIES; tries++) {
    const conversation = await deps.openDuties(to, shown);
    const turn: Turn = { at: now, by: 'remit', commands: [], messages: [message], claim: claims, conversation };
    const outcome = await store.conversations.keep(turn);
    if (outcome !== 'stale') return outcome === 'kept';
  }
  log.warn('a conversation moved on all the time; its dispatch waits for the next run', { key });
  return false;
}
