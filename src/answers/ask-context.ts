import type { Acceptance } from '../domain/acceptance.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { Matter } from '../domain/matter.ts';
import type { Person } from '../domain/person.ts';
import type { Language, Plan, TaskId } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { Update } from '../domain/update.ts';
import type { TaskIndex } from './task-index.ts';
import type { Thresholds } from './thresholds.ts';

/** What an answer may draw on. */
export interface AskContext {
  plan: Plan;
  /** Made of the same plan's register. */
  index: TaskIndex;
  /** Who asks, if known. */
  person?: Person;
  /** Of the conversation, for questions without words: 9.2. */
  language?: Language;
  /** Others read along: who is silent is not named. */
  isPublic?: boolean;
  /** Tasks just shown to that person, for 那目标是多少. */
  focus?: TaskId[];
  people: Person[];
  updates: Update[];
  /** Who has signed for which duties of the plan, and what departments object to. */
  acceptances?: Acceptance[];
  matters?: Matter[];
  rules: Rules;
  today: IsoDay;
  /** Other than the calibrated ones, to calibrate. */
  thresholds?: Thresholds;
}
