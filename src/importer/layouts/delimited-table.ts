import { findTables } from '../tables/rows.ts';
import type { Layout } from './layout.ts';
import { hasOwners, readTables } from './read-tables.ts';

/** A table with | or tabs between the cells, one task a row. */
export const delimitedTable: Layout = {
  name: '表格，一行一项任务',
  recognises: (document) => (hasOwners(findTables(document)) ? 0.9 : 0),
  read: (document) => readTables(findTables(document)),
};
