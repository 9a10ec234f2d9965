import { z } from 'zod';
import { extractJson } from './extract-json.ts';
import type { Fault } from './faults.ts';
import { fitsSchema } from './fits-schema.ts';

export interface Tokens {
  sent: number;
  received: number;
}

/** What came back: an object that fits, an answer that was cut off, or what is wrong with it. */
export type Completion =
  | { outcome: 'answered'; json: unknown; text: string; tokens: Tokens }
  | { outcome: 'cut_off'; tokens: Tokens }
  | { outcome: 'fault'; fault: Fault; tokens: Tokens };

const count = z.int().nonnegative().catch(0);

/** As much of a completion as all endpoints have in common. */
const completion = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
});

/** Reads the body of an answer with status 200, which may be anything, even a page of a proxy. */
export function readCompletion(body: unknown, schema: unknown): Completion {
  const read = completion.safeParse(body);
  const choice = read.data?.choices[0];
  const usage = read.data?.usage;
  const tokens = { sent: usage?.prompt_tokens ?? 0, received: usage?.completion_tokens ?? 0 };
  const fault = (kind: Fault['kind'], detail: string): Completion => ({
    outcome: 'fault',
    fault: { kind, detail },
    tokens,
  });
  if (!choice) return fault('nonsense', 'an answer that is no chat completion');
  const { finish_reason: end, message } = choice;
  if (end === 'content_filter' || message.refusal) return fault('refused', 'the model refused');
  if (end === 'length') return { outcome: 'cut_off', tokens };
  const text = message.content ?? '';
  const objects = extractJson(text);
  const json = objects.find((object) => fitsSchema(object, schema));
  if (json !== undefined) return { outcome: 'answered', json, text, tokens };
  if (text.trim() === '') return fault('nonsense', 'an empty answer');
  return fault('nonsense', objects.length > 0 ? 'JSON of another schema' : 'an answer without JSON');
}
