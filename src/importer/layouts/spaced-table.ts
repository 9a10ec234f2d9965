import { findSpacedTables } from '../tables/spaced-tables.ts';
import type { Layout } from './layout.ts';
import { hasOwners, readTables } from './read-tables.ts';

/** A table with nothing but spaces between the cells: `1 新建公园3处 城管局 各社区 10月底`. */
export const spacedTable: Layout = {
  name: '表格，单元格之间只有空格',
  recognises: (document) => {
    const tables = findSpacedTables(document);
    if (!hasOwners(tables)) return 0;
    return tables.some(({ header }) => header.cells.length > 0) ? 0.85 : 0.65;
  },
  read: (document) => readTables(findSpacedTables(document)),
};
