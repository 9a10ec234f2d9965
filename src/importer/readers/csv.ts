import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { hasExtension, type Reader } from './reader.ts';
import { writeTable } from './table.ts';

/** Comma, semicolon or tab: whichever the first line with any of them has most of. */
function findDelimiter(text: string): string {
  const line = text.split('\n', 50).find((candidate) => /[,;\t]/.test(candidate)) ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

export const csvReader: Reader = {
  name: 'csv',
  accepts: (file) => hasExtension(file, 'csv', 'tsv'),
  read: ({ bytes }) => {
    const text = decodeText(bytes);
    const rows: string[][] = parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return writeTable(rows);
  },
};
