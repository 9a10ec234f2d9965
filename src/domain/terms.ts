import type { IsoDay } from './dates.ts';
import type { Cadence } from './rules.ts';

/** How often a task is asked for, and on which day. */
export interface Rhythm {
  cadence: Cadence;
  /** Of a week 1 to 7, Monday first; of a month or quarter 1 to 28; absent: as the settings say. */
  day?: number;
}

/** A value that a target should have reached on a day before its end. */
export interface Milestone {
  by: IsoDay;
  value: number;
}

/** What the office has set about one target. */
export interface TargetTerms {
  /** The measure: `what` of the target. */
  what: string;
  /** It has to be there at the end only; before that it neither lags nor leads. */
  atEnd?: true;
  /** Oldest first. */
  milestones?: Milestone[];
}

/** What the office has set about one task beside the document. */
export interface Terms {
  rhythm?: Rhythm;
  targets?: TargetTerms[];
  /** The day by which it is due, where the document's words say less than that. */
  due?: IsoDay;
}

/** The terms of a task as they are kept. */
export interface TaskTerms extends Terms {
  task: string;
}

/** A request granted, or a task closed: what moves its date or its light from then on. */
export interface Ruling {
  kind: 'extension' | 'close_out';
  task: string;
  /** The measure that it is about, if only one of the task. */
  metric: string | null;
  /** Of an extension. */
  until: IsoDay | null;
  /** false: it was taken back again. */
  isGranted: boolean;
  /** The reason that was given for it, or the conclusion. */
  text: string;
  /** Handle of whoever ruled. */
  by: string;
  at: Date;
}
