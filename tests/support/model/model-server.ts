import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was sent.
  body: any;
}

/** What an endpoint does with a request; `count` begins with 1. */
export type Behaviour = (response: ServerResponse, asked: Asked, count: number) => void;

export interface ModelServer {
  url: string;
  /** All requests so far, the oldest first. */
  asked: Asked[];
  /** From now on it behaves like this. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** An endpoint on this machine that does what a test wants of it. */
export async function startModelServer(behaviour: Behaviour): Promise<ModelServer> {
  let current = behaviour;
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += String(chunk);
    });
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: JSON.parse(text) };
      asked.push(one);
      current(response, one, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    behave: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a body as JSON, whatever it is. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A completion as OpenAI sends it. */
export function completion(content: string | null, change: { end?: string; refusal?: string } = {}) {
  return {
    ...{ id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model: 'a-model' },
    choices: [
      {
        index: 0,
        finish_reason: change.end ?? 'stop',
        message: { role: 'assistant', content, refusal: change.refusal ?? null },
        logprobs: null,
      },
    ],
    usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
  };
}

/** An endpoint that answers every request with this text. */
export const saying =
  (content: string): Behaviour =>
  (response) =>
    sendJson(response, 200, completion(content));

/** An endpoint that fails with a status, in the words of OpenAI. */
export const failing =
  (status: number, error: { message: string; code?: string; param?: string; type?: string }, headers = {}): Behaviour =>
  (response) =>
    sendJson(response, status, { error: { type: null, param: null, code: null, ...error } }, headers);

/** An endpoint that answers with status 200 and a text that is whatever it says it is. */
export const sendText =
  (text: string, type: string): Behaviour =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(text);
