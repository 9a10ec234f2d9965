import type { Zone } from './dates.ts';
import type { InterviewCriterion } from './interview.ts';

export type Cadence = 'weekly' | 'monthly' | 'quarterly' | 'once';

/** Steps up to the deputy are taken by themselves, those above are proposed to the office. */
export const LADDER_STEPS = ['liaison', 'deputy', 'head', 'office', 'leader'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

/** What an office may set; the defaults are in `config.ts`. */
export interface Rules {
  zone: Zone;
  /** Days on which the office departs from the national calendar. */
  ownDays: Readonly<Record<string, 'work' | 'rest'>>;
  checkIn: {
    cadence: Cadence;
    /** Of a week 1 to 7, Monday first; of a month or quarter 1 to 28; null: the first workday. */
    day: number | null;
    /** Wall-clock time of the ask: `09:00`. */
    at: string;
    /** Asks leave only between these times, on workdays. */
    from: string;
    until: string;
    maxReminders: number;
  };
  /** Messages that a department's contact may get in a week without having asked; see `domain/burden`. */
  mostPerWeek: number;
  /** Who is asked to see to an answer that does not come, one after the other. */
  ladder: readonly LadderStep[];
  digest: {
    /** 1 is Monday. */
    weekday: number;
    at: string;
    /** Whether a model may write the opening of digests; absent: it may not. */
    hasOpening?: boolean;
  };
  /** Which departments may be called to an interview; absent: the usual criterion. */
  interview?: InterviewCriterion;
  /** Shares of the expected figure: at or above `onPace`, else at or above `behind`, else far behind. */
  pace: { onPace: number; behind: number };
  /** Whether plans may be sent to a language model where the office has not said so; absent: they may. */
  sendsPlans?: boolean;
}
