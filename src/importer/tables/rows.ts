import { isEmpty, type Line, type PlanDocument, type Span, trimSpan } from '../document.ts';
import { cleanText } from '../refiners/cleaning.ts';
import { type Column, columnOf } from './columns.ts';

export interface Cell extends Span {
  text: string;
}

export interface Row extends Span {
  cells: Cell[];
}

/** Rows under one header. */
export interface Table {
  header: Row;
  columns: Column[];
  rows: Row[];
}

const RULE = /^[\s|:+=-]+$/;

/** All tables whose cells are set apart by | or tabs and whose header we understand. */
export function findTables(document: PlanDocument): Table[] {
  const tables: Table[] = [];
  for (const line of document.lines) {
    if (RULE.test(line.text) && line.text.includes('-')) continue;
    const row = readRow(document, line);
    const columns = row ? headerOf(row) : null;
    const last = tables.at(-1);
    if (row && columns && last?.rows.length === 0) tables[tables.length - 1] = joinHeaders(last, row, columns);
    else if (row && columns) tables.push({ header: row, columns, rows: [] });
    else if (row) tables.at(-1)?.rows.push(row);
  }
  return tables.filter(({ rows }) => rows.length > 0).map(withTextColumn);
}

/** Headings of the column that says what is to be done are many; where none is known, it is the one with the most words. */
function withTextColumn(table: Table): Table {
  const { columns, rows } = table;
  if (columns.some((column) => column === 'content' || column === 'title' || column === 'target')) return table;
  const lengths = columns.map((column, at) =>
    column === 'other' ? rows.reduce((sum, { cells }) => sum + (cells[at]?.text.length ?? 0), 0) : 0,
  );
  const most = Math.max(...lengths);
  const text = lengths.indexOf(most);
  return most === 0 ? table : { ...table, columns: columns.map((column, at) => (at === text ? 'content' : column)) };
}

/** A header of two rows: the lower one says what the upper one only groups. */
function joinHeaders({ header, columns }: Table, row: Row, lower: readonly Column[]): Table {
  const width = Math.max(columns.length, lower.length);
  const joined = Array.from({ length: width }, (_, at): Column => {
    const below = lower[at] ?? 'other';
    return below === 'other' ? (columns[at] ?? 'other') : below;
  });
  return {
    header: { start: header.start, end: row.end, cells: [...header.cells, ...row.cells] },
    columns: joined,
    rows: [],
  };
}

/** null for a line that is no row. */
function readRow({ text }: PlanDocument, line: Line): Row | null {
  const separator = line.text.includes('\t') ? '\t' : '|';
  if (!line.text.includes(separator)) return null;
  const cells: Cell[] = [];
  let start = line.start;
  for (const part of line.text.split(separator)) {
    const span = trimSpan(text, { start, end: start + part.length });
    cells.push({ ...span, text: cleanText(text.slice(span.start, span.end).replace(/<br\s*\/?>/gi, '\n')) });
    start += part.length + 1;
  }
  const first = separator === '|' && line.text.trimStart().startsWith('|') ? 1 : 0;
  return { start: line.start, end: line.end, cells: cells.slice(first) };
}

/** A row is a header if it names who is responsible and at least one other column. */
function headerOf({ cells }: Row): Column[] | null {
  const columns = cells.map(({ text }) => columnOf(text));
  const known = columns.filter((column) => column !== null);
  const names = known.some((column) => column === 'lead' || column === 'responsible' || column === 'support');
  const isHeader = names && known.length >= 2 && known.length * 2 >= cells.filter((cell) => !isEmpty(cell)).length;
  return isHeader ? columns.map((column) => column ?? 'other') : null;
}
