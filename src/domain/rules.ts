import type { Zone } from './dates.ts';

export type Cadence = 'weekly' | 'monthly' | 'quarterly' | 'once';

/** What an office may set; the defaults are in `config.ts`. */
export interface Rules {
  zone: Zone;
  checkIn: {
    cadence: Cadence;
    /** Wall-clock time of the ask: `09:00`. */
    at: string;
    /** Asks leave only between these times, on workdays. */
    from: string;
    until: string;
    maxReminders: number;
  };
  digest: {
    /** 1 is Monday. */
    weekday: number;
    at: string;
  };
  /** Shares of the expected figure: at or above `onPace`, else at or above `behind`, else far behind. */
  pace: { onPace: number; behind: number };
}
