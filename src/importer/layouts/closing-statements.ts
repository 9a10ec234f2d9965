import { buildTasks } from '../outline/build-tasks.ts';
import { readOutline } from '../outline/outline.ts';
import { findBlankets } from '../statements/blankets.ts';
import { findStatements } from '../statements/find-statements.ts';
import type { Layout } from './layout.ts';

/** Numbered items; whoever is responsible stands in brackets or behind a label after the text. */
export const closingStatements: Layout = {
  name: '编号条目，责任单位写在条目末尾的括号或“责任单位：”之后',
  recognises: (document) => {
    const statements = findStatements(document);
    const blankets = findBlankets(document.text, statements);
    const owned = readOutline(document, statements, blankets).reduce(
      (sum, segment) => sum + segment.statements.length,
      0,
    );
    if (blankets.length > 0) return 0.8;
    return statements.length === 0 ? 0 : (0.8 * owned) / statements.length;
  },
  read: (document) => {
    const statements = findStatements(document);
    const blankets = findBlankets(document.text, statements);
    return buildTasks(document, readOutline(document, statements, blankets), blankets);
  },
};
