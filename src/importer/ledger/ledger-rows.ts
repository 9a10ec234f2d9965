import { LEDGER_COLUMNS, type LedgerColumn } from '../../domain/ledger.ts';

/** One row of a ledger, by the names of its columns; a cell that is missing is empty. */
export type LedgerRow = Record<LedgerColumn, string>;

const NEEDED: readonly LedgerColumn[] = ['序号', '工作任务', '牵头单位', '责任单位', '指标'];

/** The rows of a ledger in a document's text, in which a table row is a line between bars; none if it holds no ledger. */
export function readLedgerRows(text: string): LedgerRow[] {
  const rows: LedgerRow[] = [];
  let header: string[] | undefined;
  for (const line of text.split('\n')) {
    const cells = /^\|(.*)\|$/
      .exec(line.trim())?.[1]
      ?.split('|')
      .map((cell) => cell.trim());
    if (!cells) continue;
    if (NEEDED.every((column) => cells.includes(column))) header = cells;
    else if (header) rows.push(toRow(header, cells));
  }
  return rows;
}

function toRow(header: string[], cells: string[]): LedgerRow {
  const cell = (column: string) => cells[header.indexOf(column)] ?? '';
  return Object.fromEntries(LEDGER_COLUMNS.map((column) => [column, cell(column)])) as LedgerRow;
}
