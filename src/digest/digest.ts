import type { LightCounts } from '../domain/counts.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import type { TaskLight } from '../domain/light.ts';
import type { Matter } from '../domain/matter.ts';
import type { Light } from '../domain/pace.ts';
import type { Person } from '../domain/person.ts';
import type { Plan, TaskId } from '../domain/plan.ts';
import type { Round } from '../domain/round.ts';
import type { Rules } from '../domain/rules.ts';
import type { Silence } from '../domain/silence.ts';
import type { Update } from '../domain/update.ts';
import type { SourceWords } from '../domain/wording.ts';
import type { Block } from '../ports/chat.ts';

/** Everything a digest is made from; what is later than its week may be there and is not used. */
export interface DigestFacts {
  plan: Plan;
  updates: Update[];
  people: Person[];
  /** Its Monday. */
  week: IsoDay;
  rules: Rules;
  /** The round that was open at the end of the week and whom it had asked by then. */
  asked: { round: Round; handles: ReadonlySet<string> } | null;
  /** What departments and the office settle between them; absent: nothing. */
  matters?: Matter[];
  /** Of whom nothing was heard at the end of the week, and in which way; absent: not looked at. */
  silences?: Silence[];
}

/** A weekly digest as numbers for programs and as blocks for people. */
export interface Digest {
  counts: LightCounts;
  /** At the end of the week before. */
  previous: LightCounts;
  items: { task: TaskId; light: Light; why: string }[];
  blocks: Block[];
}

/** What a section sees. */
export interface DigestView {
  facts: DigestFacts;
  audience: DigestAudience;
  words: SourceWords;
  /** The audience's tasks at the end of the week, in the order of the plan. */
  lights: TaskLight[];
  /** The same tasks a week before. */
  before: TaskLight[];
  counts: LightCounts;
  previous: LightCounts;
  /** What is known at the end of the week about these tasks, whoever said it. */
  updates: Update[];
  endsAt: Date;
  /** Whether this is the part that the digest begins with. */
  isFirst: boolean;
  /** How many tasks that need attention the parts before it have named. */
  listedBefore: number;
  /** The lights of all tasks at the end of this week and of those before it, oldest first; measured when asked. */
  trend(): WeekCounts[];
}

export interface WeekCounts {
  /** The Sunday. */
  day: IsoDay;
  counts: LightCounts;
}

/** One part of a digest; no blocks if it has nothing to say. */
export interface DigestSection {
  name: string;
  compose(view: DigestView): Block[];
}
