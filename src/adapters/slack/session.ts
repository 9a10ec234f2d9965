import { setTimeout as wait } from 'node:timers/promises';
import { App, type webApi } from '@slack/bolt';
import { describeCause } from '../../domain/errors.ts';
import type { Incoming } from '../../ports/chat.ts';
import { createBoltLog } from './bolt-log.ts';
import { catchUp } from './catch-up.ts';
import { type ClientSettings, makeClientOptions, SAFE_RETRIES } from './clients.ts';
import { createConnection } from './connection.ts';
import { explainStart } from './faults.ts';
import { type Bot, checkTokens, identify, type Tokens } from './identity.ts';
import { readIncoming } from './incoming.ts';
import { oneForEachFile } from './other-files.ts';
import { InboxFirstReceiver } from './receiver.ts';
import type { FileMakers } from './upload-files.ts';

export interface SlackOptions extends ClientSettings, Tokens, FileMakers {
  findHandle(slackUserId: string): Promise<string | undefined>;
  findSlackUser(handle: string): Promise<string | undefined>;
  now(): Date;
  /** The connection is lost for good: the process should end, so that its supervisor starts it anew. */
  onFatal(reason: string): void;
  /** When this database last heard from anybody; direct messages written since are read at the start. */
  heardUntil?(): Promise<Date | null>;
  /** How long to try before `onFatal`, in ms. */
  patience?: number;
  /** Waits between tries; a test need not. */
  pause?(ms: number): Promise<void>;
}

const PATIENCE = 120_000;
/** Slack itself delivers again what it could not deliver during a shorter break. */
const SHORT_GAP = 3000;
/** Somebody may have written just before we went down, and not been heard. */
const MARGIN = 10 * 60_000;

interface Clients {
  start: webApi.WebClient;
  bulk: webApi.WebClient;
}

/** Says hello to Slack and listens from then on; rejects with one sentence that says what to mend. */
export async function openSession(
  options: SlackOptions,
  clients: Clients,
  receive: (message: Incoming) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  checkTokens(options);
  const { apiUrl, log, now, onFatal } = options;
  const bot = await identify(clients.start, apiUrl);
  const admit = async (body: unknown) => {
    const incoming = await readIncoming(body, { bot: bot.userId, findHandle: options.findHandle, now });
    for (const message of incoming ? oneForEachFile(incoming, body) : []) await receive(message);
  };
  const ending = new AbortController();
  const pause = options.pause ?? wait;
  const catchUpSince = (since: Date) =>
    void catchUp(since, now(), { client: clients.bulk, log, pause, admit, signal: ending.signal });
  const connection = createConnection({
    receiver: createReceiver(bot, options, admit),
    log,
    now,
    onFatal,
    patience: options.patience ?? PATIENCE,
    onBack: (since) => {
      if (now().getTime() - since.getTime() > SHORT_GAP) catchUpSince(since);
    },
  });
  const close = async () => {
    ending.abort();
    await connection.close();
  };
  try {
    await connection.open();
  } catch (error) {
    await close();
    throw explainStart(error, 'SLACK_APP_TOKEN', apiUrl);
  }
  const heard = await options.heardUntil?.();
  if (heard) catchUpSince(new Date(heard.getTime() - MARGIN));
  return { close };
}

function createReceiver(bot: Bot, options: SlackOptions, admit: (body: unknown) => Promise<void>): InboxFirstReceiver {
  const { appToken, botToken, log } = options;
  const receiver = new InboxFirstReceiver({
    appToken,
    clientOptions: makeClientOptions(options, SAFE_RETRIES),
    log,
    admit,
  });
  const app = new App({
    receiver,
    logger: createBoltLog(log),
    clientOptions: makeClientOptions(options, 0),
    // Who we are was settled at the start; asking Slack again at each delivery would make its trouble ours.
    authorize: async () => ({ botToken, botUserId: bot.userId, botId: bot.botId }),
    convoStore: false,
    ignoreSelf: false,
  });
  acknowledgeAll(app);
  app.error(async (error) => log.error('Bolt could not handle a delivery', { cause: describeCause(error) }));
  return receiver;
}

/** Events Bolt acknowledges by itself; for the rest somebody has to, or the person sees a warning triangle. */
function acknowledgeAll(app: App): void {
  app.action(/^/, async ({ ack }) => ack());
  app.command(/^/, async ({ ack }) => ack());
  app.shortcut(/^/, async ({ ack }) => ack());
}
