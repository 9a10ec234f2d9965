import type { Incoming } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { type Bot, createBot, faultFields } from './bot.ts';
import type { OpenChat, Tools } from './command.ts';
import { everyMinute } from './every-minute.ts';

/** Answers on a platform and does what is due every minute, until the chat ends. */
export async function serve(store: Store, tools: Tools, { platform, ended }: OpenChat): Promise<void> {
  const { log, clock } = tools;
  const bot = createBot(store, platform, tools);
  const onFault = (error: unknown) => log.error('work in the background failed', faultFields(error));
  await platform.start((message) => take(message, bot, platform.findPosted === undefined, onFault));
  await bot.resume();
  const stopClock = everyMinute(() => bot.tick(clock.now()), onFault);
  try {
    await ended;
  } finally {
    await stopClock();
    await platform.stop();
    await bot.answer();
  }
}

/**
 * At the keyboard the answer comes before the next prompt. Over a network a message is only written down here, since
 * the platform waits with its acknowledgement until this resolves.
 */
async function take(message: Incoming, bot: Bot, waitsForAnswer: boolean, onFault: (error: unknown) => void) {
  await bot.admit(message);
  const answered = bot.answer();
  if (waitsForAnswer) await answered;
  else answered.catch(onFault);
}
