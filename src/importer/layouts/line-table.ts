import { findLineTables } from '../tables/line-tables.ts';
import type { Layout } from './layout.ts';
import { hasOwners, readTables } from './read-tables.ts';

/** A table whose cells stand one a line, as copying from a page leaves them. */
export const lineTable: Layout = {
  name: '表格，每个单元格占一行',
  recognises: (document) => (hasOwners(findLineTables(document)) ? 0.85 : 0),
  read: (document) => readTables(findLineTables(document)),
};
