import type { Calendar } from '../domain/calendar.ts';
import { checkInKey, listAnswers, listQuestions } from '../domain/check-in.ts';
import { dayOf } from '../domain/dates.ts';
import { listLights } from '../domain/light.ts';
import { momentAt } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { TaskId } from '../domain/plan.ts';
import { asOfFor } from '../domain/round.ts';
import type { Rules } from '../domain/rules.ts';
import type { AskPart, DueAsk, PlanFacts } from './due.ts';
import { listSlots } from './list-slots.ts';

/**
 * What a department is asked right after it has signed for its duties, about those it has signed for. Undefined if
 * nothing is open, or it has reported in this round already.
 */
export function askBaseline(
  { to, department, tasks }: { to: Person; department: string; tasks: ReadonlySet<TaskId> },
  plan: PlanFacts,
  now: Date,
  { rules, calendar }: { rules: Rules; calendar: Calendar },
): DueAsk | undefined {
  const outline = { plans: [plan], rules, calendar, people: [], absences: [], snoozes: [], disturbed: [] };
  const lights = listLights(plan.plan, plan.updates, momentAt(now, rules.zone), rules);
  let count = 0;
  const parts = listSlots(now, outline).flatMap((slot): AskPart[] => {
    if (listAnswers(plan.updates, department, slot.round, now).length > 0) return [];
    const open = lights.filter(({ task }) => slot.tasks.has(task.id) && tasks.has(task.id));
    const questions = listQuestions(open, department).map((one) => ({ ...one, number: one.number + count }));
    count += questions.length;
    const asOf = asOfFor(slot.round, dayOf(now, rules.zone), slot.facts);
    return questions.length === 0 ? [] : [{ plan, round: slot.round, asOf, questions }];
  });
  const keys = parts.map(({ round }) => checkInKey(plan.plan.id, round.id, to.handle));
  const [key] = keys;
  return key === undefined ? undefined : { kind: 'check-in', key, keys, at: now, to, department, parts };
}

/** The rounds that are open: the first message about a plan counts as their ask. */
export function listOpenRounds(
  plan: Omit<PlanFacts, 'updates' | 'matters'>,
  now: Date,
  { rules, calendar }: { rules: Rules; calendar: Calendar },
): string[] {
  const facts = { ...plan, updates: [], matters: [] };
  const outline = { plans: [facts], rules, calendar, people: [], absences: [], snoozes: [], disturbed: [] };
  return [...new Set(listSlots(now, outline).map(({ round }) => round.id))];
}
