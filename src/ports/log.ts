/** Structured lines for operators; never a person's words unless the office has switched that on. */
export interface Log {
  info(what: string, fields?: Record<string, unknown>): void;
  warn(what: string, fields?: Record<string, unknown>): void;
  error(what: string, fields?: Record<string, unknown>): void;
}

/** The least that is written down; `silent` writes nothing. */
export type LogLevel = 'info' | 'warn' | 'error' | 'silent';
