import { setTimeout as pause } from 'node:timers/promises';
import type OpenAI from 'openai';
import type { ModelPrompt } from '../../ports/model.ts';
import { type Budget, within } from './budget.ts';
import { buildRequest } from './build-request.ts';
import { type Fault, isPassing, readFault } from './faults.ts';
import { adjustManner, giveRoom, type Manner } from './manner.ts';
import { readCompletion, type Tokens } from './read-completion.ts';

/** How it ended, in what manner it was asked last, how long that took, and the tokens of all tries. */
export type CallResult = { manner: Manner; ms: number; tokens: Tokens } & (
  | { isAnswered: true; json: unknown; text: string }
  | { isAnswered: false; fault: Fault }
);

const USUAL_PAUSE_MS = 100;

/** What a try leads to: the end of it, or another one. */
type Next = { end: CallResult } | { manner: Manner } | { waitMs: number };

/**
 * Asks an endpoint, within a budget: parameters that it names as faulty are changed until it takes the request, an
 * answer that was cut off gets more room, and a fault that may be over in a moment is tried once more.
 */
export async function callEndpoint(
  client: Pick<OpenAI, 'chat'>,
  model: string,
  prompt: ModelPrompt,
  { budget, from }: { budget: Budget; from: Manner },
): Promise<CallResult> {
  const tokens = { sent: 0, received: 0 };
  let manner = from;
  let mayRetry = true;
  let began = 0;
  for (;;) {
    const next = await tryOnce();
    if ('end' in next) return next.end;
    if ('manner' in next) manner = next.manner;
    else {
      mayRetry = false;
      // When time is up meanwhile, the next try says so.
      await pause(next.waitMs, undefined, { signal: budget.signal }).catch(() => {});
    }
  }

  async function tryOnce(): Promise<Next> {
    const { signal } = budget;
    began = performance.now();
    try {
      const request = buildRequest(prompt, model, manner);
      return readAnswer(await within(budget, client.chat.completions.create(request, { signal })));
    } catch (error) {
      return afterFault(readFault(error, signal));
    }
  }

  function readAnswer(body: unknown): Next {
    const read = readCompletion(body, prompt.schema);
    tokens.sent += read.tokens.sent;
    tokens.received += read.tokens.received;
    if (read.outcome === 'answered') {
      return { end: { isAnswered: true, json: read.json, text: read.text, ...known() } };
    }
    if (read.outcome === 'fault') return failed(read.fault);
    const roomier = giveRoom(manner);
    return roomier ? { manner: roomier } : failed({ kind: 'too_long', detail: 'an answer without end' });
  }

  function afterFault(fault: Fault): Next {
    const adjusted = fault.kind === 'request' && fault.complaint ? adjustManner(manner, fault.complaint) : undefined;
    if (adjusted) return { manner: adjusted };
    const waitMs = fault.retryAfterMs ?? USUAL_PAUSE_MS;
    return isPassing(fault) && mayRetry && waitMs < budget.leftMs() ? { waitMs } : failed(fault);
  }

  function failed(fault: Fault): Next {
    return { end: { isAnswered: false, fault, ...known() } };
  }

  function known() {
    return { manner, tokens, ms: performance.now() - began };
  }
}
