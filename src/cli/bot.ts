import { deliverOutbox } from '../conversation/deliver.ts';
import { openCheckIn, openDuties } from '../conversation/open-check-in.ts';
import { type ConversationDeps, createConversation } from '../conversation/receive.ts';
import { openDigests } from '../digest/open-digests.ts';
import { calendarOf } from '../domain/calendar.ts';
import { describeCause } from '../domain/errors.ts';
import type { ChatPlatform, Incoming } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { readSilences } from '../schedule/read-silences.ts';
import { runDispatches } from '../schedule/run-dispatches.ts';
import { runDue } from '../schedule/run-due.ts';
import type { Tools } from './command.ts';
import { watchModel } from './watch-model.ts';

/** Remit at work on one platform. */
export interface Bot {
  /** Writes a message down; it is safe when this resolves, and answered later. */
  admit(message: Incoming): Promise<void>;
  /** Answers all that was written down, and posts what waits to go out. */
  answer(): Promise<void>;
  /** Does what is due at a moment, and posts it. */
  tick(at: Date): Promise<void>;
  /** Goes on where an earlier process stopped. */
  resume(): Promise<void>;
}

/** What a bot uses of the world around it. */
export type BotTools = Pick<Tools, 'rules' | 'log' | 'clock' | 'model' | 'renderPrompt'>;

/** Puts the conversation, the schedule and one platform together. */
export function createBot(store: Store, platform: ChatPlatform, tools: BotTools): Bot {
  const { log, clock, renderPrompt } = tools;
  const rules = tools.rules();
  const calendar = calendarOf(rules);
  const platformOf = () => Promise.resolve(platform.name);
  // An earlier process may have died between an order and its messages.
  let isToBeTold = true;
  const { model, told } = watchModel(store, tools, platform.name);
  const conversation = createConversation({
    ...{ store, rules, calendar, log, platformOf, model, renderPrompt },
    readFile: fileReader(platform),
    onTold: () => {
      isToBeTold = true;
    },
  });
  const dispatch = (at: Date) =>
    runDispatches(at, {
      ...{ store, rules, calendar, log, platformOf },
      openDuties: (to, shown) => openDuties(store.conversations, to, shown),
    });
  /** What was ordered to leave at once does not wait for the next minute. */
  async function tellDuties() {
    if (!isToBeTold) return;
    isToBeTold = false;
    const now = await store.time.lastSeen();
    if (now) await dispatch(now);
  }
  const deliver = async () => {
    await told();
    // Leases of outgoing rows are about processes, so they go by the machine's clock even when time is rehearsed.
    await deliverOutbox(platform, { store, log, realNow: () => clock.now() });
  };

  return {
    async admit(message) {
      await store.time.saw(message.at);
      await conversation.receive(message);
    },
    async answer() {
      await conversation.settled();
      await tellDuties();
      await deliver();
    },
    async tick(at) {
      await store.time.saw(at);
      const listSilences = (when: Date) => readSilences(when, store, { rules, calendar });
      const digests = openDigests(store, { rules, calendar, listSilences }, { model, renderPrompt, log });
      await dispatch(at);
      await runDue(at, {
        store,
        rules,
        log,
        platformOf,
        calendar,
        openCheckIn: (to, checkIn) => openCheckIn(store.conversations, to, checkIn),
        composeDigest: async (week, audience) => ({ blocks: await digests(week, audience) }),
      });
      await deliver();
    },
    async resume() {
      await conversation.resume(platform.name);
      await deliver();
    },
  };
}

/** On a platform without files there is nothing to fetch. */
function fileReader(platform: ChatPlatform): ConversationDeps['readFile'] {
  return async (file, mostBytes) => (await platform.readFile?.(file, mostBytes)) ?? { problem: 'gone' };
}

/** The fields that a log line about a fault has. */
export function faultFields(error: unknown): Record<string, unknown> {
  return { cause: describeCause(error) };
}
