import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** One request and what came back, as a cassette keeps it. */
interface Take {
  /** Of method, address and body; a key stands in a header, and headers are not kept. */
  key: string;
  asked: unknown;
  status: number;
  answered: unknown;
}

export interface Cassette {
  fetch: typeof globalThis.fetch;
  /** Throws if anything was asked that is not on the cassette: the fallback's answer would hide it otherwise. */
  verify(): void;
}

/** Plays back what was recorded, and nothing else. */
export function playCassette(file: string): Cassette {
  const takes: Take[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const byKey = new Map(takes.map((take) => [take.key, take]));
  const missed: string[] = [];
  return {
    async fetch(input, init) {
      const request = readRequest(input, init);
      const take = byKey.get(request.key);
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
export function recordCassette(file: string, ask: typeof globalThis.fetch = fetch): Cassette {
  const takes: Take[] = [];
  return {
    async fetch(input, init) {
      const response = await ask(input, init);
      const answered: unknown = await response.clone().json();
      takes.push({ ...readRequest(input, init), status: response.status, answered });
      writeFileSync(file, `${JSON.stringify(takes, null, 2)}\n`);
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
