/** Faults a person can do something about. Expected outcomes are values, not errors. */
export type ErrorCode =
  | 'config'
  | 'database'
  | 'unreadable_file'
  | 'not_a_plan'
  | 'classified'
  | 'no_plan'
  | 'unknown_person'
  | 'bad_input'
  | 'slack'
  | 'model'
  | 'not_available';

/** `message` is one clear sentence that says what to do; the cause is for operators. */
export class RemitError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'RemitError';
    this.code = code;
  }
}

/** The cause's own words, for logs. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${describeCause(error.cause)})`;
}
