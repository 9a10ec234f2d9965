import type { IsoDay } from '../domain/dates.ts';

/** A language model, in our words. It reads and proposes; what it says is never believed without a check. */

/** A prompt of `prompts/` with its variables filled in. */
export interface ModelPrompt {
  id: string;
  version: number;
  /** Of the file: in logs, keys of the cache and recorded calls. */
  hash: string;
  /** What the model is to do; never holds words of a document or a person. */
  system: string;
  /** The data, in marked blocks. */
  user: string;
  /** JSON Schema of the answer: flat and static, every field required, no unions, nulls or limits. */
  schema: Record<string, unknown>;
}

/**
 * Fills a prompt of `prompts/` in; throws a RemitError if there is none of this name, if its file is faulty, or if other
 * variables are given than it declares. Variables that are data are fenced, whatever is written in them.
 */
export type RenderPrompt = (id: string, variables: Record<string, string>) => ModelPrompt;

export interface ModelRequest {
  prompt: ModelPrompt;
  /** Handle of the person for whom it is asked, for the limit per person; null for the schedule and the import. */
  by: string | null;
}

/** Why there is no answer; the rules' own result is used then. */
export type ModelRefusal =
  | 'no_answer_in_time'
  | 'unreachable'
  | 'resting_after_faults'
  | 'person_asks_too_often'
  | 'not_understood'
  | 'refused';

export type ModelAnswer =
  | { isAnswered: true; json: unknown; model: string; tokens: { sent: number; received: number }; isFromCache: boolean }
  | { isAnswered: false; why: ModelRefusal };

export interface Model {
  /** Never throws, and answers within its budget of time whatever the endpoint does. */
  ask(request: ModelRequest): Promise<ModelAnswer>;
}

/** What a day's calls with one prompt came to. */
export interface ModelUse {
  /** In the office's zone. */
  day: IsoDay;
  /** Id of the prompt. */
  purpose: string;
  model: string;
  calls: number;
  /** Calls that brought no usable answer. */
  failed: number;
  /** Tokens, as the endpoint counts them. */
  sent: number;
  received: number;
}

/** What is kept of a model's work; who asked is not. */
export interface ModelMemory {
  /** How an endpoint wants to be asked, in the words of whoever found it out. */
  findManner(endpoint: string): Promise<string | undefined>;
  keepManner(endpoint: string, manner: string): Promise<void>;
  findAnswer(key: string): Promise<string | undefined>;
  /** Keeps an answer under the digest of its request, sealed; the oldest make room. */
  keepAnswer(key: string, sealed: string, at: Date): Promise<void>;
  /** Adds to what the day's calls with the same prompt and model came to. */
  addUse(use: ModelUse, at: Date): Promise<void>;
  /** By day, the oldest first. */
  listUse(from: IsoDay): Promise<ModelUse[]>;
}

/**
 * Why an endpoint does not answer as it should: a faulty key · nothing left to spend · nobody there · no such model · a
 * request it will not take · too much to do · a fault of its own · too slow · answers that are none.
 */
export type TroubleKind = 'key' | 'quota' | 'address' | 'model' | 'request' | 'busy' | 'broken' | 'slow' | 'nonsense';

/** Something that somebody should hear of; it holds neither keys nor words of a message. */
export interface ModelTrouble {
  kind: TroubleKind;
  /** The model and where it is served. */
  endpoint: string;
  /** A status or a short code. */
  detail: string;
  /** Whether another endpoint answers in its place. */
  isStoodInFor: boolean;
}
