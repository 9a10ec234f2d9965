import type { Calendar } from '../domain/calendar.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import { RemitError } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import type { Block } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { digestOf, type MeasuredWeek, measureWeek } from './compose-digest.ts';
import { gatherDigestFacts } from './gather-digest-facts.ts';

/**
 * Composes the digests of one run of the schedule, in the language of the plan: a week is read and measured once, not
 * once for each reader. Not to be kept longer than that run.
 */
export function openDigests(
  store: Store,
  settings: { rules: Rules; calendar: Calendar },
): (week: IsoDay, audience: DigestAudience) => Promise<Block[]> {
  const measured = new Map<IsoDay, Promise<MeasuredWeek>>();

  async function measure(week: IsoDay): Promise<MeasuredWeek> {
    const facts = await gatherDigestFacts(store, week, settings);
    if (!facts) throw new RemitError('no_plan', 'A digest was due, but no plan is in force.');
    return measureWeek(facts);
  }

  return async (week, audience) => {
    const known = measured.get(week) ?? measure(week);
    measured.set(week, known);
    const found = await known;
    return digestOf(found, audience, found.facts.plan.register.language).blocks;
  };
}
