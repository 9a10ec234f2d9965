import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../ports/log.ts';

/** Bolt's warnings and errors in our log. Its finer lines hold what people wrote and are dropped. */
export function createBoltLog(log: Log): Logger {
  return {
    debug() {},
    info() {},
    warn: (...words) => log.warn('slack library', { says: join(words) }),
    error: (...words) => log.error('slack library', { says: join(words) }),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}

function join(words: unknown[]): string {
  return words.map((word) => (word instanceof Error ? word.message : String(word))).join(' ');
}
