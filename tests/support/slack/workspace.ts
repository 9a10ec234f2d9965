import { readFileSync } from 'node:fs';
import type { SlackOptions } from '../../../src/adapters/slack/session.ts';
import { createSlackPlatform } from '../../../src/adapters/slack/slack-platform.ts';
import type { ChatPlatform, Incoming } from '../../../src/ports/chat.ts';
import { APP_TOKEN, BOT_TOKEN, type Delivered, type SlackServer, startSlackServer } from './slack-server.ts';
import { readChoices, readVisible } from './strict-blocks.ts';

interface SlackMessage {
  ts: string;
  thread_ts?: string;
  user?: string;
  text: string;
  blocks?: unknown[];
  metadata?: unknown;
}

/** A workspace with the platform in it, and what people do there. */
export interface Workspace {
  server: SlackServer;
  platform: ChatPlatform;
  /** What the platform has handed over. */
  received: Incoming[];
  log: string[];
  fatal: string[];
  /** Lets the next deliveries fail to be written down, until set back. */
  receive: { now: (message: Incoming) => Promise<void> };
  /** The direct message between the bot and a person. */
  direct(name: string): Promise<string>;
  /** What stands in a channel, oldest first. */
  read(channel: string, name?: string): Promise<SlackMessage[]>;
  /** In the direct message with the bot, there in a thread if one is named. */
  say(name: string, text: string, thread?: string): Promise<Delivered>;
  mention(name: string, text: string, thread?: string): Promise<Delivered & { ts: string }>;
  press(name: string, channel: string, message: SlackMessage, value: string): Delivered;
  command(name: string, text: string): Delivered;
  /** Chooses a message of the channel to be logged. */
  shortcut(name: string, message: { ts: string; user: string; text: string }): Delivered;
  close(): Promise<void>;
}

interface Manifest {
  oauth_config: { scopes: { bot: string[] } };
}

/** The rights that the manifest asks for, and no more. */
export function readScopes(): string[] {
  const manifest = JSON.parse(readFileSync('docs/slack-manifest.json', 'utf8')) as Manifest;
  return manifest.oauth_config.scopes.bot;
}

/** The platform as it is, not yet started, in front of a server of ours. */
export function makePlatform(server: SlackServer, log: string[], fatal: string[], options: Partial<SlackOptions> = {}) {
  const write = (what: string, fields?: object) => void log.push(`${what} ${JSON.stringify(fields ?? {})}`);
  const nameOf = (user: string) => Object.entries(server.users).find(([, id]) => id === user)?.[0];
  return createSlackPlatform({
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    apiUrl: server.apiUrl,
    log: { info: write, warn: write, error: write },
    findHandle: async (user) => nameOf(user),
    findSlackUser: async (handle) => server.users[handle],
    now: () => new Date('2023-10-16T01:00:00Z'),
    onFatal: (reason) => void fatal.push(reason),
    pause: async () => undefined,
    ...options,
  });
}

export async function openWorkspace(options: Partial<SlackOptions> = {}): Promise<Workspace> {
  const server = await startSlackServer(readScopes());
  const [received, log, fatal]: [Incoming[], string[], string[]] = [[], [], []];
  const platform = makePlatform(server, log, fatal, options);
  const receive = { now: async (message: Incoming) => void received.push(message) };
  await platform.start((message) => receive.now(message));
  const acts = createActs(server);
  return {
    server,
    platform,
    received,
    log,
    fatal,
    receive,
    ...acts,
    async close() {
      await platform.stop();
      await server.close();
    },
  };
}

let counter = 0;

function nextNumber(): number {
  counter += 1;
  return counter;
}

export function createActs(server: SlackServer) {
  const idOf = (name: string) => server.users[name] ?? name;
  const deliverEvent = (event: Record<string, unknown>) =>
    server.deliver('events_api', {
      type: 'event_callback',
      team_id: 'T000000001',
      event_id: `Ev${nextNumber()}`,
      event_time: 1,
      event,
    });
  const write = async (name: string, channel: string, text: string, thread?: string) => {
    const done = await server.callAs(name, 'chat.postMessage', {
      channel,
      text,
      ...(thread ? { thread_ts: thread } : {}),
    });
    return String(done['ts']);
  };
  async function direct(name: string) {
    const opened = await server.callAs(name, 'conversations.open', { users: idOf('remit') });
    return (opened['channel'] as { id: string }).id;
  }
  return {
    direct,
    async read(channel: string, name = 'office') {
      const page = await server.callAs(name, 'conversations.history', { channel });
      return (page['messages'] as SlackMessage[]).reverse();
    },
    async say(name: string, text: string, thread?: string) {
      const channel = await direct(name);
      const ts = await write(name, channel, text, thread);
      const there = thread ? { thread_ts: thread } : {};
      return deliverEvent({ type: 'message', channel_type: 'im', channel, user: idOf(name), text, ts, ...there });
    },
    /** What stands in a thread, the message it began with included, oldest first. */
    async readThread(channel: string, name: string, ts: string) {
      const page = await server.callAs(name, 'conversations.replies', { channel, ts });
      return page['messages'] as SlackMessage[];
    },
    async mention(name: string, text: string, thread?: string) {
      const words = `<@${idOf('remit')}> ${text}`;
      const ts = await write(name, server.channel, words, thread);
      const event = {
        channel: server.channel,
        user: idOf(name),
        text: words,
        ts,
        ...(thread ? { thread_ts: thread } : {}),
      };
      // Slack sends both, in no certain order.
      deliverEvent({ type: 'message', channel_type: 'channel', ...event });
      return { ...deliverEvent({ type: 'app_mention', ...event }), ts };
    },
    press(name: string, channel: string, message: SlackMessage, value: string) {
      const choice = readChoices(message).find((one) => one.value === value);
      if (!choice) throw new Error(`no choice ${value} in ${readVisible(message)}`);
      const taken = choice.isMenu ? { selected_option: { value } } : { value };
      return server.deliver('interactive', {
        type: 'block_actions',
        user: { id: idOf(name) },
        container: { type: 'message', channel_id: channel, message_ts: message.ts, thread_ts: message.thread_ts },
        actions: [{ type: 'button', action_id: choice.actionId, action_ts: `1697418000.${nextNumber()}`, ...taken }],
      });
    },
    shortcut(name: string, message: { ts: string; user: string; text: string }) {
      return server.deliver('interactive', {
        type: 'message_action',
        callback_id: 'log_as_update',
        trigger_id: `trigger.${nextNumber()}`,
        user: { id: idOf(name) },
        team: { id: 'T000000001', domain: 'lucheng' },
        channel: { id: server.channel, name: 'food-safety' },
        message: { type: 'message', ...message, user: idOf(message.user) },
      });
    },
    command(name: string, text: string) {
      return server.deliver('slash_commands', {
        command: '/remit',
        text,
        user_id: idOf(name),
        channel_id: server.channel,
        trigger_id: `trigger.${nextNumber()}`,
      });
    },
  };
}
