/**
 * The bot of the simulated town as a process of its own, for whoever kills it: `town-process.ts URL LOG` reads which of its
 * lives this is and whose account is closed (`{"life","lost"}`), then an event a line (`{"tick"}` or `{"message"}`), and
 * answers each line with `done`. Messages arrive in the file LOG, a line each,
 * as they would in a chat that outlives the process.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import { type Bot, createBot } from '../../src/cli/bot.ts';
import type { Incoming } from '../../src/ports/chat.ts';
import { type Arrived, createTownPlatform, QUIET, toolsOf } from './town-platform.ts';

const [url = '', file = ''] = process.argv.slice(2);
let now = new Date(0);

/** A line that was cut off by the end of the process never arrived. */
function listArrived(): Set<string> {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return new Set(lines.map((line) => (JSON.parse(line) as Arrived).key));
}

async function come({ life, lost }: { life: number; lost: string[] }): Promise<Bot> {
  const posted = listArrived();
  const platform = createTownPlatform({
    now: () => now,
    isLost: (handle) => lost.includes(handle),
    note(message) {
      posted.add(message.key);
      appendFileSync(file, `${JSON.stringify(message)}\n`);
    },
    hasArrived: (key) => posted.has(key),
  });
  const tools = toolsOf(() => life);
  return createBot(await openStore(url, QUIET), platform, tools);
}

type Event = { tick: string } | { message: Omit<Incoming, 'at'> & { at: string } };

async function take(event: Event, bot: Bot): Promise<void> {
  if ('tick' in event) {
    now = new Date(event.tick);
    return bot.tick(now);
  }
  now = new Date(event.message.at);
  await bot.admit({ ...event.message, at: now });
  await bot.answer();
}

let bot: Bot | undefined;
let isFirst = true;
for await (const line of createInterface({ input: process.stdin })) {
  if (!bot) {
    bot = await come(JSON.parse(line) as { life: number; lost: string[] });
  } else {
    const event = JSON.parse(line) as Event;
    // What the last process left is finished at the time of the event that it died of, before that event comes again.
    if (isFirst) {
      now = new Date('tick' in event ? event.tick : event.message.at);
      await bot.resume();
    }
    isFirst = false;
    await take(event, bot);
  }
  process.stdout.write('done\n');
}
