import type { PlanDocument } from '../document.ts';
import { looksLikeOwnerList } from '../statements/owner-likeness.ts';
import { type Column, columnOf, isOwnerColumn } from './columns.ts';
import { alignCells, rowOf } from './line-tables.ts';
import type { Cell, Row, Table } from './rows.ts';

/** Columns of rows without any header; who among several owners leads, nobody can tell. */
const BARE: readonly Column[] = ['index', 'content', 'responsible', 'due'];
const FEWEST_BARE = 3;

/** Tables of which a conversion left nothing but spaces between the cells, with a header above them or without. */
export function findSpacedTables(document: PlanDocument): Table[] {
  const lines = document.lines
    .filter(({ text }) => !/[|\t]/.test(text))
    .map((line) => cellsOf(document.text, line))
    .filter((cells) => cells.length > 0);
  const first = lines.findIndex(isHeader);
  const header = lines[first];
  if (header) {
    const columns = header.map(({ text }) => columnOf(text) ?? 'other');
    const rows = readRows(lines.slice(first + 1), columns[0] === 'index');
    return asTable(
      header,
      columns,
      rows.map((cells) => alignCells(cells, columns)),
    );
  }
  const bare = readRows(lines, true).filter((cells) => cells.length > 2);
  if (bare.length < FEWEST_BARE || lines.some(([, second]) => second === undefined && bare.length < lines.length / 2))
    return [];
  return asTable(
    [],
    BARE,
    bare.map((cells) => alignCells(joinOwners(cells), BARE)),
  );
}

function asTable(header: Cell[], columns: readonly Column[], rows: Cell[][]): Table[] {
  const at = header[0] ?? rows[0]?.[0];
  if (rows.length === 0 || !at) return [];
  const top = header.length > 0 ? rowOf(header) : { start: at.start, end: at.start, cells: [] };
  return [{ header: top, columns: [...columns], rows: rows.map((cells): Row => rowOf(cells)) }];
}

function cellsOf(text: string, { start, end }: { start: number; end: number }): Cell[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
    text: words,
  }));
}

const isHeader = (cells: readonly Cell[]) =>
  cells.length >= 3 &&
  cells.every(({ text }) => columnOf(text) !== null) &&
  cells.some(({ text }) => isOwnerColumn(columnOf(text) ?? undefined));

/** A row begins with the next number, or, where rows are not numbered, with each line that names an owner. */
function readRows(lines: readonly Cell[][], isNumbered: boolean): Cell[][] {
  const rows: Cell[][] = [];
  for (const cells of lines) {
    const last = rows.at(-1);
    const begins = isNumbered ? Number.parseInt(cells[0]?.text ?? '', 10) === rows.length + 1 : cells.some(isOwner);
    if (begins && (!isNumbered || /^\d{1,4}[.、．]?$/.test(cells[0]?.text ?? ''))) rows.push([...cells]);
    else if (last && !last.some(isOwner)) last.push(...cells);
  }
  return rows.filter((cells) => cells.some(isOwner));
}

const isOwner = ({ text }: Cell) => looksLikeOwnerList(text);

function joinOwners(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last && isOwner(last) && isOwner(cell))
      joined[joined.length - 1] = { start: last.start, end: cell.end, text: `${last.text}、${cell.text}` };
    else joined.push(cell);
  }
  return joined;
}
