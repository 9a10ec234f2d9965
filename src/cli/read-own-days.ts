import { readFileSync } from 'node:fs';
import type { CalendarOverrides } from '../domain/calendar.ts';
import { isoDay } from '../domain/dates.ts';
import { describeCause, RemitError } from '../domain/errors.ts';

const LINE = /^(\d{4}-\d{2}-\d{2})\s+(work|rest|上班|放假|休)$/;

/**
 * The days on which an office departs from the national calendar, from a file with a line each: `2023-10-07 work`. Empty
 * lines and what follows a # are for the reader. Throws a RemitError that names the file and the line.
 */
export function readOwnDays(path: string): CalendarOverrides {
  const own: Record<string, 'work' | 'rest'> = {};
  for (const [at, line] of readText(path).split(/\r?\n/).entries()) {
    const words = line.replace(/#.*/, '').trim();
    if (words === '') continue;
    const [, day = '', what = ''] = LINE.exec(words) ?? [];
    if (!isDay(day)) {
      throw new RemitError(
        'config',
        `REMIT_HOLIDAYS_FILE: write line ${at + 1} of ${path} as 2023-10-07 work or 2023-10-09 rest.`,
      );
    }
    own[day] = what === 'work' || what === '上班' ? 'work' : 'rest';
  }
  return own;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new RemitError('config', `REMIT_HOLIDAYS_FILE: ${path} cannot be read (${describeCause(error)}).`);
  }
}

function isDay(text: string): boolean {
  try {
    isoDay(text);
    return true;
  } catch {
    return false;
  }
}
