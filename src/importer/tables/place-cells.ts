import { looksLikeDue } from '../refiners/dates.ts';
import { looksLikeOwner, looksLikeOwnerList } from '../statements/owner-likeness.ts';
import { type Column, isOwnerColumn } from './columns.ts';
import type { Cell, Row, Table } from './rows.ts';

/** The cells of a row by what they hold. */
export type PlacedRow = Partial<Record<Column, Cell>>;

/** Puts the cells of each row into columns; where header and cells contradict each other, the cells decide. */
export function placeRows(table: Table): PlacedRow[] {
  const byHeader = table.rows.map((row) => placeByHeader(row, table.columns));
  return agreesWithHeader(byHeader) ? byHeader : table.rows.map((row) => placeByContent(row, table));
}

/** Cells that merging left out at the start of a row move it to the left; the best of three places is taken. */
function placeByHeader(row: Row, columns: readonly Column[]): PlacedRow {
  const shifts = row.cells.filter(({ text }) => text !== '').length < columns.length ? [0, 1, 2] : [0];
  const placed = shifts.map((shift) => {
    const cells: PlacedRow = {};
    for (const [at, cell] of row.cells.entries()) {
      const column = columns[at + shift];
      if (column !== undefined && cell.text !== '') cells[column] ??= cell;
    }
    return { cells, score: howWellPlaced(cells) - shift * 0.5 };
  });
  return placed.sort((a, b) => b.score - a.score)[0]?.cells ?? {};
}

function howWellPlaced(cells: PlacedRow): number {
  return Object.entries(cells).reduce((sum, [column, cell]) => sum + howWellFits(column as Column, cell.text), 0);
}

function howWellFits(column: Column, text: string): number {
  if (isOwnerColumn(column)) return looksLikeOwnerList(text) ? 2 : -2;
  if (column === 'due') return looksLikeDue(text) ? 1 : -1;
  if (column === 'index') return /^[\d一二三四五六七八九十.（）()]+$/.test(text) ? 1 : -1;
  return looksLikeOwnerList(text) ? -1 : 0.5;
}

function agreesWithHeader(rows: readonly PlacedRow[]): boolean {
  const owners = rows.flatMap((row) => [row.lead, row.responsible, row.support].filter((cell) => cell !== undefined));
  return owners.filter(({ text }) => looksLikeOwnerList(text)).length * 2 > owners.length;
}

/** Finds date, owners and text of a row by what they look like; several owners take the header's owner columns in order. */
function placeByContent(row: Row, table: Table): PlacedRow {
  const filled = row.cells.filter(({ text }) => text !== '');
  const due = filled.find(({ text }) => looksLikeDue(text));
  const rest = filled.filter((cell) => cell !== due);
  const owners = ownersAmong(rest, table);
  const texts = rest.filter((cell) => !owners.includes(cell));
  const placed: PlacedRow = due ? { due } : {};
  const content = texts.at(-1);
  if (content) placed.content = content;
  if (texts[0] && texts.length > 1) placed.title = texts[0];
  const announced = (['lead', 'responsible', 'support'] as const).filter((column) => table.columns.includes(column));
  for (const [at, cell] of texts.length > 0 ? owners.entries() : [])
    placed[owners.length > 1 ? (announced[at] ?? 'support') : 'responsible'] ??= cell;
  return placed;
}

/** Chinese lists of offices; in other languages the cell that looks most like an owner. */
function ownersAmong(cells: readonly Cell[], table: Table): Cell[] {
  const offices = cells.filter(({ text }) => /[\u4e00-\u9fff]/.test(text) && looksLikeOwnerList(text));
  if (offices.length > 0) return offices;
  const scored = cells.map((cell) => ({ cell, score: looksLikeOwner(cell.text) + (isRepeated(cell, table) ? 2 : 0) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best ? [best.cell] : [];
}

const isRepeated = (cell: Cell, { rows }: Table) =>
  rows.filter(({ cells }) => cells.some(({ text }) => text === cell.text)).length > 1;
