import type { ModelUse } from './model-use.ts';
import type { Ruling, TaskTerms } from './terms.ts';

/** An official document that gives work to departments, as a register: who owns which clause, and what it asks for. */

export type Language = 'zh' | 'en';

/** `lead`: answers for it; `shared`: one of several, nobody leads among them; `support`: 配合、参与、协办. */
export type Role = 'lead' | 'shared' | 'support';

export interface Owner {
  /** Canonical name of a department of the same register. */
  department: string;
  role: Role;
}

export type TargetOp = '>=' | '<=' | '=' | '~';
/** `count` is cumulative; `rate` a level in %; `per_capita` needs a population to be counted; `zero` is 零发生. */
export type TargetKind = 'count' | 'rate' | 'per_capita' | 'zero';
/** `reach`: get there once; `keep`: must hold all the time. */
export type TargetMode = 'reach' | 'keep';

/** A number the plan asks for. */
export interface Target {
  what: string;
  op: TargetOp;
  value: number;
  unit: string;
  kind: TargetKind;
  mode: TargetMode;
  /** The document's exact words. */
  quote: string;
}

/** `item#clause`: `9#2` is the second responsibility statement of item 9. */
export type TaskId = string;

/** One responsibility statement and the text it closes. */
export interface Task {
  id: TaskId;
  /** The item as printed: `9`, `（一）`. */
  ref: string;
  /** Counts the statements of the item from 1. */
  clause: number;
  /** `ref` of its section, '' if the document has none. */
  section: string;
  /** The item's heading. */
  title: string;
  /** The clause's wording, without heading and statement. */
  text: string;
  /** UTF-16 offsets of the clause in the plan's text. */
  start: number;
  end: number;
  owners: Owner[];
  targets: Target[];
  /** The date the document sets, as printed. */
  due?: string;
  /** Other ways in which people ask for it; the office sees and edits them. */
  expansions?: string[];
  /** Tasks of the same plan that belong together with it, as the office has said. */
  related?: TaskId[];
  /** Stretches elsewhere in the document that belong to it, as the office has said; `text` ends with their words. */
  additions?: Leftover[];
}

export interface Section {
  ref: string;
  title: string;
  /** `ref` of its items, in order. */
  items: string[];
}

export interface Department {
  name: string;
  /** Printed variants, nicknames and typing errors; no alias belongs to two departments. */
  aliases: string[];
  /** A group (…成员单位), not one body. */
  collective: boolean;
  /** English names, the first one is shown as a gloss. */
  english?: string[];
  /** Who belongs to a group, as the office has said; names of bodies, not all of which need own tasks. */
  members?: string[];
}

/** A goal of the whole document that nobody owns. Qualitative ones have no value. */
export interface Goal {
  what: string;
  op: TargetOp | null;
  value: number | null;
  unit: string | null;
  quote: string;
}

/** A stretch of the document that no clause holds. */
export interface Leftover {
  text: string;
  start: number;
  end: number;
}

export type FindingKind =
  | 'no_owner'
  | 'no_lead'
  | 'unknown_name'
  | 'merged_names'
  | 'probable_typo'
  | 'group_without_members'
  | 'unknown_member'
  | 'target_without_denominator'
  | 'two_targets_for_one_measure'
  | 'overlap'
  | 'addressee_without_duty'
  | 'goal_without_owner'
  | 'layout'
  | 'left_over'
  /** Proposed by a model; nothing of it is in use before the office takes it. */
  | 'suggested_saying'
  | 'suggested_reading';

/** Something the office should know before the plan is sent out. */
export interface Finding {
  kind: FindingKind;
  task?: TaskId;
  /** All tasks that it is about, where they are several. */
  tasks?: TaskId[];
  text: string;
}

/** What the importer makes of a document. */
export interface Register {
  title: string;
  number: string | null;
  issuer: string | null;
  /** ISO day of the document. */
  date: string | null;
  year: number;
  language: Language;
  addressees: string[];
  goals: Goal[];
  sections: Section[];
  departments: Department[];
  tasks: Task[];
  unassigned: Leftover[];
  findings: Finding[];
}

/** `superseded`: a newer version of the same plan took its place; `draft`: waits for the office's word. */
export type PlanStatus = 'draft' | 'in_force' | 'superseded';

/** A register that is kept, with the document it was read from. */
export interface Plan {
  id: string;
  status: PlanStatus;
  register: Register;
  /** The document as read; the offsets point into it. */
  text: string;
  sourceName: string;
  /** Population of the area, entered by the office; per-capita targets need it. */
  population: number | null;
  /** What the office has said about language models; absent: nothing, and it is as set for all plans. */
  modelUse?: ModelUse;
  /** What the office has set about its tasks; absent: nothing. */
  terms?: TaskTerms[];
  /** Extensions granted and tasks closed, oldest first; absent: none. */
  rulings?: Ruling[];
}

/** One department's part in one task. */
export interface Duty {
  task: Task;
  owner: Owner;
}

/** All duties of one department, in the order of the document. */
export function listDuties(register: Register, department: string): Duty[] {
  return register.tasks.flatMap((task) =>
    task.owners.filter((owner) => owner.department === department).map((owner) => ({ task, owner })),
  );
}

/** Whether a task has owners but none that leads. */
export function hasNoLead(task: Task): boolean {
  return task.owners.length > 0 && task.owners.every((owner) => owner.role !== 'lead');
}

export function findTask(register: Register, id: TaskId): Task | undefined {
  return register.tasks.find((task) => task.id === id);
}
