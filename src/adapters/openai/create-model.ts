import { describeCause } from '../../domain/errors.ts';
import type { Model, ModelAnswer, ModelPrompt, ModelRequest, ModelTrouble } from '../../ports/model.ts';
import { type AnswerCache, openAnswerCache } from './answer-cache.ts';
import { openBudget } from './budget.ts';
import type { Endpoint } from './endpoint.ts';
import { isTrouble, refusalOf } from './faults.ts';
import { type Line, type LineDeps, openLine, safely, type Trouble } from './line.ts';
import { createPersonLimit } from './person-limit.ts';

export interface ModelSettings {
  /** In the order in which they are asked; a later one only where an earlier one fails. */
  endpoints: Endpoint[];
  /** Wall-clock time for one request, whatever is tried. */
  budgetMs: number;
  /** Calls that one person may cause in an hour; 0 is no limit. */
  perHour: number;
  /** Whether what was sent and answered may stand in the log. */
  logsText: boolean;
}

export type ModelDeps = Pick<LineDeps, 'memory' | 'log' | 'now' | 'zone' | 'fetch'> & {
  /** Hears once of each spell of trouble that needs a hand or has lasted. */
  onTrouble?(trouble: ModelTrouble): void;
  ticks?: LineDeps['ticks'];
};

/** What an endpoint that is not the last one may use of the time that is left. */
const SHARE = 0.6;

/** The language model that these settings describe. */
export function createModel(settings: ModelSettings, deps: ModelDeps): Model {
  const { memory, log, ticks = () => performance.now() } = deps;
  const cache = openAnswerCache(memory);
  const mayCause = createPersonLimit(settings.perHour, ticks);
  const { logsText } = settings;
  const onTrouble = (trouble: Trouble) =>
    deps.onTrouble?.({ ...trouble, isStoodInFor: lines.some(({ isWell }) => isWell()) });
  const lines: Line[] = settings.endpoints.map((endpoint) =>
    openLine(endpoint, { ...deps, ticks, logsText, onTrouble }),
  );

  return {
    async ask(request) {
      try {
        return await answer(request);
      } catch (error) {
        log.error('the language model could not be asked', { cause: describeCause(error) });
        return { isAnswered: false, why: 'unreachable' };
      }
    },
  };

  async function answer({ prompt, by }: ModelRequest): Promise<ModelAnswer> {
    const known = await safely(log, findKnown(cache, lines, prompt));
    if (known) return known;
    if (by !== null && !mayCause(by)) return { isAnswered: false, why: 'person_asks_too_often' };
    const answered = await askInTurn(prompt);
    if (answered.isAnswered) await safely(log, cache.keep(prompt, answered.model, answered.json, deps.now()));
    return answered;
  }

  async function askInTurn(prompt: ModelPrompt): Promise<ModelAnswer> {
    const budget = openBudget(settings.budgetMs);
    let refusal: ModelAnswer = { isAnswered: false, why: 'resting_after_faults' };
    for (const line of lines) {
      if (!line.mayTry()) continue;
      const share = line === lines.at(-1) ? budget : openBudget(budget.leftMs() * SHARE, budget);
      const result = await line.ask(prompt, share);
      if (result.isAnswered) {
        const { json, tokens } = result;
        return { isAnswered: true, json, tokens, model: line.model, isFromCache: false };
      }
      refusal = { isAnswered: false, why: refusalOf(result.fault) };
      // What one refuses is not put to another.
      if (!isTrouble(result.fault)) break;
    }
    return refusal;
  }
}

async function findKnown(cache: AnswerCache, lines: Line[], prompt: ModelPrompt): Promise<ModelAnswer | undefined> {
  for (const { model } of lines) {
    const json = await cache.find(prompt, model);
    if (json !== undefined) {
      return { isAnswered: true, json, model, tokens: { sent: 0, received: 0 }, isFromCache: true };
    }
  }
  return undefined;
}
