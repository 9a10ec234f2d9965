import { type IsoDay, localTime } from '../domain/dates.ts';
import type { Task, TaskId } from '../domain/plan.ts';
import { asOfFor, findRound, isWithin, type Round, type RoundFacts, usualRhythm } from '../domain/round.ts';
import type { Rhythm } from '../domain/terms.ts';
import type { PlanFacts, ScheduleOutline } from './due.ts';

/** The tasks of a plan that are asked for together, and the round of theirs that is open. */
export interface Slot {
  plan: PlanFacts;
  round: Round;
  facts: RoundFacts;
  tasks: ReadonlySet<TaskId>;
  /** Departments that own one of them. */
  departments: string[];
}

/** The open rounds of all plans at an instant: one for each rhythm that a plan has. */
export function listSlots(now: Date, { plans, rules, calendar }: ScheduleOutline): Slot[] {
  return plans.flatMap((plan) => {
    const { tasks } = plan.plan.register;
    const extended = listExtended(plan, now);
    const to = [plan.period.to, ...extended.values()].toSorted().at(-1) ?? plan.period.to;
    const period = { from: plan.period.from, to };
    const own = new Map((plan.plan.terms ?? []).map(({ task, rhythm }) => [task, rhythm]));
    const groups = Map.groupBy(tasks, ({ id }) => JSON.stringify(own.get(id) ?? usualRhythm(rules)));
    return [...groups].flatMap(([key, group]) => {
      const rhythm: Rhythm = JSON.parse(key);
      const facts = { rules, calendar, period, inForceFrom: plan.inForceFrom, rhythm };
      const round = findRound(now, facts);
      return round ? slotOf(plan, round, facts, group, extended) : [];
    });
  });
}

/** After the plan's own time only what was granted a later date is asked for. */
function slotOf(
  plan: PlanFacts,
  round: Round,
  facts: RoundFacts,
  group: Task[],
  extended: Map<TaskId, IsoDay>,
): Slot | [] {
  const isOver = asOfFor(round, round.opens, facts) > plan.period.to;
  const tasks = isOver ? group.filter(({ id }) => extended.has(id)) : group;
  if (tasks.length === 0) return [];
  const departments = new Set(tasks.flatMap(({ owners }) => owners.map(({ department }) => department)));
  return { plan, round, facts, tasks: new Set(tasks.map(({ id }) => id)), departments: [...departments] };
}

/** Tasks with a date beyond the plan's time. */
function listExtended({ plan, period }: PlanFacts, now: Date): Map<TaskId, IsoDay> {
  return new Map(
    (plan.rulings ?? []).flatMap(({ kind, task, isGranted, until, at }) =>
      kind === 'extension' && isGranted && until !== null && until > period.to && at <= now ? [[task, until]] : [],
    ),
  );
}

/** The day, if it is a workday and the hour one in which people are asked. */
export function findWorkingDay(now: Date, { rules, calendar }: Pick<ScheduleOutline, 'rules' | 'calendar'>) {
  const { day, ...time } = localTime(now, rules.zone);
  return calendar.isWorkday(day) && isWithin(time, rules.checkIn.from, rules.checkIn.until) ? day : undefined;
}
