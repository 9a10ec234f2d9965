import type { Incoming } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { type Bot, createBot, faultFields } from './bot.ts';
import type { OpenChat, Tools } from './command.ts';
import { everyMinute } from './every-minute.ts';
import { type KeyboardClock, openKeyboardClock } from './keyboard-clock.ts';

/** Serves whoever sits at the keyboard, by the keyboard's clock. */
export async function serveKeyboard(store: Store, tools: Tools, speaker: string): Promise<void> {
  const clock = await openKeyboardClock(store, tools);
  await serve(store, tools, await tools.openTerminal(store, speaker, clock), clock);
}

/** Answers on a platform and does what is due every minute, until the chat ends. */
export async function serve(
  store: Store,
  tools: Tools,
  { platform, ended }: OpenChat,
  clock: Pick<KeyboardClock, 'now' | 'onMoved'> = { now: () => tools.clock.now(), onMoved: () => {} },
): Promise<void> {
  const { log } = tools;
  const bot = createBot(store, platform, tools);
  const onFault = (error: unknown) => log.error('work in the background failed', faultFields(error));
  await platform.start((message) => take(message, bot, platform.findPosted === undefined, onFault));
  await bot.resume();
  clock.onMoved(() => bot.tick(clock.now()));
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
