import { dayOf, type IsoDay, type Zone } from './dates.ts';
import { isOpen, type Matter } from './matter.ts';

/** The number that the next instruction of a year gets: one more than the highest. */
export function nextNumber(matters: Matter[], today: IsoDay, zone: Zone): number {
  const year = today.slice(0, 4);
  const numbers = matters
    .filter(({ kind, at }) => kind === 'instruction' && dayOf(at, zone).startsWith(year))
    .map(({ details }) => details.number ?? 0);
  return Math.max(0, ...numbers) + 1;
}

/** Instructions without an answer at an instant, the one that is due first in front. */
export function listOpenInstructions(matters: Matter[], now: Date): Matter[] {
  return matters
    .filter((matter) => matter.kind === 'instruction' && isOpen(matter, now))
    .toSorted((one, other) => (one.details.until ?? '9').localeCompare(other.details.until ?? '9'));
}

/** The day on which an answer was due has passed. */
export function isOverdue({ details: { until } }: Matter, today: IsoDay): boolean {
  return until !== undefined && until < today;
}
