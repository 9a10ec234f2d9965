import type { Language, TargetOp, TaskId } from '../domain/plan.ts';
import type { Block } from '../ports/chat.ts';

export const ANSWER_KINDS = [
  'owner',
  'lead',
  'portfolio',
  'joint',
  'target',
  'overview',
  'status',
  'update',
  'help',
  'clarify',
  'not_in_plan',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface AnswerValue {
  task: TaskId;
  what: string;
  op: TargetOp;
  value: number;
  unit: string;
}

/** What is answered, as data for programs and as blocks for people. */
export interface Answer {
  kind: AnswerKind;
  /** Tasks shown as the answer; for `clarify`, the choices offered. */
  tasks: TaskId[];
  /** Departments named as the answer, by canonical name. */
  departments: string[];
  values: AnswerValue[];
  /** Counts of an overview: `{sections: 8}`. */
  count?: Record<string, number>;
  /** All owners share, nobody leads. */
  noLead?: true;
  language: Language;
  engine: 'rules' | 'model';
  blocks: Block[];
}
