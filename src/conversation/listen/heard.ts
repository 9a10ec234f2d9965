import type { TaskId } from '../../domain/plan.ts';

/** What a model said of a message, after every check: names and quotations, nothing that it states itself. */
export interface Heard {
  /** Id of the plan whose tasks are named. */
  plan: string;
  /** The words it was asked about. */
  text: string;
  /** Tasks that parts of the message are about; `start` and `end` are offsets into `text`. */
  about: HeardTask[];
  /** The message asks for a figure as well. */
  wantsFigure: boolean;
  /** Figures with the measure that they belong to; the value is read from the words, not told. */
  measures: (HeardTask & { metric: string })[];
  /** Words that tell of trouble. */
  trouble: string | null;
}

export interface HeardTask {
  task: TaskId;
  start: number;
  end: number;
}
