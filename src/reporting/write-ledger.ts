import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx';

/** In characters, in the order of the ledger's columns. */
const WIDTHS = [7, 48, 16, 18, 16, 30, 12, 34, 14];
const THIN = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const GRID = { border: { top: THIN, right: THIN, bottom: THIN, left: THIN } };
const BODY: CellStyle = { ...GRID, alignment: { vertical: 'top', wrapText: true } };
const HEAD: CellStyle = {
  ...GRID,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF7' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center', vertical: 'center' } };
/** Chinese characters that fit into one unit of width, and the height of a line in points. */
const PER_UNIT = 0.5;
const LINE = 15;

/** A ledger as a workbook for editing and printing: title, frozen header, text cells that run no formula. */
export async function writeLedger(
  title: string,
  header: string[],
  rows: string[][],
  widths: number[] = WIDTHS,
): Promise<Uint8Array> {
  const last = header.length - 1;
  const all = [[title], header, ...rows];
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, values] of all.entries()) {
    const style = row === 0 ? TITLE : row === 1 ? HEAD : BODY;
    for (const [column, value] of values.entries()) cells.set(`${row},${column}`, { type: 'string', value, style });
  }
  return writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: all,
        cells,
        columns: header.map((_, at) => ({ width: widths[at] ?? 16 })),
        rowDefs: new Map([
          [0, { height: 30 }],
          ...rows.map((row, at) => [at + 2, { height: heightOf(row, widths) }] as const),
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }],
        freezePane: { rows: 2, columns: 1 },
        autoFilter: { range: `A2:${String.fromCharCode(65 + last)}${rows.length + 2}` },
        pageSetup: {
          orientation: 'landscape',
          paperSize: 'a4',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$2:$2',
        },
      },
    ],
  });
}

/** As high as its fullest cell; spreadsheets do not find that out for a file made elsewhere. */
function heightOf(row: string[], widths: number[]): number {
  const lines = row.map((cell, at) => Math.ceil(cell.length / ((widths[at] ?? 16) * PER_UNIT)));
  return Math.min(400, Math.max(1, ...lines) * LINE + 3);
}
