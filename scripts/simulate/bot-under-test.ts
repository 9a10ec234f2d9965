/** The real bot on a real database, which can be killed between any two things that it keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import { type Bot, createBot } from '../../src/cli/bot.ts';
import { directConversation } from '../../src/conversation/receive.ts';
import type { Address, Incoming } from '../../src/ports/chat.ts';
import type { Store } from '../../src/ports/stores.ts';
import { createFate, Killed, type Trouble } from './fate.ts';
import { type Arrived, createTownPlatform, QUIET, toolsOf } from './town-platform.ts';

export interface BotUnderTest {
  readonly store: Store;
  readonly arrived: Arrived[];
  kills(): number;
  /** From now on messages to this person do not arrive. */
  lose(handle: string): void;
  tick(at: Date): Promise<void>;
  say(from: string, text: string, at: Date): Promise<void>;
  choose(from: string, value: string, at: Date): Promise<void>;
  close(): Promise<void>;
}

/** Opens a bot on a fresh database, in this process. */
export async function openBot(trouble: Trouble): Promise<BotUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-year-'));
  const url = `file:${join(folder, 'remit.db')}`;
  const arrived: Arrived[] = [];
  const posted = new Set<string>();
  const lost = new Set<string>();
  const fate = createFate(trouble);
  let now = new Date(0);
  let turn = 0;
  let lives = 0;
  const tools = toolsOf(() => lives);
  const platform = createTownPlatform({
    now: () => now,
    isLost: (handle) => lost.has(handle),
    note(message) {
      posted.add(message.key);
      arrived.push(message);
    },
    hasArrived: (key) => posted.has(key),
  });

  const stores: Store[] = [];
  let bots: Bot[] = [];
  async function start(): Promise<void> {
    for (const store of stores.splice(0)) await store.close();
    lives += 1;
    for (let i = 0; i < trouble.instances; i++) stores.push(await openStore(url, QUIET));
    bots = stores.map((store) => createBot(fate.haunt(store), platform, tools));
  }
  await start();

  /** Does it again until no process dies of it; then everything that is due has left. */
  async function live(work: (bot: Bot, index: number) => Promise<void>, isForAll: boolean): Promise<void> {
    const chosen = turn++ % trouble.instances;
    for (;;) {
      try {
        const doing = isForAll ? bots : bots.slice(chosen, chosen + 1);
        await Promise.all(doing.map(work));
        if (trouble.instances > 1) await Promise.all(bots.map((bot) => bot.answer()));
        return;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        fate.calm(true);
        await start();
        await Promise.all(bots.map((bot) => bot.resume()));
        fate.calm(false);
      }
    }
  }

  const take = createMail(async (message) => {
    now = message.at;
    await live(async (bot) => {
      await bot.admit(message);
      await bot.answer();
    }, false);
  });

  return {
    get store() {
      const [store] = stores;
      if (!store) throw new Error('no process is alive');
      return store;
    },
    arrived,
    kills: fate.kills,
    lose: (handle) => lost.add(handle),
    async tick(at) {
      now = at;
      await live((bot) => bot.tick(at), true);
    },
    say: (from, text, at) => take(from, at, { type: 'said', text }),
    choose: (from, value, at) => take(from, at, { type: 'chose', value }),
    async close() {
      for (const store of stores) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Numbers what people say; what is delivered again has the same number, as on any platform. */
export function createMail(deliver: (message: Incoming) => Promise<void>) {
  let messages = 0;
  return (from: string, at: Date, content: Incoming['content']): Promise<void> => {
    messages += 1;
    return deliver({
      ...{ key: `town:${messages}`, platform: 'town', from, at, content },
      conversation: directConversation(from),
      address: from as Address,
    });
  };
}
