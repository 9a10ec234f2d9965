import type { webApi } from '@slack/bolt';
import { describeCause } from '../../domain/errors.ts';
import type { Log } from '../../ports/log.ts';
import { tryCall } from './try-call.ts';

export interface CatchUpContext {
  client: webApi.WebClient;
  log: Log;
  pause(ms: number): Promise<void>;
  /** Takes in a delivery as if it had just come; known ones are recognised by their key. */
  admit(body: unknown): Promise<void>;
  signal: AbortSignal;
}

/** Nobody waits any longer for the answer to something older. */
const LONGEST_AGE = 24 * 60 * 60 * 1000;
const DIRECTS = 200;
const MESSAGES = 100;

/**
 * Reads the direct messages written while there was no connection: Slack gives up delivering them after some minutes.
 * Mentions in channels are lost to us, since the bot may not read channels.
 */
export async function catchUp(since: Date, now: Date, context: CatchUpContext): Promise<void> {
  const oldest = String(Math.max(since.getTime(), now.getTime() - LONGEST_AGE) / 1000);
  try {
    const channels = await listDirects(context);
    for (const channel of channels) await catchUpChannel(channel, oldest, context);
  } catch (error) {
    context.log.warn('messages written meanwhile could not be read', { cause: describeCause(error) });
  }
}

async function listDirects({ client, pause }: CatchUpContext): Promise<string[]> {
  const page = await tryCall(() => client.conversations.list({ types: 'im', limit: DIRECTS }), { pause });
  if (!page.ok) throw new Error(page.fault.why);
  return (page.value.channels ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function catchUpChannel(channel: string, oldest: string, context: CatchUpContext): Promise<void> {
  const { client, pause, signal, admit } = context;
  if (signal.aborted) return;
  const page = await tryCall(() => client.conversations.history({ channel, oldest, limit: MESSAGES }), { pause });
  if (!page.ok) throw new Error(page.fault.why);
  const messages = (page.value.messages ?? []).filter((message) => Number(message.ts) >= Number(oldest));
  for (const message of messages.reverse()) {
    if (signal.aborted) return;
    await admit({ type: 'event_callback', event: { ...message, type: 'message', channel, channel_type: 'im' } });
  }
}
