import { UnreadableFile } from './reader.ts';

/** More than any plan has: a sheet with one word in its last corner must not fill the memory. */
export const MAX_CELLS = 1_000_000;

/**
 * Tables of every format become lines of text in one way:
 *
 * - a row is one line, its cells between bars: `| 1 | 新增服务站3个 | 区民政局 |`;
 * - all rows of a table have the same number of cells; an empty cell is written `|  |`, an empty column not at all;
 * - a merged cell's text stands where the cell begins (top left), the places that it covers are empty;
 * - lines within a cell are joined by a space, a bar within a cell becomes `｜`;
 * - a row whose only filled cell is the first (a title, a section across the table) is a line without bars;
 * - an empty line stands before and after a table.
 */
export function writeTable(rows: string[][]): string {
  const cells = rows.map((row) => row.map(oneLine)).filter((row) => row.some((cell) => cell !== ''));
  const columns = listFilledColumns(cells);
  if (cells.length * columns.length > MAX_CELLS) throw new UnreadableFile('unpacks_too_large');
  const lines = cells.map((row) => writeRow(columns.map((column) => row[column] ?? '')));
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

function writeRow(row: string[]): string {
  const isTitle = row[0] !== '' && row.slice(1).every((cell) => cell === '');
  return isTitle ? (row[0] ?? '') : `| ${row.join(' | ')} |`;
}

function listFilledColumns(rows: string[][]): number[] {
  const filled = new Set<number>();
  for (const row of rows) {
    for (const [column, cell] of row.entries()) if (cell !== '') filled.add(column);
  }
  return [...filled].sort((one, other) => one - other);
}

function oneLine(cell: string): string {
  return cell.replaceAll('|', '｜').replace(/\s+/g, ' ').trim();
}
