import { type IsoDay, instantAt, isoDay, type Zone } from '../domain/dates.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Years in which a plan may be at work; beyond them a time is a slip. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

/** An instant as `2023-10-16T08:30:00+08:00`; without an offset it is the office's own time. Undefined if it is none. */
export function readTime(text: string, zone: Zone): Date | undefined {
  const [, day = '', time = '', offset] = TIME.exec(text.trim()) ?? [];
  const found = findDay(day);
  if (!found) return undefined;
  const at = offset === undefined ? instantAt(found, time, zone) : new Date(text.trim().replace(' ', 'T'));
  const year = at.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? at : undefined;
}

function findDay(text: string): IsoDay | undefined {
  try {
    return isoDay(text);
  } catch {
    return undefined;
  }
}
