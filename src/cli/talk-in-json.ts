import { directConversation } from '../conversation/receive.ts';
import { RemitError } from '../domain/errors.ts';
import type { Address, Incoming } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { type Bot, createBot } from './bot.ts';
import { type ChatEvent, readChatEvent } from './chat-event.ts';
import type { Tools } from './command.ts';
import { readLines } from './read-lines.ts';
import { readNow } from './with-store.ts';

/**
 * Handles the events of stdin strictly one after the other; every one ends with a line `{"done":true}`. Time is what
 * the events say and never goes back. `speaker` speaks where an event does not say who does.
 */
export async function talkInJson(store: Store, tools: Tools, speaker: string | undefined): Promise<void> {
  const unreachable = new Set<string>();
  for (const { handle, reachable } of await store.directory.list()) if (!reachable) unreachable.add(handle);
  const platform = await tools.openJsonLines((recipient) => unreachable.has(recipient));
  const bot = createBot(store, platform, tools);
  await bot.resume();
  const { zone } = tools.rules();
  for await (const line of readLines(tools.input)) {
    const fault = await noteFault(tools, async () => {
      const event = readChatEvent(line, zone, speaker);
      if (event.do === 'undeliverable') unreachable.add(event.person);
      await handle(event, await moveClock(event, store, tools), bot, store, tools);
    });
    tools.print(JSON.stringify({ done: true, ...(fault === undefined ? {} : { error: fault }) }));
  }
}

/** The time of an event: not before what was seen already. */
async function moveClock({ at }: ChatEvent, store: Store, tools: Tools): Promise<Date> {
  const before = await store.time.lastSeen();
  if (at && (!before || at > before)) return at;
  return readNow(store, tools);
}

async function handle(event: ChatEvent, at: Date, bot: Bot, store: Store, tools: Tools): Promise<void> {
  switch (event.do) {
    case 'tick':
      return bot.tick(at);
    case 'undeliverable':
      // Kept at once, so that a restart before the next message to this person changes nothing.
      await store.time.saw(at);
      await store.conversations.keep({
        at,
        by: 'remit',
        commands: [{ do: 'mark-unreachable', handle: event.person }],
        messages: [],
      });
      return;
    case 'message':
      await bot.admit(toIncoming(event, at, tools));
      return bot.answer();
    default:
      return event satisfies never;
  }
}

function toIncoming(event: Extract<ChatEvent, { do: 'message' }>, at: Date, tools: Tools): Incoming {
  const { from, content, channel, file, forwarded } = event;
  return {
    key: `terminal:${tools.createKey()}`,
    platform: 'terminal',
    from,
    conversation: channel ? `${directConversation(from)}@${channel}` : directConversation(from),
    address: (channel ?? from) as Address,
    at,
    content,
    ...(channel ? { channel } : {}),
    ...(file ? { file } : {}),
    ...(forwarded ? { forwarded } : {}),
  };
}

/** Why a line could not be handled; a fault of one line does not end the chat. */
async function noteFault(tools: Tools, work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof RemitError)) throw error;
    tools.note(error.message);
    return error.message;
  }
}
