import type { Log, LogLevel } from '../ports/log.ts';

const LEVELS: readonly LogLevel[] = ['info', 'warn', 'error', 'silent'];

/** Log lines as JSON on stderr, from a level upwards. */
export function createStderrLog(level: () => LogLevel, note: (line: string) => void, now: () => Date): Log {
  const write =
    (at: LogLevel) =>
    (what: string, fields: Record<string, unknown> = {}) => {
      if (LEVELS.indexOf(at) < LEVELS.indexOf(level())) return;
      note(JSON.stringify({ at: now().toISOString(), level: at, what, ...fields }));
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
