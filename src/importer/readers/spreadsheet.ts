import { EncryptedFileError, formatValue, readXls } from 'hucre';
import { type Cell, type CellValue, type ReadOptions, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { isArchiveWith, refuseArchiveBomb } from './archive.ts';
import { hasOldOfficePart, isOldOfficeFile } from './old-word.ts';
import { type Reader, UnreadableFile } from './reader.ts';
import { writeTable } from './table.ts';

/** Excel workbooks, new and old. Every visible sheet is read; its name stands above it if there are several. */
export const spreadsheetReader: Reader = {
  name: 'xlsx',
  accepts: ({ bytes }) =>
    isArchiveWith(bytes, 'xl/') || (isOldOfficeFile(bytes) && hasOldOfficePart(bytes, 'Workbook')),
  read: async ({ bytes }) => {
    const { sheets } = await readWorkbook(bytes);
    const visible = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
    const tables = visible.map((sheet) => ({ name: sheet.name, table: writeTable(rowsOf(sheet)) }));
    const filled = tables.filter(({ table }) => table !== '');
    return filled.map(({ name, table }) => (filled.length > 1 ? `${name}\n${table}` : table)).join('\n');
  },
};

/** As far as a plan can reach; one word in the last corner of a sheet must not fill the memory. */
const READING: ReadOptions = { readStyles: true, range: 'A1:IV20000' };

async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  try {
    if (isOldOfficeFile(bytes)) return await readXls(bytes, READING);
    refuseArchiveBomb(bytes);
    return await readXlsx(bytes, READING);
  } catch (error) {
    throw error instanceof EncryptedFileError ? new UnreadableFile('encrypted') : error;
  }
}

function rowsOf(sheet: Sheet): string[][] {
  return sheet.rows.map((row, at) => row.map((value, column) => shown(value, sheet.cells?.get(`${at},${column}`))));
}

/** A cell as the sheet shows it: 60% is stored as 0.6, and a day as a number. */
function shown(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const format = cell?.style?.numFmt;
  return typeof value === 'number' && format !== undefined ? formatValue(value, format) : String(value);
}
