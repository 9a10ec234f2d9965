import { countLights } from '../domain/counts.ts';
import { addDays } from '../domain/dates.ts';
import { summariseLight } from '../domain/describe-light.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import { listLights, type TaskLight } from '../domain/light.ts';
import { endOfWeek } from '../domain/period.ts';
import type { Language } from '../domain/plan.ts';
import { knownAt } from '../domain/progress.ts';
import type { Update } from '../domain/update.ts';
import type { SourceWords } from '../domain/wording.ts';
import type { Digest, DigestFacts, DigestView, WeekCounts } from './digest.ts';
import { DIGEST_SECTIONS } from './sections/index.ts';

/** A week as it is the same for all audiences: every light at its end and a week before. */
export interface MeasuredWeek {
  facts: DigestFacts;
  lights: TaskLight[];
  before: TaskLight[];
  /** What was known at the end of the week. */
  updates: Update[];
  endsAt: Date;
  trend(): WeekCounts[];
}

/** The digest of a week for one audience, by what was known at its end. */
export function composeDigest(facts: DigestFacts, audience: DigestAudience, language: Language): Digest {
  return digestOf(measureWeek(facts), audience, language);
}

/** Measures a week once, for the digests of many. */
export function measureWeek(facts: DigestFacts): MeasuredWeek {
  const { plan, updates, week, rules } = facts;
  const end = endOfWeek(week, rules.zone);
  const lights = listLights(plan, updates, end, rules);
  const before = listLights(plan, updates, endOfWeek(addDays(week, -7), rules.zone), rules);
  const trend = { measured: undefined as WeekCounts[] | undefined };
  return {
    facts,
    lights,
    before,
    updates: knownAt(updates, end.knownUntil),
    endsAt: end.knownUntil,
    trend: () => {
      trend.measured ??= measureTrend(facts, { lights, before });
      return trend.measured;
    },
  };
}

/** So many weeks are shown side by side, no earlier ones than the last in which nothing was known. */
const MOST_WEEKS = 8;

function measureTrend({ plan, updates, week, rules }: DigestFacts, known: Pick<MeasuredWeek, 'lights' | 'before'>) {
  const first = updates.reduce((earliest, { at }) => Math.min(earliest, at.getTime()), Number.POSITIVE_INFINITY);
  const weeks: WeekCounts[] = [];
  for (let back = 0; back < MOST_WEEKS; back++) {
    const end = endOfWeek(addDays(week, -7 * back), rules.zone);
    const lights = [known.lights, known.before][back] ?? listLights(plan, updates, end, rules);
    weeks.unshift({ day: addDays(end.day, -1), counts: countLights(lights) });
    if (end.knownUntil.getTime() < first) break;
  }
  return weeks;
}

/** One audience's part of a measured week. */
export function digestOf(
  week: MeasuredWeek,
  audience: DigestAudience,
  language: Language,
  place: Pick<DigestView, 'isFirst' | 'listedBefore'> = { isFirst: true, listedBefore: 0 },
): Digest & Pick<DigestView, 'lights' | 'before'> {
  const { facts, endsAt } = week;
  const isTheirs = ({ task }: TaskLight) =>
    typeof audience === 'string' || task.owners.some(({ department }) => department === audience.department);
  const lights = week.lights.filter(isTheirs);
  const before = week.before.filter(isTheirs);
  const tasks = new Set(lights.map(({ task }) => task.id));
  const updates = week.updates.filter((update) => tasks.has(update.task));
  const words = wordsOf(facts, language);
  const counts = countLights(lights);
  const previous = countLights(before);
  const view: DigestView = {
    facts,
    audience,
    words,
    lights,
    before,
    counts,
    previous,
    updates,
    endsAt,
    trend: week.trend,
    ...place,
  };
  return {
    ...{ counts, previous, lights, before },
    items: lights.map((light) => ({ task: light.task.id, light: light.light, why: summariseLight(light, words) })),
    blocks: DIGEST_SECTIONS.flatMap((section) => section.compose(view)),
  };
}

function wordsOf({ plan, people, rules }: DigestFacts, language: Language): SourceWords {
  const names = new Map(people.map((person) => [person.handle, person.name]));
  return { register: plan.register, language, rules, nameOf: (handle) => names.get(handle) ?? handle };
}
