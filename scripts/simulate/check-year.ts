/** What must hold of every message of a simulated year, whatever happened to the process. */
import type { Person } from '../../src/domain/person.ts';
import type { Update } from '../../src/domain/update.ts';
import { findOverBudget } from './check-budget.ts';
import { readDigests } from './check-digests.ts';
import { readReports } from './check-reports.ts';
import { findUnspoken } from './check-sayings.ts';
import { findTwice, findWrongTimes, listUnasked } from './check-times.ts';
import type { LivedYear } from './live-a-year.ts';
import type { Arrived } from './town-platform.ts';

/** A year as it is when it is over. */
export interface Records extends Omit<LivedYear, 'bot'> {
  arrived: Arrived[];
  updates: Update[];
}

export async function recordsOf({ bot, people, register, sayings }: LivedYear): Promise<Records> {
  const plan = await bot.store.plans.findInForce();
  const updates = await bot.store.updates.list(plan?.id ?? '');
  return { people, register, sayings, arrived: [...bot.arrived], updates };
}

export interface Verdict {
  /** In words; none if all is well. */
  faults: string[];
  digests: number;
  reports: number;
  /** Figures that were found in the update that is named beside them. */
  sources: number;
  /** Lights and counts that were worked out a second time. */
  counts: number;
}

/** Times, doubles and the budget. */
export function judgeAsks(arrived: Arrived[], people: Person[]): string[] {
  const unasked = listUnasked(arrived);
  return [...findWrongTimes(unasked), ...findTwice(unasked), ...findOverBudget(unasked, people)];
}

/** Times, doubles, budget, sums, sources and values of everything that arrived. */
export async function judge(records: Records): Promise<Verdict> {
  const digests = readDigests(records);
  const reports = await readReports(records);
  return {
    faults: [
      ...judgeAsks(records.arrived, records.people),
      ...findUnspoken(records),
      ...digests.faults,
      ...reports.faults,
    ],
    digests: digests.read,
    reports: reports.read,
    sources: digests.sources + reports.sources,
    counts: digests.counts + reports.counts,
  };
}
