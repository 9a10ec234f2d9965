import type { FindingKind, Owner, TaskId } from './plan.ts';

/** What the office said about something that the audit of a plan found. */
export type Decision =
  /** Whether these printed names mean one body. */
  | { about: 'names'; forms: string[]; isSame: boolean }
  /** The first name is another word for the second. */
  | { about: 'alias'; alias: string; name: string }
  | { about: 'group'; group: string; members: string[] }
  /** Tasks that deal with one subject belong together, or do not; `text` is the finding. */
  | { about: 'overlap'; text: string; isRelated: boolean }
  /** What a passage is that no layout could place; `text` are its words. */
  | { about: 'passage'; text: string; is: PassageKind }
  /** Who owns a task; `text` is its clause, by which it is found in a later version. */
  | { about: 'owners'; task: TaskId; text: string; owners: Owner[] }
  /** Seen, and left as it is. */
  | { about: 'noted'; kind: FindingKind; text: string };

/** A task of its own, a part of the task with this clause, or nothing that anybody has to do. */
export type PassageKind =
  | { kind: 'task'; owners: Owner[] }
  | { kind: 'part'; task: TaskId; clause: string }
  | { kind: 'nothing' };

/** A decision as it is remembered: for the plan it was made on, and for those that come. */
export interface KeptDecision {
  decision: Decision;
  plan: string;
  by: string;
  at: Date;
}
