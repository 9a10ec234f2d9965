import { z } from 'zod';
import type { DigestAudience } from '../../domain/digest-audience.ts';
import { mayBeSent } from '../../domain/model-use.ts';
import type { Language } from '../../domain/plan.ts';
import { scrub } from '../../domain/scrub.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Log } from '../../ports/log.ts';
import type { Model, RenderPrompt } from '../../ports/model.ts';
import type { MeasuredWeek } from '../compose-digest.ts';
import { fillOpening } from './fill-opening.ts';
import { listOpeningFacts } from './list-facts.ts';

export interface OpeningDeps {
  model: Model | undefined;
  renderPrompt: RenderPrompt;
  log: Log;
}

const answer = z.object({ opening: z.string() });

/**
 * An opening paragraph for leaders and the office, where the settings want one: a model strings facts of the digest
 * together, and what it adds is thrown away with the paragraph. Undefined: the digest begins with its counts, as always.
 */
export async function writeOpening(
  week: MeasuredWeek,
  audience: DigestAudience,
  language: Language,
  { model, renderPrompt, log }: OpeningDeps,
): Promise<string | undefined> {
  const { plan, rules, people } = week.facts;
  const isWanted = rules.digest.hasOpening === true && typeof audience === 'string' && mayBeSent(plan, rules);
  if (!model || !isWanted) return undefined;
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
