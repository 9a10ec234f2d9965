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
