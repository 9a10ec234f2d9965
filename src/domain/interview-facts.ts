import type { Absence } from './absence.ts';
import type { Acceptance } from './acceptance.ts';
import { listContacts } from './check-in.ts';
import { whyUnasked } from './contacts.ts';
import type { InterviewFacts, InterviewStep } from './interview.ts';
import type { Matter } from './matter.ts';
import type { Person } from './person.ts';
import type { Register } from './plan.ts';
import type { Update } from './update.ts';

/** A message of Remit's own with which somebody was asked. */
export interface Ask {
  handle: string;
  at: Date;
  isDelivered: boolean;
  /** Its first line. */
  text: string;
}

/** Everything from which it is told who was asked, urged, and answered. */
export interface InterviewSources {
  register: Register;
  people: Person[];
  acceptances: Acceptance[];
  matters: Matter[];
  updates: Update[];
  absences: Absence[];
  asks: Ask[];
  /** Whether the message that an act of the office led to has reached a person. */
  hasArrived(source: string, handle: string): boolean;
}

/** What passed between the office and each department that owns a task, groups left out: nobody answers for them. */
export function listInterviewFacts(sources: InterviewSources): InterviewFacts[] {
  const { register, people, absences } = sources;
  const owners = new Set(register.tasks.flatMap((task) => task.owners.map(({ department }) => department)));
  return register.departments
    .filter(({ name, collective }) => owners.has(name) && !collective)
    .map(({ name }) => ({
      department: name,
      steps: stepsOf(name, sources),
      isAway: (day) => whyUnasked(day, people, absences, name) === 'away',
      isReachable: listContacts(people, name).length > 0,
    }));
}

function stepsOf(department: string, sources: InterviewSources): InterviewStep[] {
  const { people, acceptances, matters, updates, asks, hasArrived } = sources;
  const ours = new Set(people.filter((person) => person.department === department).map(({ handle }) => handle));
  const isOurs = (one: { department: string | null }) => one.department === department;
  return [
    ...acceptances.filter(isOurs).map(({ at, by, task }) => said('accepted', at, by, task)),
    ...asks.filter(({ handle }) => ours.has(handle)).map((ask) => ({ ...ask, what: 'asked' as const, by: ask.handle })),
    ...matters
      .filter((one) => isOurs(one) && isUrgeToThem(one))
      .map((one) =>
        urgeOf(one, one.source !== null && [...ours].some((handle) => hasArrived(one.source ?? '', handle))),
      ),
    // What the office entered for them is not their own word.
    ...updates.filter((one) => isOurs(one) && !one.onBehalf).map(({ at, by, text }) => said('answered', at, by, text)),
    ...matters
      .filter((one) => isOurs(one) && one.by !== '' && ours.has(one.by))
      .map(({ at, by, text }) => said('answered', at, by, text)),
    ...matters.filter((one) => isOurs(one) && one.kind === 'explanation').flatMap(explanationOf),
  ];
}

function said(what: InterviewStep['what'], at: Date, by: string, text: string): InterviewStep {
  return { what, at, by, text, isDelivered: true };
}

/** A step of the ladder is another thing: it went to a head, the office or a leader, or was a call that nobody recorded. */
function isUrgeToThem({ kind, details }: Matter): boolean {
  return kind === 'urge' && details.step === undefined;
}

function urgeOf({ at, by, text, details, outcome }: Matter, hasArrived: boolean): InterviewStep {
  const isDelivered = hasArrived && details.isUndelivered !== true && outcome !== 'withdrawn';
  return { what: 'urged', at, by, text, isDelivered };
}

/** The office asks for an explanation; what the department says settles that. */
function explanationOf({ outcome, answer, settledAt, settledBy }: Matter): InterviewStep[] {
  if (outcome !== 'answered' || settledAt === null) return [];
  return [said('explained', settledAt, settledBy ?? '', answer ?? '')];
}
