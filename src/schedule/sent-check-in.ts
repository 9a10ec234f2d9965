import type { CheckInQuestion } from '../domain/check-in.ts';
import type { IsoDay } from '../domain/dates.ts';
import { roundOf } from './compose-check-in.ts';
import type { DueAsk } from './due.ts';

/** What a check-in that was sent asks, and the day its figures are asked for. */
export interface SentCheckIn {
  plan: string;
  round: string;
  asOf: IsoDay;
  /** With the plan and the day of those that are about another one. */
  questions: (CheckInQuestion & { plan?: string; asOf?: IsoDay })[];
}

/** What waits in the conversation once an ask has left; undefined if it asks nothing. */
export function sentCheckIn(due: DueAsk): SentCheckIn | undefined {
  const [first] = due.parts;
  if (!first) return undefined;
  const questions = due.parts.flatMap(({ plan, asOf, questions: asked }) =>
    asked.map((question) => ({
      ...question,
      ...(plan.plan.id === first.plan.plan.id ? {} : { plan: plan.plan.id }),
      ...(asOf === first.asOf ? {} : { asOf }),
    })),
  );
  return { plan: first.plan.plan.id, round: roundOf(due), asOf: first.asOf, questions };
}
