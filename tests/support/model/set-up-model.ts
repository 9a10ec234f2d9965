import { createModel, type ModelDeps, type ModelSettings } from '../../../src/adapters/openai/create-model.ts';
import type { Endpoint } from '../../../src/adapters/openai/endpoint.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { ModelMemory, ModelPrompt, ModelTrouble } from '../../../src/ports/model.ts';

export const KEY = 'sk-test-4711-secret';
export const NOW = new Date('2023-10-16T02:00:00Z');

export const ANSWER = { word: 'yes', figures: [1, 2] };

/** A prompt that asks for a word and figures. */
export const prompt = (change: Partial<ModelPrompt> = {}): ModelPrompt => ({
  ...{ id: 'read-something', version: 3, hash: 'f00df00df00df00d', system: 'Read the JSON.', user: '阳光厨房7家' },
  schema: {
    type: 'object',
    properties: {
      word: { type: 'string', enum: ['yes', 'no'] },
      figures: { type: 'array', items: { type: 'number' } },
    },
    required: ['word', 'figures'],
    additionalProperties: false,
  },
  ...change,
});

export const endpoint = (baseUrl: string, change: Partial<Endpoint> = {}): Endpoint => ({
  ...{ baseUrl, key: KEY, model: 'a-model', apiVersion: '' },
  ...change,
});

export interface Line {
  level: 'info' | 'warn' | 'error';
  what: string;
  fields: Record<string, unknown>;
}

/** A log that keeps its lines. */
export function keepingLog(): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const at =
    (level: Line['level']) =>
    (what: string, fields: Record<string, unknown> = {}) =>
      void lines.push({ level, what, fields });
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines };
}

/** No two questions are the same, whichever model they go to: what one was answered is remembered. */
let count = 0;

/** A model with what it logs and reports; `given` may change anything. */
export function setUpModel(
  memory: ModelMemory,
  endpoints: Endpoint[],
  given: Partial<ModelSettings> & Partial<ModelDeps> = {},
) {
  const { log, lines } = keepingLog();
  const troubles: ModelTrouble[] = [];
  const { budgetMs = 10_000, perHour = 0, logsText = false, ...deps } = given;
  const model = createModel(
    { endpoints, budgetMs, perHour, logsText },
    { memory, log, now: () => NOW, zone: 'Asia/Shanghai', onTrouble: (trouble) => troubles.push(trouble), ...deps },
  );
  return {
    model,
    lines,
    troubles,
    ask: (change: Partial<ModelPrompt> = {}, by: string | null = null) => model.ask({ prompt: prompt(change), by }),
    /** Asks about something that was not asked before, so that no cache knows it. */
    askNew: (by: string | null = null) => model.ask({ prompt: prompt({ user: `message ${++count}` }), by }),
  };
}
