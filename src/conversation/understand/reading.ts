import type { TaskId } from '../../domain/plan.ts';
import type { MeasurementKind, ProgressStatus } from '../../domain/update.ts';

export type ReadingIntent = 'update' | 'question' | 'correction' | 'cancel' | 'smalltalk';
/** What a good assistant asks for next. */
export const ASKS = ['task', 'metric', 'value', 'total', 'unit', 'status', 'blocker', 'confirm'] as const;
export type Ask = (typeof ASKS)[number];
export const READING_FLAGS = [
  'impossible_value',
  'claim_below_target',
  'other_department',
  'not_in_plan',
  'unit_mismatch',
  'number_not_progress',
  'ordinal',
  'derived',
  'computed_ratio',
  'approximate',
  'no_change',
  'help_request',
  'zero_target_breached',
] as const;
export type ReadingFlag = (typeof READING_FLAGS)[number];

/** One thing to record. `value` is null where no figure was given, or where it must not be stored. */
export interface ReadingEntry {
  task: TaskId;
  /** A target's `what`, free text for a number that is no target, null if there is none. */
  metric: string | null;
  value: number | null;
  unit: string | null;
  value_kind: MeasurementKind | 'none';
  /** For this entry, not for the whole task; null leaves it as it was. */
  status: ProgressStatus | null;
  blocker: string | null;
  /** What was said beside the figure and is kept as a note. */
  note: string | null;
}

/** How a message of a department is understood. Nothing is written because of it. */
export interface Reading {
  intent: ReadingIntent;
  entries: ReadingEntry[];
  asks: Ask[];
  /** The sender's tasks the message may mean, where that is open. */
  candidates: TaskId[];
  /** Tasks that a question or a misdirected message is about. */
  named: TaskId[];
  flags: ReadingFlag[];
  /** Earlier records that a correction takes away: it was said of the wrong measure. */
  undo?: { task: TaskId; metric: string | null }[];
  /** Tasks that a model chose; the person is still asked, and what is read for them is only shown. */
  proposed?: TaskId[];
}
