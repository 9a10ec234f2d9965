/** The chat of the simulated town: every message is noted, and can be looked up afterwards by its key, as in Slack. */
import type { Paper } from '../../src/domain/paper.ts';
import type { Rules } from '../../src/domain/rules.ts';
import type { Address, ChatPlatform } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/log.ts';
import { listChoices, renderPlain } from '../../src/ports/render-plain.ts';

export const RULES: Rules = {
  zone: 'Asia/Shanghai',
  ownDays: {},
  checkIn: { cadence: 'monthly', at: '09:00', from: '08:00', until: '18:00', maxReminders: 3, day: null },
  mostPerWeek: 4,
  ladder: ['liaison', 'deputy', 'head', 'office', 'leader'],
  digest: { weekday: 1, at: '08:30' },
  pace: { onPace: 0.95, behind: 0.75 },
};

/** A message that arrived. */
export interface Arrived {
  key: string;
  to: string;
  at: Date;
  text: string;
  options: { label: string; value: string }[];
  papers: Paper[];
}

export interface Town {
  /** The town's time. */
  now(): Date;
  isLost(handle: string): boolean;
  /** The message has arrived; `hasArrived` says so from now on. */
  note(message: Arrived): void;
  hasArrived(key: string): boolean;
}

export function createTownPlatform({ now, isLost, note, hasArrived }: Town): ChatPlatform {
  return {
    name: 'town',
    start: async () => {},
    addressOf: async (recipient) => recipient as Address,
    async post(_, { key, recipient, reply: { blocks, ...rest } }) {
      if (isLost(recipient)) return { outcome: 'failed', why: 'account closed', isFinal: true };
      const papers = blocks.flatMap((block) => (block.type === 'paper' ? [block.paper] : []));
      const options = listChoices({ blocks, ...rest });
      note({ key, to: recipient, at: now(), text: renderPlain(blocks), options, papers });
      return { outcome: 'sent', as: key };
    },
    findPosted: async (_, key) => (hasArrived(key) ? key : undefined),
    stop: async () => {},
  };
}

/** What a dying process still says is no fault. */
export const QUIET: Log = {
  info: () => {},
  warn: () => {},
  error(what, fields) {
    if (!JSON.stringify(fields).includes('killed')) console.error(what, fields);
  },
};

/** What the bot uses of the world; leases of rows are about processes, so a later life must come when they are over. */
export function toolsOf(lives: () => number) {
  return {
    rules: () => RULES,
    log: QUIET,
    clock: { now: () => new Date(Date.now() + lives() * 300_000) },
    model: () => undefined,
    renderPrompt: () => {
      throw new Error('there is no model');
    },
  };
}
