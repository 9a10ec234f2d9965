import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** `openapi.json` of github.com/openai/openai-openapi: too large, and not ours, to lie in this project. */
const FILE = resolve(process.env['OPENAI_OPENAPI'] ?? '../shared/openapi/openai.json');

export const hasPublishedSchema = existsSync(FILE);

/** Says what the published description of the API finds wrong with a request to chat completions; nothing if it is right. */
export function createRequestCheck(): (request: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  // A word of OpenAPI 3.0, left over in a document of 3.1; Ajv stumbles over it, and we send no nulls.
  const read = (key: string, value: unknown) => (key === 'nullable' && typeof value === 'boolean' ? undefined : value);
  ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8'), read), 'openai');
  const check = ajv.compile({ $ref: 'openai#/components/schemas/CreateChatCompletionRequest' });
  return (request) =>
    check(request) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
