import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/cli/write-csv.ts';

describe('writeCsv', () => {
  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(
      writeCsv([
        ['单位', 'a,b'],
        ['说"好"', '两\n行'],
      ]),
    ).toBe('\uFEFF单位,"a,b"\r\n"说""好""","两\n行"');
  });
  it('lets no words become a formula', () => {
    expect(writeCsv([['=HYPERLINK("x")', '+1+2', '@x', '-7', '-7.5', '-甲']])).toBe(
      `\uFEFF"'=HYPERLINK(""x"")",'+1+2,'@x,-7,-7.5,'-甲`,
    );
  });
  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        fc.pre(rows.every((row) => row.some((text) => text !== '')));
        expect(parse(writeCsv(rows), { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });
});
