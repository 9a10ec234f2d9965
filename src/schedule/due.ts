import type { Absence } from '../domain/absence.ts';
import type { Acceptance } from '../domain/acceptance.ts';
import type { Disturbed } from '../domain/burden.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { CheckInQuestion } from '../domain/check-in.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import type { Matter } from '../domain/matter.ts';
import type { Period } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Round } from '../domain/round.ts';
import type { LadderStep, Rules } from '../domain/rules.ts';
import type { Snooze } from '../domain/snooze.ts';
import type { Update } from '../domain/update.ts';

interface DueThing {
  /** The same thing has the same key whenever and wherever it is listed. */
  key: string;
  /** The moment it was due, which may lie hours back. */
  at: Date;
  to: Person;
}

/** What one message asks about one plan in one of its rounds. */
export interface AskPart {
  plan: PlanFacts;
  round: Round;
  /** The figures are asked as of this day. */
  asOf: IsoDay;
  questions: CheckInQuestion[];
}

/** `step`: the deputy's turn, after the liaison was reminded in vain. */
export type AskKind = 'check-in' | 'reminder' | 'step';

/** One message to one person for all that is due: `key` is the first of its keys. */
export interface DueAsk extends DueThing {
  kind: AskKind;
  /** Every ask and reminder that this message stands for. */
  keys: string[];
  department: string;
  parts: AskPart[];
}

export interface DueDigest extends DueThing {
  kind: 'digest';
  /** Monday of the week it is about. */
  week: IsoDay;
  audience: DigestAudience;
  /** More than a day late: not sent any more, only written down. */
  isTooLate: boolean;
}

/** A round that stays unanswered, and who would be turned to next. */
export interface Proposal {
  plan: Plan;
  round: Round;
  step: LadderStep;
  department: string;
  /** Reminders and other asks that were in vain. */
  asks: number;
  since: IsoDay;
}

/** One message to everybody of the office with all steps that a person has to release. */
export interface DueProposals extends DueThing {
  kind: 'proposal';
  keys: string[];
  office: Person[];
  proposals: Proposal[];
}

export type Due = DueAsk | DueDigest | DueProposals;

/** What was done: when, on our clock, and `sent` or `skipped: …`. */
export type Done = ReadonlyMap<string, { at: Date; outcome: string }>;

/** A plan in force, and all that was said about it. */
export interface PlanFacts {
  plan: Plan;
  period: Period;
  /** The day of the dispatch; null if the plan has always been in force. */
  inForceFrom: IsoDay | null;
  updates: Update[];
  matters: Matter[];
  /** Departments that nobody asks yet: what they have to do is still to be sent out to them. */
  held?: ReadonlySet<string>;
  /** The day of the first dispatch that has left: of a week before it no department is told. */
  sentOut?: IsoDay | null;
  /** Duties that are signed for; absent: none. */
  acceptances?: Acceptance[];
  /** The departments were sent their duties, and may be expected to sign for them. */
  isSentOut?: boolean;
}

/** Everything on which it depends what is due. */
export interface ScheduleFacts {
  /** The newest first. */
  plans: PlanFacts[];
  people: Person[];
  absences: Absence[];
  snoozes: Snooze[];
  /** What people got lately without having asked for it. */
  disturbed: Disturbed[];
  rules: Rules;
  calendar: Calendar;
  done: Done;
}

/** What is known before anything that was said is read. */
export type ScheduleOutline = Omit<ScheduleFacts, 'done'>;
