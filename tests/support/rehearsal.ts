import { readFileSync } from 'node:fs';
import { createConversation, directConversation } from '../../src/conversation/receive.ts';
import { deliverOutbox } from '../../src/conversation/deliver.ts';
import { dayOf } from '../../src/domain/dates.ts';
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

/** The application without a window: real store, real conversation, a platform that keeps what it was given. */
export interface Rehearsal {
  store: Store;
  say(from: string, text: string, channel?: string): Promise<Said[]>;
  choose(from: string, value: string): Promise<Said[]>;
  setTime(at: Date): void;
  now(): Date;
  /** Ends the process and starts another one on the same database. */
  restart(): Promise<void>;
  /** Posts what others put into the outbox. */
  deliver(): Promise<Said[]>;
  close(): Promise<void>;
}

const PLAN = new URL('../../plans/lucheng-2023.md', import.meta.url);
const PEOPLE = new URL('../../plans/example-people.csv', import.meta.url);
const START = new Date('2023-10-09T01:00:00Z');

/** Starts on an empty database with the bundled plan in force since 28 September 2023 and its example directory. */
export async function rehearse(): Promise<Rehearsal> {
  const home = await openTestStore();
  let store = home.store;
  await loadBundledPlan(store);
  let now = START;
  let count = 0;
  let conversation = converse(store);

  function converse(on: Store) {
    return createConversation({ store: on, rules: TEST_RULES, log: QUIET_LOG, platformOf: async () => 'local' });
  }

  async function take(from: string, content: Incoming['content'], channel?: string): Promise<Said[]> {
    const conversationKey = channel ? `${directConversation(from)}@${channel}` : directConversation(from);
    const message: Incoming = {
      key: `local:${++count}`,
      platform: 'local',
      from,
      conversation: conversationKey,
      address: (channel ?? from) as Address,
      at: now,
      content,
      ...(channel ? { channel } : {}),
    };
    await conversation.receive(message);
    await conversation.settled();
    return deliver();
  }

  async function deliver(): Promise<Said[]> {
    const said: Said[] = [];
    await deliverOutbox(collector(said), { store, log: QUIET_LOG, realNow: () => now });
    return said;
  }

  return {
    get store() {
      return store;
    },
    say: (from, text, channel) => take(from, { type: 'said', text }, channel),
    choose: (from, value) => take(from, { type: 'chose', value }),
    setTime(at) {
      now = at;
    },
    now: () => now,
    async restart() {
      store = await home.reopen();
      conversation = converse(store);
      await conversation.resume('local');
    },
    deliver,
    close: () => home.close(),
  };
}

async function loadBundledPlan(store: Store): Promise<void> {
  const text = readFileSync(PLAN, 'utf8');
  const register = readRegister(text);
  const at = new Date('2023-09-28T08:00:00Z');
  const inForceFrom = dayOf(at, TEST_RULES.zone);
  await store.plans.save({ register, text, sourceName: 'lucheng-2023.md', status: 'in_force', at, inForceFrom, by: null });
  const { people } = readDirectory(readFileSync(PEOPLE, 'utf8'), register.departments);
  await store.directory.save(people, null, at);
}

/** A platform that accepts everything and keeps it. */
function collector(said: Said[]): ChatPlatform {
  return {
    name: 'local',
    start: async () => {},
    addressOf: async (recipient) => recipient as Address,
    post: async (_address, { recipient, reply, key }) => {
      said.push({ to: recipient, text: renderPlain(reply.blocks), options: listChoices(reply) });
      return { outcome: 'sent', as: key };
    },
    stop: async () => {},
  };
}

