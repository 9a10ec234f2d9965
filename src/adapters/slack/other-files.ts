import type { Incoming } from '../../ports/chat.ts';
import { toSentFile } from './files.ts';
import { EventDelivery } from './payloads.ts';

/** More than an office sends at once. */
const MOST_FILES = 10;

/**
 * The message and, where several files came with it, one more message without words for each of the others: a message
 * has one file, and each file is answered by itself.
 */
export function oneForEachFile(message: Incoming, body: unknown): Incoming[] {
  const event = EventDelivery.safeParse(body);
  const others = event.success ? (event.data.event.files ?? []).slice(1, MOST_FILES) : [];
  const more = others.map((file) => ({
    ...message,
    key: `${message.key}:${file.id}`,
    content: { type: 'said' as const, text: '' },
    file: toSentFile(file),
  }));
  return [message, ...more];
}
