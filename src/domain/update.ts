import type { TaskId } from './plan.ts';

export type ProgressStatus = 'on_track' | 'at_risk' | 'blocked' | 'done' | 'not_started';
/** `total`: 累计, or the level now; `increment`: 又新增; `percent`: a level in %. */
export type MeasurementKind = 'total' | 'increment' | 'percent';
export type UpdateState = 'reported' | 'reviewed' | 'returned';

/** A number reported against a target, or a number that is no target (then `metric` is free text). */
export interface Measurement {
  metric: string;
  value: number;
  unit: string;
  kind: MeasurementKind;
}

/** What a department says about a task at a time. */
export interface Update {
  id: string;
  plan: string;
  task: TaskId;
  department: string;
  /** Handle of the author. */
  by: string;
  /** Entered by the office for the department, until that department confirms. */
  onBehalf: boolean;
  /** Said to be 补报, or given for a closed period. */
  late: boolean;
  state: UpdateState;
  /** null leaves the task's status as it was. */
  status: ProgressStatus | null;
  note: string | null;
  /** The person's own words. */
  text: string;
  /** What is in the way; null says nothing of it, and an empty text that it is no longer. */
  blocker: string | null;
  at: Date;
  /** The day the figures hold for. */
  asOf: string;
  source: string | null;
  measurements: Measurement[];
  /** Id of the newer version that replaces this one. */
  supersededBy: string | null;
  withdrawnAt: Date | null;
  /** Who accepted or returned it, or confirmed what the office had entered, and when. */
  reviewedBy: string | null;
  reviewedAt: Date | null;
  /** Why it was returned, in the office's words. */
  returnReason: string | null;
}

/** Whether an update still counts: neither replaced, withdrawn nor returned. */
export function isCurrent(update: Update): boolean {
  return update.supersededBy === null && update.withdrawnAt === null && update.state !== 'returned';
}
