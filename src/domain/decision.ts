import type { FindingKind } from './plan.ts';

/** What the office said about something that the audit of a plan found. */
export type Decision =
  /** Whether these printed names mean one body. */
  | { about: 'names'; forms: string[]; isSame: boolean }
  /** The first name is another word for the second. */
  | { about: 'alias'; alias: string; name: string }
  | { about: 'group'; group: string; members: string[] }
  /** Tasks that deal with one subject belong together, or do not; `text` is the finding. */
  | { about: 'overlap'; text: string; isRelated: boolean }
  /** Seen, and left as it is. */
  | { about: 'noted'; kind: FindingKind; text: string };

/** A decision as it is remembered: for the plan it was made on, and for those that come. */
export interface KeptDecision {
  decision: Decision;
  plan: string;
  by: string;
  at: Date;
}
