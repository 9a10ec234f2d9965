import type { TaskId } from '../domain/plan.ts';
import type { Measurement, ProgressStatus } from '../domain/update.ts';

/** What a department says about one task, before it has an id. */
export interface NewUpdate {
  plan: string;
  task: TaskId;
  department: string;
  onBehalf: boolean;
  late: boolean;
  status: ProgressStatus | null;
  note: string | null;
  text: string;
  blocker: string | null;
  asOf: string;
  source: string | null;
  measurements: Measurement[];
  /** Ids of updates that this one replaces. */
  supersedes: string[];
}

/** The closed list of what a conversation or the schedule may write. Each is one audit entry. */
export type Command =
  | { do: 'record-update'; update: NewUpdate }
  | { do: 'withdraw-updates'; ids: string[] }
  /** A person says to which department they belong. `person` is created as a reader if unknown. */
  | { do: 'claim-department'; handle: string; name: string; department: string; slackUserId: string | null }
  /** The office agrees (or not) that a person belongs to the claimed department. */
  | { do: 'settle-claim'; handle: string; department: string; isGranted: boolean }
  | { do: 'put-plan-in-force'; plan: string; from: string }
  | { do: 'discard-draft'; plan: string }
  | { do: 'set-population'; plan: string; population: number }
  | { do: 'pass-question'; plan: string | null; text: string; why: 'not_in_plan' | 'not_helpful' }
  | { do: 'mark-unreachable'; handle: string };
