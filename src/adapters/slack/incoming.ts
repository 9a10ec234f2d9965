import type { Incoming } from '../../ports/chat.ts';
import { isDirect, nameOfPosted, writeAddress } from './address.ts';
import { readSharedFile } from './files.ts';
import { listMentions, readMarkup } from './markup.ts';
import { ButtonDelivery, CommandDelivery, EventDelivery, type MessageEvent, ShortcutDelivery } from './payloads.ts';
import { CHOICE_ID } from './render-choices.ts';

export interface IncomingContext {
  /** The bot's own user id. */
  bot: string;
  findHandle(slackUserId: string): Promise<string | undefined>;
  now(): Date;
}

/** Messages that people write; the other subtypes are edits, joins and the like. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast']);

/** What a delivery says to the bot; undefined for everything that is not addressed to it. */
export async function readIncoming(body: unknown, context: IncomingContext): Promise<Incoming | undefined> {
  const event = EventDelivery.safeParse(body);
  if (event.success) return readMessage(event.data.event, context);
  const button = ButtonDelivery.safeParse(body);
  if (button.success) return readButton(button.data, context);
  const shortcut = ShortcutDelivery.safeParse(body);
  if (shortcut.success) return readShortcut(shortcut.data, context);
  const command = CommandDelivery.safeParse(body);
  if (command.success) return readCommand(command.data, context);
  return undefined;
}

async function readMessage(event: MessageEvent, context: IncomingContext): Promise<Incoming | undefined> {
  const { user, channel, ts } = event;
  if (user === undefined || !isForBot(event, context.bot)) return undefined;
  const isDm = isDirect(channel);
  const thread = event.thread_ts ?? (isDm ? undefined : ts);
  return {
    // Not the event's id: a mention comes as two events, and is one message.
    key: `slack:${channel}:${ts}`,
    platform: 'slack',
    from: await nameOf(user, context),
    conversation: conversationOf(channel, user),
    address: writeAddress({ target: channel, ...(thread ? { thread } : {}) }),
    at: readTime(ts) ?? context.now(),
    content: { type: 'said', text: await readWords(event.text ?? '', context) },
    ...channelOf(channel),
    ...(event.thread_ts === undefined ? {} : { under: nameOfPosted(channel, event.thread_ts) }),
    ...readSharedFile(event.files),
  };
}

function isForBot(event: MessageEvent, bot: string): boolean {
  if (!SPOKEN.has(event.subtype) || event.bot_id || event.user === bot || event.user === 'USLACKBOT') return false;
  if (isDirect(event.channel) || event.type === 'app_mention') return true;
  return listMentions(event.text ?? '').includes(bot);
}

async function readButton(press: ButtonDelivery, context: IncomingContext): Promise<Incoming | undefined> {
  const action = press.actions.find((one) => one.action_id.startsWith(CHOICE_ID));
  const value = action?.selected_option?.value ?? action?.value;
  if (action === undefined || value === undefined) return undefined;
  const { channel_id: channel, message_ts: pressed, thread_ts: thread } = press.container;
  const user = press.user.id;
  return {
    key: `slack:${channel}:${pressed}:${user}:${action.action_ts}`,
    platform: 'slack',
    from: await nameOf(user, context),
    conversation: conversationOf(channel, user),
    address: writeAddress({
      target: channel,
      ...(thread ? { thread } : {}),
      ...(press.container.is_ephemeral ? {} : { pressed }),
    }),
    at: readTime(action.action_ts) ?? context.now(),
    content: { type: 'chose', value },
    ...channelOf(channel),
  };
}

/**
 * A command is answered in the direct message wherever it was typed: only there is the next thing the person writes
 * addressed to the bot again, and nobody else reads it.
 */
async function readCommand(command: CommandDelivery, context: IncomingContext): Promise<Incoming> {
  const user = command.user_id;
  return {
    key: `slack:command:${command.trigger_id}`,
    platform: 'slack',
    from: await nameOf(user, context),
    conversation: `slack:dm:${user}`,
    address: writeAddress({ target: `@${user}` }),
    at: context.now(),
    content: { type: 'said', text: await readWords(command.text ?? '', context) },
  };
}

/** Answered in the direct message of whoever chose the message: what is asked back is for nobody else. */
async function readShortcut(shortcut: ShortcutDelivery, context: IncomingContext): Promise<Incoming> {
  const { user, channel, message, team } = shortcut;
  const author = message.user === undefined ? message.username : await nameOf(message.user, context);
  return {
    key: `slack:shortcut:${shortcut.trigger_id}`,
    platform: 'slack',
    from: await nameOf(user.id, context),
    conversation: `slack:dm:${user.id}`,
    address: writeAddress({ target: `@${user.id}` }),
    at: context.now(),
    content: { type: 'said', text: await readWords(message.text ?? '', context) },
    forwarded: {
      author: author ?? '',
      at: (readTime(message.ts) ?? context.now()).toISOString(),
      link: linkTo(team?.domain, channel.id, message.ts),
      channel: isDirect(channel.id) ? null : `#${channel.name ?? channel.id}`,
    },
  };
}

/** A permanent link to a message, as Slack makes it. */
function linkTo(team: string | undefined, channel: string, ts: string): string {
  return `https://${team ?? 'app'}.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
}

function conversationOf(channel: string, user: string): string {
  return isDirect(channel) ? `slack:dm:${user}` : `slack:${channel}:${user}`;
}

function channelOf(channel: string): { channel?: string } {
  return isDirect(channel) ? {} : { channel: `#${channel}` };
}

async function nameOf(user: string, context: IncomingContext): Promise<string> {
  return (await context.findHandle(user)) ?? user;
}

async function readWords(text: string, context: IncomingContext): Promise<string> {
  const names = new Map<string, string>();
  for (const user of listMentions(text)) {
    if (user !== context.bot) names.set(user, await nameOf(user, context));
  }
  return readMarkup(text, context.bot, names);
}

/** Slack's timestamps are seconds with a counter behind the point. */
function readTime(ts: string): Date | undefined {
  const seconds = Number(ts);
  return Number.isFinite(seconds) ? new Date(Math.floor(seconds * 1000)) : undefined;
}
