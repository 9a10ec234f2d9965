import type { LightCounts } from '../../domain/counts.ts';
import type { TaskLight } from '../../domain/light.ts';
import type { Matter } from '../../domain/matter.ts';
import type { Passage } from '../../domain/official-document.ts';
import type { Moment } from '../../domain/period.ts';
import type { Person } from '../../domain/person.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Quarter } from '../../domain/quarter.ts';
import type { Rules } from '../../domain/rules.ts';
import type { Update } from '../../domain/update.ts';
import type { SourceWords } from '../../domain/wording.ts';

/** Everything a dispatch report (调度报告) is made from; what is later than its quarter may be there and is not used. */
export interface ReportFacts {
  plan: Plan;
  updates: Update[];
  people: Person[];
  matters: Matter[];
  rules: Rules;
  quarter: Quarter;
  now: Date;
}

/** A quarter, measured. */
export interface MeasuredQuarter {
  facts: ReportFacts;
  words: SourceWords;
  /** The day of *now*. */
  today: string;
  moment: Moment;
  lights: TaskLight[];
  counts: LightCounts;
  /** At the end of the quarter before; null if nothing was known then. */
  before: { quarter: Quarter; lights: TaskLight[]; counts: LightCounts } | null;
  /** What was said about days of the quarter, and counts. */
  reports: Update[];
  /** Matters that were open at the moment. */
  open: Matter[];
}

/** One of the report's parts. */
export interface ReportSection {
  name: string;
  compose(report: MeasuredQuarter): Passage[];
}
