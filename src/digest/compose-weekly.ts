import { countLights } from '../domain/counts.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import type { Language } from '../domain/plan.ts';
import { digestOf, type MeasuredWeek } from './compose-digest.ts';
import type { Digest } from './digest.ts';
import { listUrgent } from './sections/attention.ts';

/**
 * One digest of all plans in force: a part for each, the newest first, under one title; what needs somebody is numbered
 * through. A department reads only of plans that give it something.
 */
export function composeWeekly(weeks: MeasuredWeek[], audience: DigestAudience, language: Language): Digest {
  const about = typeof audience === 'string' ? weeks : weeks.filter((week) => hasPart(week, audience.department));
  const shown = about.length > 0 ? about : weeks.slice(0, 1);
  let count = 0;
  const parts = shown.map((week, i) => {
    const part = digestOf(week, audience, language, { isFirst: i === 0, listedBefore: count });
    count += listUrgent(part.lights).length;
    return part;
  });
  return {
    counts: countLights(parts.flatMap(({ lights }) => lights)),
    previous: countLights(parts.flatMap(({ before }) => before)),
    items: parts.flatMap(({ items }) => items),
    blocks: parts.flatMap(({ blocks }) => blocks),
  };
}

const hasPart = ({ facts }: MeasuredWeek, department: string) =>
  facts.plan.register.tasks.some(({ owners }) => owners.some((owner) => owner.department === department));
