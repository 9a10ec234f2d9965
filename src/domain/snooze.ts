import type { IsoDay } from './dates.ts';

/** A person does not want to be reminded before a day. */
export interface Snooze {
  handle: string;
  until: IsoDay;
  at: Date;
}
