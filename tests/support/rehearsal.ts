import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPrompts } from '../../src/adapters/prompts/open-prompts.ts';
import { readLocalFile } from '../../src/adapters/terminal/read-local-file.ts';
import { type Bot, type BotTools, createBot } from '../../src/cli/bot.ts';
import { directConversation } from '../../src/conversation/receive.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { readDirectory } from '../../src/importer/read-directory.ts';
import type { Address, ChatPlatform, Incoming } from '../../src/ports/chat.ts';
import { listChoices, renderPlain } from '../../src/ports/render-plain.ts';
import type { Store } from '../../src/ports/stores.ts';
import { openTestStore } from './database.ts';
import { QUIET_LOG, TEST_RULES } from './settings.ts';

export interface Said {
  to: string;
  text: string;
  options: { label: string; value: string }[];
}

/** The application without a window: everything is real but the platform, which keeps what it was given. */
export interface Rehearsal {
  readonly store: Store;
  say(from: string, text: string, channel?: string): Promise<Said[]>;
  /** Sends a file of this machine, without words. */
  send(from: string, path: string, text?: string): Promise<Said[]>;
  /** Hands over somebody else's message, written just now, as with the message shortcut. */
  forward(from: string, text: string, origin: { author: string; link: string; channel: string }): Promise<Said[]>;
  choose(from: string, value: string): Promise<Said[]>;
  /** Moves the clock; nothing happens by that alone. */
  setTime(at: Date): void;
  /** Does what is due by now. */
  tick(): Promise<Said[]>;
  /** Ends the process and starts another one on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const PLAN = new URL('../../plans/lucheng-2023.md', import.meta.url);
const PEOPLE = new URL('../../plans/example-people.csv', import.meta.url);
const PROMPTS = fileURLToPath(new URL('../../prompts', import.meta.url));
const START = new Date('2023-10-09T01:00:00Z');

/** Starts with the bundled plan in force since 28 September 2023 and its example directory; without a model unless given. */
export async function rehearse(given: Partial<BotTools> = {}): Promise<Rehearsal> {
  const home = await openTestStore();
  await loadBundledPlan(home.store);
  let said: Said[] = [];
  let now = START;
  let count = 0;
  let bot = start();

  function start(): Bot {
    return createBot(home.store, collector(said), {
      rules: () => TEST_RULES,
      log: QUIET_LOG,
      clock: { now: () => now },
      model: () => undefined,
      renderPrompt: openPrompts(PROMPTS),
      ...given,
    });
  }

  /** What was said since the last time. */
  const takeSaid = () => said.splice(0);

  async function take(
    from: string,
    content: Incoming['content'],
    channel?: string,
    path?: string,
    forwarded?: Incoming['forwarded'],
  ): Promise<Said[]> {
    await bot.admit({
      key: `collector:${++count}`,
      platform: 'collector',
      from,
      conversation: channel ? `${directConversation(from)}@${channel}` : directConversation(from),
      address: (channel ?? from) as Address,
      at: now,
      content,
      ...(channel ? { channel } : {}),
      ...(path === undefined ? {} : { file: { name: basename(path), path } }),
      ...(forwarded ? { forwarded } : {}),
    });
    await bot.answer();
    return takeSaid();
  }

  return {
    get store() {
      return home.store;
    },
    say: (from, text, channel) => take(from, { type: 'said', text }, channel),
    send: (from, path, text = '') => take(from, { type: 'said', text }, undefined, path),
    forward: (from, text, origin) =>
      take(from, { type: 'said', text }, undefined, undefined, { ...origin, at: now.toISOString() }),
    choose: (from, value) => take(from, { type: 'chose', value }),
    setTime(at) {
      now = at;
    },
    async tick() {
      await bot.tick(now);
      return takeSaid();
    },
    async restart() {
      await home.reopen();
      said = [];
      bot = start();
      await bot.resume();
    },
    close: () => home.close(),
  };
}

async function loadBundledPlan(store: Store): Promise<void> {
  const text = readFileSync(PLAN, 'utf8');
  const register = readRegister(text);
  const at = new Date('2023-09-28T08:00:00Z');
  await store.plans.save({
    register,
    text,
    sourceName: 'lucheng-2023.md',
    status: 'in_force',
    at,
    inForceFrom: null,
    by: null,
  });
  const { people } = readDirectory(readFileSync(PEOPLE, 'utf8'), register.departments);
  await store.directory.save(people, null, at);
}

/** A platform that accepts everything and keeps it. */
function collector(said: Said[]): ChatPlatform {
  return {
    name: 'collector',
    start: async () => {},
    addressOf: async (recipient) => recipient as Address,
    post: async (_address, { recipient, reply, key }) => {
      said.push({ to: recipient, text: renderPlain(reply.blocks), options: listChoices(reply) });
      return { outcome: 'sent', as: key };
    },
    readFile: readLocalFile,
    stop: async () => {},
  };
}
