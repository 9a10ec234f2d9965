import type { IsoDay } from './dates.ts';
import type { TaskId } from './plan.ts';

/**
 * Something that one side raises and the other settles: it is open until somebody who may do so has said how it ends.
 * What they have in common is their life; what they are about is told by the kind.
 */
export const MATTER_KINDS = [
  /** 异议: a department does not accept a duty; the office rules on it. */
  'dispute',
  /** 困难: what stops a task, or a request for coordination; open until cleared. */
  'blocker',
  /** 延期申请: asks for a later date; until it is granted neither date nor light moves. */
  'extension',
  /** 办结/销号: the office closes a task with a conclusion. */
  'close_out',
  /** 批示: a leader's order to an owner. */
  'instruction',
  /** 催办: the office urges a department; settled by its next report. */
  'urge',
  /** What a meeting decided that a department does; followed to the next one. */
  'commitment',
  /** A department's word before it is called to an interview (约谈). */
  'explanation',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** How a matter ended. `upheld` and `rejected`: of a dispute; `granted` and `refused`: of a request. */
export const MATTER_OUTCOMES = [
  'upheld',
  'rejected',
  'granted',
  'refused',
  'cleared',
  'answered',
  'withdrawn',
] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];

/** What only some kinds have. */
export interface MatterDetails {
  /** Of a dispute: what is wrong with the duty. */
  reason?: 'not_ours' | 'wording' | 'someone_else';
  /** Whom it names: who should own the duty, or whose help is needed; as said. */
  names?: string;
  /** Of an extension: the date asked for; of an instruction or a commitment: when an answer is due. */
  until?: IsoDay;
  /** The measure that it is about, if only one of the task. */
  metric?: string;
  /** Of an instruction: its number in the year, 1 is the first. */
  number?: number;
  /** Of an urge: the round it urges. */
  round?: string;
  /** Of an urge: who was asked to see to it, if not the liaison. */
  step?: 'head' | 'office' | 'leader';
  /** Of an urge: its message did not arrive, so that it counts against nobody. */
  isUndelivered?: true;
  /** Of a close-out while a target is open: the objective cause. */
  cause?: string;
  /** The update that it came with. */
  update?: string;
  /** Key of the message to which the answer goes back. */
  thread?: string;
}

export interface Matter {
  id: string;
  plan: string;
  kind: MatterKind;
  /** null if it is about a department's work as a whole. */
  task: TaskId | null;
  /** Whose duty it is about; null for a close-out, which is about the task. */
  department: string | null;
  /** Handle of whoever raised it. */
  by: string;
  at: Date;
  /** In their own words. */
  text: string;
  details: MatterDetails;
  source: string | null;
  /** null while it is open. */
  outcome: MatterOutcome | null;
  /** The words of whoever settled it: a ruling is quoted in later answers. */
  answer: string | null;
  settledBy: string | null;
  settledAt: Date | null;
}

/** Whether nobody has settled it by an instant. */
export function isOpen({ at, settledAt }: Matter, now: Date): boolean {
  return at <= now && (settledAt === null || settledAt > now);
}
