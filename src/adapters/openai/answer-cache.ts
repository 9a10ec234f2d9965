import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ModelMemory, ModelPrompt } from '../../ports/model.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Answers given before to the same request of the same model. */
export interface AnswerCache {
  find(prompt: ModelPrompt, model: string): Promise<unknown>;
  keep(prompt: ModelPrompt, model: string, json: unknown, at: Date): Promise<void>;
}

/**
 * An answer quotes the message it was given for. So it is sealed with a digest of the whole request: whoever has the
 * database and not the message can read neither.
 */
export function openAnswerCache(memory: Pick<ModelMemory, 'findAnswer' | 'keepAnswer'>): AnswerCache {
  return {
    async find(prompt, model) {
      const sealed = await memory.findAnswer(keyOf(prompt, model));
      return sealed === undefined ? undefined : open(sealed, digest('seal', prompt, model));
    },
    async keep(prompt, model, json, at) {
      await memory.keepAnswer(keyOf(prompt, model), seal(json, digest('seal', prompt, model)), at);
    },
  };
}

const keyOf = (prompt: ModelPrompt, model: string) => digest('key', prompt, model).toString('hex');

function digest(use: string, { id, version, hash, system, user, schema }: ModelPrompt, model: string): Buffer {
  const request = JSON.stringify([use, id, version, hash, model, system, user, schema]);
  return createHash('sha256').update(request).digest();
}

function seal(json: unknown, secret: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, secret, iv);
  const body = Buffer.concat([cipher.update(JSON.stringify({ json })), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** Nothing if it was sealed otherwise, or damaged. */
function open(sealed: string, secret: Buffer): unknown {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return z.object({ json: z.unknown() }).parse(JSON.parse(text.toString())).json;
  } catch {
    return undefined;
  }
}
