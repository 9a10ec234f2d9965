import { setTimeout as wait } from 'node:timers/promises';
import { App, type webApi } from '@slack/bolt';
import { describeCause, RemitError } from '../../domain/errors.ts';
import type { Address, ChatPlatform, Delivery, Incoming } from '../../ports/chat.ts';
import type { Log } from '../../ports/log.ts';
import { readAddress, writeAddress } from './address.ts';
import { createBoltLog } from './bolt-log.ts';
import { createClient, makeClientOptions } from './clients.ts';
import { type Connection, createConnection } from './connection.ts';
import { explainStart } from './faults.ts';
import { findParts, type Place } from './history.ts';
import { readIncoming } from './incoming.ts';
import { postReply } from './post.ts';
import { InboxFirstReceiver } from './receiver.ts';
import { tryCall } from './try-call.ts';

export interface SlackOptions {
  botToken: string;
  appToken: string;
  /** Another host than slack.com's, for example government Slack. */
  apiUrl?: string;
  log: Log;
  findHandle(slackUserId: string): Promise<string | undefined>;
  findSlackUser(handle: string): Promise<string | undefined>;
  now(): Date;
  /** The connection is lost for good: the process should end, so that its supervisor starts it anew. */
  onFatal(reason: string): void;
  /** How long to try before that, in ms. */
  patience?: number;
  /** Waits between tries; a test need not. */
  pause?(ms: number): Promise<void>;
}

const PATIENCE = 120_000;
const START_RETRIES = 2;
const SLACK_USER = /^[UW][A-Z0-9]{5,}$/;
const SLACK_CHANNEL = /^#([CG][A-Z0-9]{5,})$/;

/** Remit in Slack, over Socket Mode: no public address needed. */
export function createSlackPlatform(options: SlackOptions): ChatPlatform {
  const { botToken, apiUrl, log } = options;
  const newClient = (retries: number) => createClient(botToken, makeClientOptions(apiUrl, log, retries));
  // A rate limit holds up a whole client: whoever waits for an answer must not wait for the round of asking.
  const clients = { interactive: newClient(0), bulk: newClient(0), start: newClient(START_RETRIES) };
  const pause = options.pause ?? ((ms: number) => wait(ms));
  const openDirect = createDirectOpener(clients.bulk, pause);
  const doubtful = new Set<string>();
  let connection: Connection | undefined;

  async function post(address: Address, message: Parameters<ChatPlatform['post']>[1]): Promise<Delivery> {
    const target = readAddress(address);
    if (!target) return { outcome: 'failed', why: 'not an address in Slack', isFinal: true };
    const client = target.target.startsWith('@') ? clients.bulk : clients.interactive;
    const place = await openDirect(target);
    const delivery = 'outcome' in place ? place : await postReply(place, target, message, { client, pause, doubtful });
    if (delivery.outcome === 'failed')
      log.warn('a message was not posted to Slack', { key: message.key, why: delivery.why });
    return delivery;
  }

  return {
    name: 'slack',
    async start(receive) {
      checkTokens(options);
      const bot = await identify(clients.start, apiUrl);
      connection = connect(bot, receive, options);
      await connection.open().catch(async (error: unknown) => {
        await connection?.close();
        throw explainStart(error, 'SLACK_APP_TOKEN', apiUrl);
      });
    },
    async addressOf(recipient) {
      const channel = SLACK_CHANNEL.exec(recipient)?.[1];
      if (channel) return writeAddress({ target: channel });
      const user = (await options.findSlackUser(recipient)) ?? (SLACK_USER.test(recipient) ? recipient : undefined);
      return user === undefined ? undefined : writeAddress({ target: `@${user}` });
    },
    post,
    async findPosted(address, key) {
      const target = readAddress(address);
      const place = target && (await openDirect(target));
      if (!place || 'outcome' in place) return undefined;
      const parts = await findParts(clients.bulk, place, key);
      const last = parts.find((part) => part.part === part.of);
      return last && `${place.channel}:${last.ts}`;
    },
    async stop() {
      await connection?.close();
    },
  };
}

interface Bot {
  userId: string;
  botId: string;
}

function checkTokens({ botToken, appToken }: SlackOptions): void {
  const wrong = [
    ...(botToken.startsWith('xoxb-') ? [] : ['SLACK_BOT_TOKEN must begin with xoxb-']),
    ...(appToken.startsWith('xapp-') ? [] : ['SLACK_APP_TOKEN must begin with xapp-']),
  ];
  if (wrong.length > 0) throw new RemitError('slack', `${wrong.join(' and ')}; see docs/slack-setup.md.`);
}

async function identify(client: webApi.WebClient, apiUrl: string | undefined): Promise<Bot> {
  try {
    const { user_id, bot_id } = await client.auth.test();
    return { userId: user_id ?? '', botId: bot_id ?? '' };
  } catch (error) {
    throw explainStart(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
}

function connect(bot: Bot, receive: (message: Incoming) => Promise<void>, options: SlackOptions): Connection {
  const { appToken, apiUrl, botToken, log, onFatal } = options;
  const receiver = new InboxFirstReceiver({
    appToken,
    clientOptions: makeClientOptions(apiUrl, log, START_RETRIES),
    log,
    async admit(body) {
      const incoming = await readIncoming(body, { bot: bot.userId, findHandle: options.findHandle, now: options.now });
      if (incoming) await receive(incoming);
    },
  });
  const app = new App({
    receiver,
    logger: createBoltLog(log),
    clientOptions: makeClientOptions(apiUrl, log, 0),
    // Who we are was settled at the start; asking Slack again at each delivery would make its trouble ours.
    authorize: async () => ({ botToken, botUserId: bot.userId, botId: bot.botId }),
    convoStore: false,
    ignoreSelf: false,
  });
  acknowledgeAll(app);
  app.error(async (error) => log.error('Bolt could not handle a delivery', { cause: describeCause(error) }));
  return createConnection({ receiver, log, patience: options.patience ?? PATIENCE, onFatal });
}

/** Events Bolt acknowledges by itself; for the rest somebody has to, or the person sees a warning triangle. */
function acknowledgeAll(app: App): void {
  app.action(/^/, async ({ ack }) => ack());
  app.command(/^/, async ({ ack }) => ack());
  app.shortcut(/^/, async ({ ack }) => ack());
}

/** Turns an address into a place; opens a person's direct message once and remembers it. */
function createDirectOpener(client: webApi.WebClient, pause: (ms: number) => Promise<void>) {
  const opened = new Map<string, string>();
  return async ({ target, thread }: { target: string; thread?: string }): Promise<Place | Delivery> => {
    if (!target.startsWith('@')) return { channel: target, ...(thread ? { thread } : {}) };
    const user = target.slice(1);
    const known = opened.get(user);
    if (known !== undefined) return { channel: known };
    const answer = await tryCall(() => client.conversations.open({ users: user }), { pause });
    if (!answer.ok) {
      return { outcome: 'failed', why: `Slack: ${answer.fault.why}`, isFinal: answer.fault.kind === 'refused' };
    }
    const channel = answer.value.channel?.id ?? '';
    opened.set(user, channel);
    return { channel };
  };
}
