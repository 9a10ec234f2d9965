import type { IsoDay } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import { RemitError } from '../domain/errors.ts';
import type { Block } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { type MeasuredWeek, measureWeek } from './compose-digest.ts';
import { composeWeekly } from './compose-weekly.ts';
import { type DigestSettings, gatherDigestFacts } from './gather-digest-facts.ts';
import { type OpeningDeps, withOpening } from './opening/write-opening.ts';

/**
 * Composes the digests of one run of the schedule, in the language of the plan: a week is read and measured once, not
 * once for each reader. Not to be kept longer than that run.
 */
export function openDigests(
  store: Store,
  settings: DigestSettings,
  opening: OpeningDeps,
): (week: IsoDay, audience: DigestAudience) => Promise<Block[]> {
  const measured = new Map<IsoDay, Promise<MeasuredWeek[]>>();

  async function measure(week: IsoDay): Promise<MeasuredWeek[]> {
    const facts = await gatherDigestFacts(store, week, settings);
    if (facts.length === 0) throw new RemitError('no_plan', 'A digest was due, but no plan is in force.');
    return facts.map(measureWeek);
  }

  return async (week, audience) => {
    const known = measured.get(week) ?? measure(week);
    measured.set(week, known);
    const found = await known;
    const language = found[0]?.facts.plan.register.language ?? 'zh';
    return (await withOpening(composeWeekly(found, audience, language), found, audience, opening)).blocks;
  };
}
