import { buildTasks } from '../outline/build-tasks.ts';
import { segmentsOf } from '../outline/outline.ts';
import { countStatements } from '../outline/unnumbered.ts';
import { findStatements } from '../statements/find-statements.ts';
import type { Layout } from './layout.ts';

/** Paragraphs without numbers, each closed by a statement; the items are counted. */
export const unnumbered: Layout = {
  name: '没有编号的段落，责任单位写在段落末尾',
  recognises: (document) => (findStatements(document).length > 0 ? 0.5 : 0),
  read: (document) => {
    const statements = findStatements(document);
    return buildTasks(document, segmentsOf(document, countStatements(document, statements), statements));
  },
};
