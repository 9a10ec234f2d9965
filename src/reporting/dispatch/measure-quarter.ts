import { countLights } from '../../domain/counts.ts';
import { addDays, dayOf } from '../../domain/dates.ts';
import { listLights } from '../../domain/light.ts';
import { isOpen } from '../../domain/matter.ts';
import { momentAt } from '../../domain/period.ts';
import { knownAt } from '../../domain/progress.ts';
import {
  listReportsOn,
  momentOfQuarter,
  type Quarter,
  quarterBefore,
  updatesUpTo,
  withReviewsUntil,
} from '../../domain/quarter.ts';
import type { MeasuredQuarter, ReportFacts } from './report.ts';

/** Measures every task at the end of a quarter, and at the end of the one before. */
export function measureQuarter(facts: ReportFacts): MeasuredQuarter {
  const { plan, people, rules, quarter, matters, now } = facts;
  const names = new Map(people.map(({ handle, name }) => [handle, name]));
  const { moment, lights, updates } = lightsAt(quarter, facts);
  const earlier = quarterBefore(quarter);
  const before = lightsAt(earlier, facts);
  const wasKnown = before.lights.some(({ light }) => light !== 'no_data');
  return {
    facts,
    words: {
      register: plan.register,
      language: plan.register.language,
      rules,
      nameOf: (handle) => names.get(handle) ?? handle,
    },
    today: dayOf(now, rules.zone),
    moment,
    lights,
    counts: countLights(lights),
    before: wasKnown ? { quarter: earlier, lights: before.lights, counts: countLights(before.lights) } : null,
    reports: listReportsOn(knownAt(updates, moment.knownUntil), quarter),
    open: matters.filter((matter) => isOpen(matter, moment.knownUntil)),
  };
}

function lightsAt(quarter: Quarter, { plan, updates, rules, now }: ReportFacts) {
  const moment = momentOfQuarter(quarter, momentAt(now, rules.zone), rules.zone);
  const reviewed = withReviewsUntil(now, updates, moment);
  const about = updatesUpTo(reviewed, addDays(moment.day, -1) < quarter.to ? moment.day : quarter.to);
  return { moment, updates: about, lights: listLights(plan, about, moment, rules) };
}
