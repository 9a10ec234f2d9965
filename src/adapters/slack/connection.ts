import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../ports/log.ts';
import { readFault } from './faults.ts';
import type { InboxFirstReceiver } from './receiver.ts';
import { createWatchdog } from './watchdog.ts';

export interface ConnectionOptions {
  receiver: InboxFirstReceiver;
  log: Log;
  /** How long we may be without a connection before the supervisor should start us anew. */
  patience: number;
  onFatal(reason: string): void;
  now(): Date;
  /** The connection is up, after having been away since then. */
  onBack(since: Date): void;
}

export interface Connection {
  /** Resolves once Slack has said hello; rejects if it cannot be reached or refuses the token. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Between attempts to connect, in ms; the last one repeats. */
const PAUSES = [0, 500, 1000, 2000, 5000, 10_000];
const FAREWELL = 1500;
const REFUSED = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
];

/** Keeps one Socket Mode connection up: routine disconnects are mended at once, lasting ones are reported. */
export function createConnection(options: ConnectionOptions): Connection {
  const { receiver, log, patience, onFatal } = options;
  const { client } = receiver;
  const ending = new AbortController();
  const watchdog = createWatchdog(patience, () => giveUp(`no connection to Slack for ${patience / 1000} s`));
  let attempt: Promise<void> | undefined;
  let isConnected = false;
  let lostAt: Date | undefined;

  async function reconnect(): Promise<void> {
    for (let tries = 0; !ending.signal.aborted; tries += 1) {
      await wait(PAUSES[Math.min(tries, PAUSES.length - 1)], undefined, { signal: ending.signal });
      try {
        await receiver.start();
        return;
      } catch (error) {
        const why = error === undefined ? 'the connection was closed at once' : readFault(error).why;
        log.warn('reconnecting to Slack failed', { why });
        if (REFUSED.includes(why)) return giveUp(`Slack refused SLACK_APP_TOKEN (${why})`);
      }
    }
  }

  function giveUp(reason: string): void {
    ending.abort();
    watchdog.stop();
    onFatal(reason);
  }

  function mend(): void {
    if (ending.signal.aborted || attempt) return;
    watchdog.start();
    attempt = reconnect()
      // Only an end of waiting, because we are stopping, comes out here.
      .catch(() => undefined)
      .finally(() => {
        attempt = undefined;
        if (ending.signal.aborted) void hangUp(receiver);
        else if (!isConnected) mend();
      });
  }

  client.on('connected', () => {
    isConnected = true;
    watchdog.stop();
    log.info('connected to Slack');
    if (lostAt) options.onBack(lostAt);
    lostAt = undefined;
  });
  client.on('disconnected', () => {
    if (!isConnected) return;
    log.info('disconnected from Slack');
    isConnected = false;
    lostAt = options.now();
    mend();
  });

  return {
    async open() {
      await Promise.race([receiver.start(), expire(patience, ending.signal)]);
    },
    async close() {
      ending.abort();
      watchdog.stop();
      await Promise.race([Promise.all([hangUp(receiver), attempt]), wait(FAREWELL, undefined, { ref: false })]);
    },
  };
}

async function hangUp(receiver: InboxFirstReceiver): Promise<void> {
  await receiver.client.disconnect();
}

async function expire(patience: number, signal: AbortSignal): Promise<never> {
  await wait(patience, undefined, { signal, ref: false });
  throw new Error('no hello from Slack');
}
