import type { IsoDay } from '../domain/dates.ts';
import type { Decision } from '../domain/decision.ts';
import type { Matter, MatterOutcome } from '../domain/matter.ts';
import type { ModelUse } from '../domain/model-use.ts';
import type { Register, TaskId } from '../domain/plan.ts';
import type { Terms } from '../domain/terms.ts';
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

/** A document that was read and waits for the office's word. */
export interface NewDraft {
  /** See `planIdOf`. */
  id: string;
  register: Register;
  text: string;
  sourceName: string;
}

/** The earlier version of a plan, and what becomes of what was said about its tasks. */
export interface Continuation {
  plan: string;
  /** Tasks that stayed, with their ids in both versions; what was said about the others remains with the old plan. */
  tasks: { from: TaskId; to: TaskId }[];
  /** Measures that have another name in the new version; `task` is its id there. */
  metrics: { task: TaskId; from: string; to: string }[];
}

/** What somebody raises, before it has an id; who and when come from the turn. */
export type NewMatter = Pick<Matter, 'plan' | 'kind' | 'task' | 'department' | 'text' | 'details'> & {
  /** Set where raising and settling are one act: the office closes a task. */
  outcome?: MatterOutcome;
};

/** The closed list of what a conversation or the schedule may write. Each is one audit entry. */
export type Command =
  | { do: 'record-update'; update: NewUpdate }
  | { do: 'withdraw-updates'; ids: string[] }
  /** A person says to which department they belong. `person` is created as a reader if unknown. */
  | { do: 'claim-department'; handle: string; name: string; department: string; slackUserId: string | null }
  /** The office agrees (or not) that a person belongs to the claimed department. */
  | { do: 'settle-claim'; handle: string; department: string; isGranted: boolean }
  /** Keeps what was read as a draft; one that is known already stays as it is. */
  | { do: 'keep-draft'; draft: NewDraft }
  /** What the office decided about a plan; `register` is what a draft becomes by it, null if it stays as it is. */
  | { do: 'decide'; plan: string; decision: Decision; register: Register | null }
  /** `awaitsDispatch`: nobody is asked about it before the office has sent it out. */
  | { do: 'put-plan-in-force'; plan: string; from: string; continues?: Continuation; awaitsDispatch?: true }
  | { do: 'discard-draft'; plan: string }
  | { do: 'set-population'; plan: string; population: number }
  /** Whether the words of a plan may be sent to a language model. */
  | { do: 'set-model-use'; plan: string; use: ModelUse }
  /** Other ways to ask for a task, of a draft or in force: these take the place of those before. */
  | { do: 'set-expansions'; plan: string; task: TaskId; expansions: string[] }
  | { do: 'pass-question'; plan: string | null; text: string; why: 'not_in_plan' }
  /** Somebody objects to an answer: what was asked and said, and what they say against it. */
  | { do: 'pass-question'; plan: string | null; text: string; why: 'not_helpful'; said: string; objection: string }
  /** The office answers a question that was passed on, or closes it without a word. */
  | { do: 'settle-question'; question: string; answer: string | null }
  /** The office sends a plan out; `marks` are the duties that it gives, `replaces` orders that have not left yet. */
  | { do: 'order-dispatch'; plan: string; sendAt: Date; marks: string[]; replaces: string[] }
  /** One that has left stays as it is for whoever was told. */
  | { do: 'cancel-dispatch'; dispatch: string }
  /** Somebody else speaks for a department from now on; `from` reads only. */
  | { do: 'hand-over'; department: string; from: string; to: string }
  /** A department signs for these duties; those that it has signed for already stay as they are. */
  | { do: 'sign-duties'; plan: string; department: string; tasks: TaskId[] }
  | { do: 'raise-matter'; matter: NewMatter }
  /** One that is settled already stays as it is. */
  | { do: 'settle-matter'; matter: string; outcome: MatterOutcome; answer: string | null }
  /** The office accepts or returns what departments said; `reason` is for what is returned. */
  | {
      do: 'review-updates';
      ids: string[];
      state: 'reviewed' | 'returned';
      reason: string | null;
      /** Who reviewed it before, where two have to. */
      after?: string;
    }
  /** A department confirms what the office entered for it: from then on it is its own word. */
  | { do: 'confirm-on-behalf'; ids: string[] }
  | { do: 'record-absence'; handle: string; from: IsoDay; until: IsoDay; deputy: string | null }
  /** They are back: all their absences end. */
  | { do: 'end-absence'; handle: string; absences: string[] }
  /** `message`: key of the one that did not arrive. */
  /** A person issues the report of a quarter; one that is issued already stays as it is. */
  | { do: 'issue-report'; plan: string; quarter: string }
  | { do: 'mark-unreachable'; handle: string; message?: string }
  /** What the office sets about a task takes the place of what it had set. */
  | { do: 'set-terms'; plan: string; task: TaskId; terms: Terms }
  /** No reminder before this day; another word takes its place. */
  | { do: 'snooze'; handle: string; until: IsoDay };
