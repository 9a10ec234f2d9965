import { isEmpty, type PlanDocument, trimSpan } from '../document.ts';
import { looksLikeDue } from '../refiners/dates.ts';
import { looksLikePerson } from '../refiners/persons.ts';
import { looksLikeOwnerList } from '../statements/owner-likeness.ts';
import { type Column, columnOf, isOwnerColumn } from './columns.ts';
import type { Cell, Row, Table } from './rows.ts';

/** Tables of which a conversion left one cell a line; the header's lines tell the columns. */
export function findLineTables(document: PlanDocument): Table[] {
  const lines = document.lines.flatMap(({ start, end }): Cell[] => {
    const span = trimSpan(document.text, { start, end });
    return isEmpty(span) ? [] : [{ ...span, text: document.text.slice(span.start, span.end) }];
  });
  const first = lines.findIndex((_, at) => headerLength(lines, at) >= 3);
  const length = headerLength(lines, first);
  const header = lines.slice(first, first + length);
  const columns = header.map(({ text }) => columnOf(text) ?? 'other');
  if (first < 0 || !columns.some(isOwnerColumn)) return [];
  const rows =
    columns[0] === 'index'
      ? numberedRows(lines.slice(first + length), columns)
      : evenRows(lines.slice(first + length), columns);
  return rows.length === 0 ? [] : [{ header: rowOf(header), columns, rows }];
}

function headerLength(lines: readonly Cell[], from: number): number {
  let length = 0;
  while (from >= 0 && columnOf(lines[from + length]?.text ?? '') !== null) length += 1;
  return length;
}

/** A row from its first cell to its last. */
export const rowOf = (cells: Cell[]): Row => ({ start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0, cells });

/** A line that is only the next number begins a row. */
function numberedRows(lines: readonly Cell[], columns: readonly Column[]): Row[] {
  const rows: Cell[][] = [];
  for (const line of lines) {
    if (/^\d{1,4}[.、]?$/.test(line.text) && Number.parseInt(line.text, 10) === rows.length + 1) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows.filter((cells) => cells.length > 1).map((cells) => rowOf(alignCells(cells, columns)));
}

function evenRows(lines: readonly Cell[], columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at + columns.length <= lines.length; at += columns.length)
    rows.push(rowOf(lines.slice(at, at + columns.length)));
  return rows;
}

/** Where a row has more or fewer lines than columns, each line goes where it fits; the last text column takes what is left. */
export function alignCells(cells: Cell[], columns: readonly Column[]): Cell[] {
  if (cells.length === columns.length) return cells;
  const [index, ...rest] = cells;
  const left = new Map<string, Cell[]>();
  for (const cell of rest) left.set(kindOf(cell), [...(left.get(kindOf(cell)) ?? []), cell]);
  const lastText = columns.findLastIndex(isTextColumn);
  const empty = { start: index?.end ?? 0, end: index?.end ?? 0, text: '' };
  return columns.map((column, at) => {
    const taken =
      column === 'index'
        ? index
        : at === lastText
          ? joinCells(left.get('text') ?? [])
          : left.get(queueOf(column))?.shift();
    return taken ?? empty;
  });
}

const isTextColumn = (column: Column) => column === 'title' || column === 'content' || column === 'target';

/** Which lines a column takes from. */
function queueOf(column: Column): string {
  if (isOwnerColumn(column)) return 'owner';
  if (isTextColumn(column)) return 'text';
  return column;
}

function kindOf({ text }: Cell): 'owner' | 'due' | 'person' | 'text' {
  if (looksLikeOwnerList(text)) return 'owner';
  if (looksLikeDue(text)) return 'due';
  return looksLikePerson(text) ? 'person' : 'text';
}

function joinCells(cells: readonly Cell[]): Cell | undefined {
  const [first] = cells;
  return (
    first && { start: first.start, end: cells.at(-1)?.end ?? first.end, text: cells.map(({ text }) => text).join('') }
  );
}
