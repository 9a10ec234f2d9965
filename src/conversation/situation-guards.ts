import { mayReportOn } from '../domain/contacts.ts';
import type { Person } from '../domain/person.ts';
import type { PlannedSituation, Situation } from './step.ts';

/** Narrows to a situation with a plan in force. */
export function hasPlan(situation: Situation): situation is PlannedSituation {
  return situation.plan !== undefined && situation.index !== undefined;
}

/** The same situation, speaking of another plan in force; of the newest if that one is not. */
export function speakOf(plan: string | null, situation: Situation): Situation {
  const chosen = situation.inForce.find((one) => one.plan.id === plan) ?? situation.inForce[0];
  return chosen ? { ...situation, ...chosen } : situation;
}

/** The speaker, if they may report for their own department, by their role or as somebody's stand-in today. */
export function findReporter(situation: Situation): (Person & { department: string }) | undefined {
  const { speaker, today, people, absences } = situation;
  const { person } = speaker;
  return person && person.department !== null && mayReportOn(today, person, people, absences)
    ? { ...person, department: person.department }
    : undefined;
}

/** What the speaker said lately and is recorded, oldest first: what a correction may refer to. */
export function listRecentWords(situation: Situation): string[] {
  const by = situation.speaker.person?.handle;
  const own = situation.updates.filter(
    (update) => update.by === by && update.withdrawnAt === null && update.supersededBy === null,
  );
  return [...new Set(own.map(({ text }) => text))].slice(-RECENT);
}

const RECENT = 3;
