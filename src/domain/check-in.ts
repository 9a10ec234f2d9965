import type { TaskLight } from './light.ts';
import type { Person } from './person.ts';
import type { TaskId } from './plan.ts';
import type { Round } from './round.ts';
import { isCurrent, type Update } from './update.ts';

/** One thing that a check-in asks; “58，7家” answers the questions with a metric in their order. */
export interface CheckInQuestion {
  /** Counts from 1. */
  number: number;
  task: TaskId;
  /** The target's `what`; null asks how the task stands. */
  metric: string | null;
  unit: string | null;
}

/** What a department is asked about its tasks that are not done: each open target, or the state where there is none. */
export function listQuestions(lights: TaskLight[], department: string): CheckInQuestion[] {
  const questions = lights.filter(({ light }) => light !== 'done').flatMap((light) => questionsOf(light, department));
  return questions.map((question, i) => ({ number: i + 1, ...question }));
}

function questionsOf({ task, targets }: TaskLight, department: string): Omit<CheckInQuestion, 'number'>[] {
  const role = task.owners.find((owner) => owner.department === department)?.role;
  if (!role) return [];
  const open = targets.filter(({ light }) => light !== 'done').map(({ target }) => target);
  // Who only supports is not the one to say how far the figure has come.
  if (role === 'support' || open.length === 0) return [{ task: task.id, metric: null, unit: null }];
  return open.map(({ what, unit }) => ({ task: task.id, metric: what, unit }));
}

/**
 * Whom a department is asked through: its liaisons, else their deputies, else its people in the coordinating office.
 * Nobody whom messages do not reach.
 */
export function listContacts(people: Person[], department: string): Person[] {
  const own = people.filter((person) => person.department === department && person.reachable);
  for (const role of ['liaison', 'deputy', 'office']) {
    const found = own.filter((person) => person.role === role);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a department has said since a round opened, “no change” included: it answers the round. */
export function listAnswers(
  updates: Update[],
  department: string,
  round: Pick<Round, 'opensAt'>,
  until: Date,
): Update[] {
  return updates.filter(
    (update) =>
      update.department === department &&
      update.at >= round.opensAt &&
      update.at <= until &&
      update.withdrawnAt === null &&
      isCurrentOrCorrected(update),
  );
}

/** A figure that was corrected afterwards was an answer all the same. */
function isCurrentOrCorrected(update: Update): boolean {
  return update.supersededBy !== null || isCurrent(update);
}

export function checkInKey(plan: string, round: string, handle: string): string {
  return `check-in:${plan}:${round}:${handle}`;
}

/** The deputy's turn, after the liaison was reminded in vain. */
export function stepKey(plan: string, round: string, handle: string): string {
  return `step:${plan}:${round}:deputy:${handle}`;
}

/** The office is asked once whether a round that stays unanswered goes a step up. */
export function proposalKey(plan: string, round: string, step: string, department: string): string {
  return `proposal:${plan}:${round}:${step}:${department}`;
}

export function reminderKey(plan: string, round: string, number: number, handle: string): string {
  return `reminder:${plan}:${round}:${number}:${handle}`;
}

/** `audience` is the kind: leader, office or department; each person gets one digest a week. */
export function digestKey(week: string, audience: string, handle: string): string {
  return `digest:${week}:${audience}:${handle}`;
}
