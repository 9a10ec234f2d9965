import { countLights } from '../domain/counts.ts';
import { addDays } from '../domain/dates.ts';
import { summariseLight } from '../domain/describe-light.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import { listLights, type TaskLight } from '../domain/light.ts';
import { endOfWeek, type Moment } from '../domain/period.ts';
import type { Language } from '../domain/plan.ts';
import { knownAt } from '../domain/progress.ts';
import type { SourceWords } from '../domain/wording.ts';
import type { Digest, DigestFacts, DigestView } from './digest.ts';
import { DIGEST_SECTIONS } from './sections/index.ts';

/** The digest of a week for one audience, by what was known at its end. */
export function composeDigest(facts: DigestFacts, audience: DigestAudience, language: Language): Digest {
  const { week, rules } = facts;
  const end = endOfWeek(week, rules.zone);
  const lights = lightsFor(audience, end, facts);
  const before = lightsFor(audience, endOfWeek(addDays(week, -7), rules.zone), facts);
  const tasks = new Set(lights.map(({ task }) => task.id));
  const view: DigestView = {
    facts,
    audience,
    words: wordsOf(facts, language),
    lights,
    before,
    counts: countLights(lights),
    previous: countLights(before),
    updates: knownAt(facts.updates, end.knownUntil).filter((update) => tasks.has(update.task)),
    endsAt: end.knownUntil,
  };
  return {
    counts: view.counts,
    previous: view.previous,
    items: lights.map((light) => ({ task: light.task.id, light: light.light, why: summariseLight(light, view.words) })),
    blocks: DIGEST_SECTIONS.flatMap((section) => section.compose(view)),
  };
}

function lightsFor(audience: DigestAudience, moment: Moment, { plan, updates, rules }: DigestFacts): TaskLight[] {
  const lights = listLights(plan, updates, moment, rules);
  if (typeof audience === 'string') return lights;
  return lights.filter(({ task }) => task.owners.some(({ department }) => department === audience.department));
}

function wordsOf({ plan, people, rules }: DigestFacts, language: Language): SourceWords {
  const names = new Map(people.map((person) => [person.handle, person.name]));
  return { register: plan.register, language, rules, nameOf: (handle) => names.get(handle) ?? handle };
}
