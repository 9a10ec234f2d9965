import type { Section } from '../../domain/plan.ts';
import type { PlanDocument, Span } from '../document.ts';
import type { Statement } from '../statements/statement.ts';

/** A clause with the statement that names its owners, before names and figures are read. */
export interface RoughTask {
  ref: string;
  section: string;
  /** '' if the item has no heading. */
  title: string;
  body: Span;
  statement: Statement;
  /** As printed in a column or behind a label of its own. */
  due?: string;
  /** Stretches outside the body that hold figures of the task, as a table's column of targets. */
  figures?: Span[];
}

/** A numbered item that names no owner. */
export interface Unowned {
  ref: string;
  body: Span;
}

/** What a layout makes of a document. */
export interface RoughRegister {
  sections: Section[];
  tasks: RoughTask[];
  headings: Span[];
  /** Where owners stand; a blanket statement or a table cell may serve several tasks. */
  statements: Span[];
  unowned: Unowned[];
}

/** One way in which documents are laid out. */
export interface Layout {
  /** In words an office understands, for the explanation of the choice. */
  name: string;
  /** 0 does not fit … 1 fits without doubt. */
  recognises: (document: PlanDocument) => number;
  read: (document: PlanDocument) => RoughRegister;
}
