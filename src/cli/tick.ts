import type { ChatPlatform } from '../ports/chat.ts';
import { renderPlain } from '../ports/render-plain.ts';
import { createBot } from './bot.ts';
import type { Tools } from './command.ts';
import { openKeyboardClock } from './keyboard-clock.ts';
import { readArguments } from './read-arguments.ts';
import { readTime } from './read-time.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

/** `remit tick --at TIME`: does what is due at that time, posts it, and ends. */
export async function runTick(args: string[], tools: Tools): Promise<void> {
  const { values } = readArguments(args, { at: { type: 'string' } }, { min: 0, max: 0 });
  if (values.at === undefined) throw new UsageError('--at is missing');
  const at = readTime(values.at, tools.rules().zone);
  if (!at) throw new UsageError(`“${values.at}” is no time; write it as 2023-10-16T08:30`);
  await withStore(tools, async (store) => {
    const { platform } =
      (await tools.openSlack(store)) ?? (await tools.openTerminal(store, '', await openKeyboardClock(store, tools)));
    await createBot(store, tellingWhatIsSent(platform, tools), tools).tick(at);
  });
}

/** Prints a JSON line for every message that leaves. */
function tellingWhatIsSent(platform: ChatPlatform, tools: Tools): ChatPlatform {
  return {
    ...platform,
    async post(address, message) {
      const delivery = await platform.post(address, message);
      const { recipient, reply } = message;
      if (delivery.outcome === 'sent') tools.print(JSON.stringify({ to: recipient, text: renderPlain(reply.blocks) }));
      return delivery;
    },
  };
}
