import { z } from 'zod';
import type { DigestAudience } from '../../domain/digest-audience.ts';
import { mayBeSent } from '../../domain/model-use.ts';
import { scrub } from '../../domain/scrub.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Log } from '../../ports/log.ts';
import type { Model, RenderPrompt } from '../../ports/model.ts';
import type { MeasuredWeek } from '../compose-digest.ts';
import type { Digest } from '../digest.ts';
import { fillOpening } from './fill-opening.ts';
import { listOpeningFacts } from './list-facts.ts';

export interface OpeningDeps {
  model: Model | undefined;
  renderPrompt: RenderPrompt;
  log: Log;
}

const answer = z.object({ opening: z.string() });

/**
 * A digest with an opening paragraph for leaders and the office, where the settings want one: a model strings facts of
 * the digest together, and what it adds is thrown away with the paragraph. The digest of several plans has none.
 */
export async function withOpening(
  digest: Digest,
  weeks: MeasuredWeek[],
  audience: DigestAudience,
  deps: OpeningDeps,
): Promise<Digest> {
  const [week, ...others] = weeks;
  const [heading, ...rest] = digest.blocks;
  const isForAll = typeof audience === 'string' && others.length === 0;
  const text = week && isForAll ? await writeOpening(week, audience, deps) : undefined;
  return heading && text !== undefined ? { ...digest, blocks: [heading, { type: 'text', text }, ...rest] } : digest;
}

async function writeOpening(
  week: MeasuredWeek,
  audience: DigestAudience,
  { model, renderPrompt, log }: OpeningDeps,
): Promise<string | undefined> {
  const { plan, rules, people } = week.facts;
  const { language } = plan.register;
  if (!model || rules.digest.hasOpening !== true || !mayBeSent(plan, rules)) return undefined;
  const facts = listOpeningFacts(week, audience, language);
  const prompt = renderPrompt('digest-opening', {
    language: inLanguage(language, 'Chinese', 'English'),
    facts: scrub(facts.map(({ handle, sent }) => `${handle}: ${sent}`).join('\n'), people),
  });
  const given = await model.ask({ prompt, by: null });
  const written = answer.safeParse(given.isAnswered ? given.json : undefined);
  if (!written.success) return undefined;
  const filled = fillOpening(written.data.opening, facts, plan.register);
  if ('text' in filled) return filled.text;
  log.info('an opening of a digest was left out', { prompt: prompt.id, version: prompt.version, why: filled.fault });
  return undefined;
}
