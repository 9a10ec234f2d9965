import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOwnDays } from '../../src/cli/read-own-days.ts';
import { calendarOf } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';

const folder = mkdtempSync(join(tmpdir(), 'remit-days-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const path = join(folder, 'days.txt');
  writeFileSync(path, text);
  return path;
}

describe('the file of own days off and workdays', () => {
  it('takes the place of the national calendar on its days only', () => {
    const ownDays = readOwnDays(file('\uFEFF# 本区\n2023-10-07 rest\r\n\n2023-10-14 work  # 补课\n2023-10-16 放假\n'));
    const calendar = calendarOf({ ownDays });
    const works = (day: string) => calendar.isWorkday(isoDay(day));
    expect(['2023-10-07', '2023-10-08', '2023-10-14', '2023-10-15', '2023-10-16', '2023-10-17'].map(works)).toEqual([
      ...[false, true, true, false, false, true],
    ]);
  });

  it.each([
    ['2023-10-07', 'line 1'],
    ['2023-10-07 work\n2023-02-30 rest', 'line 2'],
    ['7 Oct rest', 'line 1'],
  ])('refuses %j with the line', (text, line) => {
    expect(() => readOwnDays(file(text))).toThrow(line);
  });

  it('that is not there is named', () => {
    expect(() => readOwnDays(join(folder, 'none.txt'))).toThrow(/REMIT_HOLIDAYS_FILE.*none\.txt/);
  });
});
