import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { RemitError } from '../../domain/errors.ts';
import type { Address, ChatPlatform, Delivery } from '../../ports/chat.ts';
import { nameOfPosted, readAddress, writeAddress } from './address.ts';
import { createClient, makeClientOptions, SAFE_RETRIES } from './clients.ts';
import { downloadFile } from './files.ts';
import { findParts, type Place } from './history.ts';
import { postReply } from './post.ts';
import { openSession, type SlackOptions } from './session.ts';
import { tryCall } from './try-call.ts';
import { createFileUploads } from './upload-files.ts';

const SLACK_USER = /^[UW][A-Z0-9]{5,}$/;
const SLACK_CHANNEL = /^#([CG][A-Z0-9]{5,})$/;

/** Remit in Slack, over Socket Mode: no public address needed. */
export function createSlackPlatform(options: SlackOptions): ChatPlatform {
  const { botToken, log } = options;
  const newClient = (retries: number) => createClient(botToken, makeClientOptions(options, retries));
  // A rate limit holds up a whole client: whoever waits for an answer must not wait for the round of asking.
  const clients = { interactive: newClient(0), bulk: newClient(0) };
  const pause = options.pause ?? wait;
  const openDirect = createDirectOpener(clients.bulk, pause);
  const doubtful = new Set<string>();
  const uploads = createFileUploads(options, log);
  let session: { close(): Promise<void> } | undefined;

  async function post(address: Address, message: Parameters<ChatPlatform['post']>[1]): Promise<Delivery> {
    const target = readAddress(address);
    if (!target) return { outcome: 'failed', why: 'not an address in Slack', isFinal: true };
    const client = target.target.startsWith('@') ? clients.bulk : clients.interactive;
    const place = await openDirect(target);
    const delivery =
      'outcome' in place ? place : await postReply(place, target, message, { client, pause, doubtful, uploads });
    if (delivery.outcome === 'failed')
      log.warn('a message was not posted to Slack', { key: message.key, why: delivery.why });
    return delivery;
  }

  return {
    name: 'slack',
    async start(receive) {
      session = await openSession(options, { start: newClient(SAFE_RETRIES), bulk: clients.bulk }, receive);
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
      const parts = await tryCall(() => findParts(clients.bulk, place, key), { pause });
      if (!parts.ok)
        throw new RemitError('slack', `The history of a direct message could not be read: ${parts.fault.why}.`);
      if (!parts.value.some(({ part, of }) => part === of)) return undefined;
      const inOrder = parts.value.toSorted((one, other) => one.part - other.part);
      return inOrder.map(({ ts }) => nameOfPosted(place.channel, ts)).join(' ');
    },
    readFile: (file, mostBytes) =>
      downloadFile(file, mostBytes, { client: clients.bulk, botToken, apiUrl: options.apiUrl, log }),
    async stop() {
      await session?.close();
    },
  };
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
