import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { isDirect } from './address.ts';

const EVENT_TYPE = 'remit_message';
const LOOKED_AT = 100;

const Marked = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(EVENT_TYPE),
    event_payload: z.object({ key: z.string(), part: z.coerce.number(), of: z.coerce.number() }),
  }),
});

/** Which part of which message of ours a Slack message is. */
export interface Mark {
  key: string;
  part: number;
  of: number;
}

/** Where a message of ours went. */
export interface Place {
  channel: string;
  thread?: string;
}

/** Goes out with each post, unseen by people, so that it can be recognised later. */
export function writeMark({ key, part, of }: Mark): types.MessageMetadata {
  return { event_type: EVENT_TYPE, event_payload: { key, part, of } };
}

/** The parts of a message that stand in a direct message already, newest first; channels the bot cannot read. */
export async function findParts(
  client: webApi.WebClient,
  place: Place,
  key: string,
): Promise<(Mark & { ts: string })[]> {
  if (!isDirect(place.channel)) return [];
  const messages = await listRecent(client, place);
  return messages.flatMap((message) => {
    const marked = Marked.safeParse(message);
    if (!marked.success || marked.data.metadata.event_payload.key !== key) return [];
    return [{ ...marked.data.metadata.event_payload, ts: marked.data.ts }];
  });
}

async function listRecent(client: webApi.WebClient, { channel, thread }: Place): Promise<unknown[]> {
  const wanted = { channel, limit: LOOKED_AT, include_all_metadata: true };
  const page = thread
    ? await client.conversations.replies({ ...wanted, ts: thread })
    : await client.conversations.history(wanted);
  return page.messages ?? [];
}
