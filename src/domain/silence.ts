import type { IsoDay } from './dates.ts';

/**
 * Why nothing is heard of a department, never mixed. Only `silent` counts against it: it has accepted (or was never asked
 * to), was asked, got the message, has somebody there, and does not answer.
 */
export const SILENCES = ['unaccepted', 'silent', 'away', 'undelivered'] as const;
export type SilenceKind = (typeof SILENCES)[number];

/** A department of which nothing is heard, in one plan. */
export interface Silence {
  plan: string;
  department: string;
  kind: SilenceKind;
  /** Of `silent`: the round it does not answer, the day it was asked, and how often. */
  round: { id: string; since: IsoDay; asks: number } | null;
}
