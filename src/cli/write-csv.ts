/** Tells spreadsheets that what follows is UTF-8; without it Chinese is garbled there. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV for spreadsheets, without a line end after the last row. */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(writeCell).join(',')).join('\r\n');
}

/** Words that a spreadsheet would run as a formula get an apostrophe in front. */
function writeCell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
  const harmless = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
