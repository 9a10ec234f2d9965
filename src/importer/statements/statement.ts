import type { Span } from '../document.ts';

/** What a label says about the names after it; `sentence` has verbs that say it. */
export type Part = 'lead' | 'responsible' | 'support' | 'sentence' | 'person' | 'due' | 'text';

export interface StatementPart {
  part: Part;
  text: string;
}

/** Words that name who is responsible for the clause they close. */
export interface Statement extends Span {
  parts: StatementPart[];
}

/** Rules about roles that a document states for itself. */
export interface OwnRules {
  firstNamedLeads: boolean;
  /** Beside the first named the others only support. */
  othersSupport: boolean;
  responsibleLeadsWhereNobodyDoes: boolean;
}
