import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRequest } from '../../../src/adapters/openai/build-request.ts';
import { adjustManner, FIRST_MANNER, type Manner } from '../../../src/adapters/openai/manner.ts';
import { openPrompts, readPrompts } from '../../../src/adapters/prompts/open-prompts.ts';
import type { ModelPrompt } from '../../../src/ports/model.ts';
import { createRequestCheck, hasPublishedSchema } from '../../support/model/published-schema.ts';
import { prompt } from '../../support/model/set-up-model.ts';

const PROMPTS = join(import.meta.dirname, '../../../prompts');

/** Every prompt there is, with a word in the place of each variable. */
function listPrompts(): ModelPrompt[] {
  const render = openPrompts(PROMPTS);
  return readPrompts(PROMPTS).map(({ id, variables }) =>
    render(id, Object.fromEntries(Object.keys(variables).map((name) => [name, '一句话']))),
  );
}

/** Every manner that complaints can lead to. */
function listManners(): Manner[] {
  const found = new Map<string, Manner>();
  const visit = (manner: Manner | undefined): void => {
    if (!manner || found.has(JSON.stringify(manner))) return;
    found.set(JSON.stringify(manner), manner);
    for (const message of COMPLAINTS) visit(adjustManner(manner, { param: '', message }));
  };
  visit(FIRST_MANNER);
  return [...found.values()];
}

const COMPLAINTS = ['enable_thinking', 'response_format', 'max_tokens', 'temperature', 'reasoning', 'thinking', 'role'];

describe.skipIf(!hasPublishedSchema)(
  'every request, by the published schema (needs ../shared/openapi/openai.json)',
  () => {
    const faultsOf = hasPublishedSchema ? createRequestCheck() : () => [];

    it('conforms, whatever the prompt and the manner', () => {
      const manners = listManners();
      expect(manners.length).toBeGreaterThan(100);
      for (const one of [prompt(), ...listPrompts()]) {
        for (const manner of manners) expect(faultsOf(buildRequest(one, 'a-model', manner))).toEqual([]);
      }
    });

    it('the check sees what is wrong', () => {
      const request = buildRequest(prompt(), 'a-model', FIRST_MANNER);
      expect(faultsOf({ ...request, messages: [] })).not.toEqual([]);
      expect(faultsOf({ ...request, messages: [{ role: 'narrator', content: 'x' }] })).not.toEqual([]);
      expect(faultsOf({ ...request, temperature: 'cold' })).not.toEqual([]);
      expect(faultsOf({ ...request, reasoning_effort: 'heroic' })).not.toEqual([]);
      expect(faultsOf({ ...request, response_format: { type: 'json_schema' } })).not.toEqual([]);
      expect(faultsOf({ messages: request.messages })).not.toEqual([]);
    });
  },
);
