import { addDays, dayOf, type IsoDay, mondayOf, type Zone } from './dates.ts';
import type { Person } from './person.ts';
import type { Language } from './plan.ts';
import { inLanguage } from './wording.ts';

/** What people were disturbed with, by the first word of the message's key; `word`: what a person caused. */
export const DISTURBANCES = ['check-in', 'reminder', 'step', 'digest', 'dispatch', 'word'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

const NAMES: Record<Disturbance, [string, string]> = {
  'check-in': ['填报', 'asks'],
  reminder: ['提醒', 'reminders'],
  step: ['转问', 'to the deputy'],
  digest: ['周报', 'digests'],
  dispatch: ['交办', 'dispatches'],
  word: ['人工发出', 'sent by people'],
};

export function disturbanceInWords(kind: Disturbance, language: Language): string {
  return inLanguage(language, ...NAMES[kind]);
}

/** A message that somebody got without having asked for anything. */
export interface Disturbed {
  kind: Disturbance;
  handle: string;
  at: Date;
}

/** The kind of a message by its key; null for what answers somebody. */
export function disturbanceOf(key: string): Disturbance | null {
  const [word = ''] = key.split(':');
  if (word === 'reply') return null;
  return DISTURBANCES.find((kind) => kind === word) ?? 'word';
}

/** Whether an ask of any kind is among what somebody got on a day: one a day is enough. */
export function isAskedOn(day: IsoDay, handle: string, disturbed: Disturbed[], zone: Zone): boolean {
  return disturbed.some((one) => one.handle === handle && ASKS.includes(one.kind) && dayOf(one.at, zone) === day);
}

const ASKS: readonly Disturbance[] = ['check-in', 'reminder', 'step', 'dispatch'];

/** How often somebody was disturbed in the week of a day. */
export function countInWeek(day: IsoDay, person: Person, disturbed: Disturbed[], zone: Zone): number {
  return listInWeek(day, person, disturbed, zone).length;
}

/**
 * What counts against the budget of a person in the week of a day: everything, whoever caused it. People of the office
 * live from messages; for them only asks count.
 */
export function listInWeek(day: IsoDay, { handle, role }: Person, disturbed: Disturbed[], zone: Zone): Disturbed[] {
  const monday = mondayOf(day);
  const next = addDays(monday, 7);
  return disturbed.filter((one) => {
    const on = dayOf(one.at, zone);
    return one.handle === handle && on >= monday && on < next && (role !== 'office' || ASKS.includes(one.kind));
  });
}
