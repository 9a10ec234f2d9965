/**
 * Tables of every format become lines of text in one way:
 *
 * - a row is one line, its cells between bars: `| 1 | 新增服务站3个 | 区民政局 |`;
 * - all rows of a table have the same number of cells; an empty cell is written `|  |`;
 * - a merged cell's text stands where the cell begins (top left), the places that it covers are empty;
 * - lines within a cell are joined by a space, a bar within a cell becomes `｜`;
 * - a row whose only filled cell is the first (a title, a section across the table) is a line without bars;
 * - an empty line stands before and after a table.
 */
export function writeTable(rows: string[][]): string {
  const cells = rows.map((row) => row.map(oneLine));
  const width = cells.reduce((widest, row) => Math.max(widest, filledWidth(row)), 0);
  const lines = cells.filter((row) => filledWidth(row) > 0).map((row) => writeRow(row, width));
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

function writeRow(row: string[], width: number): string {
  if (filledWidth(row) === 1) return row[0] ?? '';
  const padded = Array.from({ length: width }, (_, column) => row[column] ?? '');
  return `| ${padded.join(' | ')} |`;
}

function filledWidth(row: string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function oneLine(cell: string): string {
  return cell.replaceAll('|', '｜').replace(/\s+/g, ' ').trim();
}
