import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ModelPrompt } from '../../../src/ports/model.ts';

/** One request and what came back. */
interface Take {
  /** Of method, address and body. A key stands in a header, and headers are not kept. */
  key: string;
  asked: unknown;
  status: number;
  answered: unknown;
}

interface Recording {
  /** The version of the prompt for which it was made. */
  prompt: Pick<ModelPrompt, 'id' | 'version' | 'hash'>;
  takes: Take[];
}

export interface Cassette {
  fetch: typeof globalThis.fetch;
  /** Throws if anything was asked that is not on the cassette: the fallback's answer would hide it otherwise. */
  verify(): void;
}

/** Plays back what was recorded for this prompt, and nothing else. */
export function playCassette(file: string, { hash }: ModelPrompt): Cassette {
  const recording: Recording = JSON.parse(readFileSync(file, 'utf8'));
  const byKey = new Map(recording.takes.map((take) => [take.key, take]));
  const missed: string[] = [];
  return {
    async fetch(input, init) {
      const request = readRequest(input, init);
      const take = recording.prompt.hash === hash ? byKey.get(request.key) : undefined;
      if (take) return Response.json(take.answered, { status: take.status });
      missed.push(JSON.stringify(request.asked).slice(0, 200));
      throw new Error('not on the cassette');
    },
    verify() {
      if (missed.length > 0) throw new Error(`${missed.length} requests are not on ${file}: ${missed.join(' | ')}`);
    },
  };
}

/** Asks for real and writes down what comes back. */
export function recordCassette(file: string, prompt: ModelPrompt, ask: typeof globalThis.fetch = fetch): Cassette {
  const { id, version, hash } = prompt;
  const recording: Recording = { prompt: { id, version, hash }, takes: [] };
  return {
    async fetch(input, init) {
      const response = await ask(input, init);
      const answered: unknown = await response.clone().json();
      recording.takes.push({ ...readRequest(input, init), status: response.status, answered });
      writeFileSync(file, `${JSON.stringify(recording, null, 2)}\n`);
      return response;
    },
    verify() {},
  };
}

function readRequest(input: Parameters<typeof fetch>[0], init: Parameters<typeof fetch>[1]) {
  const { pathname } = new URL(input instanceof Request ? input.url : String(input));
  const asked: unknown = JSON.parse(String(init?.body));
  const whole = JSON.stringify([init?.method, pathname, asked]);
  return { key: createHash('sha256').update(whole).digest('hex'), asked };
}
