import { closingStatements } from './closing-statements.ts';
import { delimitedTable } from './delimited-table.ts';
import { flattenedTable } from './flattened-table.ts';
import type { Layout } from './layout.ts';
import { lineTable } from './line-table.ts';
import { spacedTable } from './spaced-table.ts';
import { unnumbered } from './unnumbered.ts';

/** All layouts we read. The one that recognises a document best reads it; of equals the first, so tables come first. */
export const LAYOUTS: readonly Layout[] = [
  delimitedTable,
  flattenedTable,
  lineTable,
  spacedTable,
  closingStatements,
  unnumbered,
];
