import { APIConnectionTimeoutError, APIError } from 'openai';
import type { ModelRefusal, TroubleKind } from '../../ports/model.ts';

/** Why a call brought no answer. */
export interface Fault {
  /** `refused` and `too_long` are about this one request and say nothing about the endpoint. */
  kind: TroubleKind | 'refused' | 'too_long';
  /** The little that may be told of it: a status, a short code. Never words of the endpoint, which repeat ours. */
  detail: string;
  /** When the endpoint wants to be asked again, in milliseconds from now. */
  retryAfterMs?: number;
  /** What a request was called faulty for; only to choose what to change. */
  complaint?: { param: string; message: string };
}

const REFUSALS: Record<Fault['kind'], ModelRefusal> = {
  slow: 'no_answer_in_time',
  key: 'unreachable',
  quota: 'unreachable',
  address: 'unreachable',
  model: 'unreachable',
  request: 'unreachable',
  busy: 'unreachable',
  broken: 'unreachable',
  nonsense: 'not_understood',
  too_long: 'not_understood',
  refused: 'refused',
};

export const refusalOf = ({ kind }: Fault): ModelRefusal => REFUSALS[kind];

/** Whether the endpoint is to blame, not the one request. */
export function isTrouble(fault: Fault): fault is Fault & { kind: TroubleKind } {
  return fault.kind !== 'refused' && fault.kind !== 'too_long';
}

/** Whether it may be over in a moment. */
export const isPassing = ({ kind }: Fault): boolean => kind === 'busy' || kind === 'broken';

/** Whether it stays until somebody mends it. */
export const needsHand = (kind: TroubleKind): boolean => ['key', 'quota', 'address', 'model', 'request'].includes(kind);

/** What went wrong in a call that threw. */
export function readFault(error: unknown, signal: AbortSignal): Fault {
  if (signal.aborted || error instanceof APIConnectionTimeoutError)
    return { kind: 'slow', detail: 'no answer in time' };
  if (error instanceof APIError && typeof error.status === 'number') return readStatus(error, error.status);
  if (error instanceof SyntaxError) return { kind: 'nonsense', detail: 'an answer that is no JSON' };
  const code = findCode(error);
  const isAddress = code !== undefined && ['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'ERR_INVALID_URL'].includes(code);
  return { kind: isAddress ? 'address' : 'broken', detail: code ?? 'the connection broke' };
}

function readStatus(error: APIError, status: number): Fault {
  const code = shorten(error.code) ?? shorten(error.type);
  const detail = code ? `status ${status}, ${code}` : `status ${status}`;
  const words = `${error.code ?? ''} ${error.message}`;
  const complaint = { param: error.param ?? '', message: error.message };
  if (status === 400 || status === 422) return { kind: kindOfBadRequest(words), detail, complaint };
  return { kind: kindOfStatus(status, words), detail, ...readRetryAfter(error) };
}

/** Any other status is that of somebody who does not serve models. */
function kindOfStatus(status: number, words: string): TroubleKind {
  if (status === 401 || status === 403) return 'key';
  if (status === 402 || /insufficient_quota/.test(words)) return 'quota';
  if (status === 404 && /model|deployment/i.test(words)) return 'model';
  if (status === 429) return 'busy';
  return status >= 500 || status === 408 || status === 409 ? 'broken' : 'address';
}

function kindOfBadRequest(words: string): Fault['kind'] {
  if (/content_filter|content management|safety|inappropriate content/i.test(words)) return 'refused';
  if (/context_length|maximum context|too many tokens/i.test(words)) return 'too_long';
  return /invalid_api_key|api key/i.test(words) ? 'key' : 'request';
}

function readRetryAfter({ headers }: APIError): Pick<Fault, 'retryAfterMs'> {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (ms >= 0) return { retryAfterMs: ms };
  const after = headers?.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  if (/^\d/.test(after) && seconds >= 0) return { retryAfterMs: seconds * 1000 };
  const date = Date.parse(after);
  return Number.isNaN(date) ? {} : { retryAfterMs: Math.max(0, date - Date.now()) };
}

const shorten = (code: unknown) => (typeof code === 'string' && /^[\w.-]{1,40}$/.test(code) ? code : undefined);

/** The code of the innermost cause, as Node gives it. */
function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return findCode(error.cause) ?? ('code' in error ? shorten(error.code) : undefined);
}
