/** The real bot on a real database, which can be killed between any two things that it keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import { type Bot, createBot } from '../../src/cli/bot.ts';
import { directConversation } from '../../src/conversation/receive.ts';
import type { Rules } from '../../src/domain/rules.ts';
import type { Address, ChatPlatform, Incoming } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/log.ts';
import { listChoices, renderPlain } from '../../src/ports/render-plain.ts';
import type { Store } from '../../src/ports/stores.ts';

export const RULES: Rules = {
  zone: 'Asia/Shanghai',
  ownDays: {},
  checkIn: { cadence: 'monthly', at: '09:00', from: '08:00', until: '18:00', maxReminders: 3, day: null },
  mostPerWeek: 4,
  ladder: ['liaison', 'deputy', 'head', 'office', 'leader'],
  digest: { weekday: 1, at: '08:30' },
  pace: { onPace: 0.95, behind: 0.75 },
};

/** What a dying process still says is no fault. */
const QUIET: Log = {
  info: () => {},
  warn: () => {},
  error(what, fields) {
    if (!JSON.stringify(fields).includes('killed')) console.error(what, fields);
  },
};

/** A message that arrived. */
export interface Arrived {
  key: string;
  to: string;
  at: Date;
  text: string;
  options: { label: string; value: string }[];
}

export interface Trouble {
  /** How many times the process is killed in the middle of its work; 0 for never. */
  kills: number;
  /** Roughly after how many steps of the database. */
  every: number;
  /** Processes on the database at the same time. */
  instances: number;
}

class Killed extends Error {}

export interface BotUnderTest {
  readonly store: Store;
  readonly arrived: Arrived[];
  kills(): number;
  tick(at: Date): Promise<void>;
  say(from: string, text: string, at: Date): Promise<void>;
  choose(from: string, value: string, at: Date): Promise<void>;
  close(): Promise<void>;
}

/** Opens a bot on a fresh database; messages to those who are `lost` never arrive. */
export async function openBot(trouble: Trouble, isLost: (handle: string) => boolean): Promise<BotUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-year-'));
  const url = `file:${join(folder, 'remit.db')}`;
  const arrived: Arrived[] = [];
  const posted = new Set<string>();
  const fate = createFate(trouble);
  let now = new Date(0);
  let turn = 0;
  let messages = 0;
  // Leases are about processes and go by the machine's clock; here time passes between any two lives.
  let lives = 0;
  const clock = { now: () => new Date(Date.now() + lives * 300_000) };

  const platform: ChatPlatform = {
    name: 'town',
    start: async () => {},
    addressOf: async (recipient) => recipient as Address,
    async post(_, { key, recipient, reply }) {
      if (isLost(recipient)) return { outcome: 'failed', why: 'account closed', isFinal: true };
      posted.add(key);
      arrived.push({ key, to: recipient, at: now, text: renderPlain(reply.blocks), options: listChoices(reply) });
      return { outcome: 'sent', as: key };
    },
    findPosted: async (_, key) => (posted.has(key) ? key : undefined),
    stop: async () => {},
  };

  const stores: Store[] = [];
  let bots: Bot[] = [];
  async function start(): Promise<void> {
    for (const store of stores.splice(0)) await store.close();
    lives += 1;
    for (let i = 0; i < trouble.instances; i++) stores.push(await openStore(url, QUIET));
    bots = stores.map((store) =>
      createBot(fate.haunt(store), platform, {
        rules: () => RULES,
        log: QUIET,
        clock,
        model: () => undefined,
        renderPrompt: () => {
          throw new Error('there is no model');
        },
      }),
    );
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

  async function take(from: string, at: Date, content: Incoming['content']): Promise<void> {
    now = at;
    messages += 1;
    const message: Incoming = {
      ...{ key: `town:${messages}`, platform: 'town', from, at, content },
      conversation: directConversation(from),
      address: from as Address,
    };
    await live(async (bot) => {
      await bot.admit(message);
      await bot.answer();
    }, false);
  }

  return {
    get store() {
      const [store] = stores;
      if (!store) throw new Error('no process is alive');
      return store;
    },
    arrived,
    kills: fate.kills,
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

/** Decides, by a series that is the same in every run, between which two steps of the database a process dies. */
function createFate({ kills, every }: Trouble) {
  let killed = 0;
  let isCalm = kills === 0;
  let isDead = false;
  let seed = 42;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const perhapsDie = () => {
    // A process that is dead does nothing any more, whoever of its own would still like to.
    if (isDead) throw new Killed('killed');
    if (isCalm || killed >= kills || random() > 1 / every) return;
    killed += 1;
    isDead = true;
    throw new Killed('killed');
  };
  const around =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      perhapsDie();
      const result = await work(...args);
      perhapsDie();
      return result;
    };
  return {
    kills: () => killed,
    calm(is: boolean) {
      isCalm = is || kills === 0;
      isDead = false;
    },
    /** The store of a process that may die before or after it keeps something. */
    haunt: (store: Store): Store => ({
      ...store,
      conversations: {
        ...store.conversations,
        admit: around(store.conversations.admit),
        keep: around(store.conversations.keep),
      },
      outbox: {
        ...store.outbox,
        takeNext: around(store.outbox.takeNext),
        settle: around(store.outbox.settle),
      },
    }),
  };
}
