import type { CheckInQuestion } from '../domain/check-in.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import type { Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Round, RoundFacts } from '../domain/round.ts';
import type { Update } from '../domain/update.ts';

interface DueThing {
  /** The same thing has the same key whenever and wherever it is listed. */
  key: string;
  /** The moment it was due, which may lie hours back. */
  at: Date;
  to: Person;
}

export interface DueAsk extends DueThing {
  kind: 'check-in' | 'reminder';
  round: Round;
  department: string;
  /** The figures are asked as of this day. */
  asOf: IsoDay;
  questions: CheckInQuestion[];
}

export interface DueDigest extends DueThing {
  kind: 'digest';
  /** Monday of the week it is about. */
  week: IsoDay;
  audience: DigestAudience;
  /** More than a day late: not sent any more, only written down. */
  isTooLate: boolean;
}

export type Due = DueAsk | DueDigest;

/** What was done: when, on our clock, and `sent` or `skipped: …`. */
export type Done = ReadonlyMap<string, { at: Date; outcome: string }>;

/** Everything on which it depends what is due. */
export interface ScheduleFacts extends RoundFacts {
  plan: Plan;
  people: Person[];
  updates: Update[];
  done: Done;
}
