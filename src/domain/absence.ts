import type { IsoDay } from './dates.ts';

/** A person is away (16日到20日出差), and perhaps somebody stands in. */
export interface Absence {
  id: string;
  handle: string;
  from: IsoDay;
  /** Included. */
  until: IsoDay;
  /** Handle of who stands in; null: nobody. */
  deputy: string | null;
  by: string;
  at: Date;
  /** Back earlier than said. */
  endedAt: Date | null;
}

/** The absence of a person on a day; the last one said counts. */
export function findAbsence(absences: Absence[], handle: string, day: IsoDay): Absence | undefined {
  return listAbsencesOn(absences, handle, day).at(-1);
}

/** All that were said and not taken back of a person's absence on a day, the last one last. */
export function listAbsencesOn(absences: Absence[], handle: string, day: IsoDay): Absence[] {
  return absences.filter((one) => one.handle === handle && one.endedAt === null && one.from <= day && day <= one.until);
}

/** The next absence of a person that begins after a day. */
export function findComingAbsence(absences: Absence[], handle: string, day: IsoDay): Absence | undefined {
  return absences
    .filter((one) => one.handle === handle && one.endedAt === null && one.from > day)
    .toSorted((one, other) => one.from.localeCompare(other.from))[0];
}
