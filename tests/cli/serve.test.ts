import { afterEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import type { Address, ChatPlatform, Incoming } from '../../src/ports/chat.ts';
import { openTestStore, type TestStore } from '../support/database.ts';
import { QUIET_LOG } from '../support/settings.ts';
import { PEOPLE, PLAN } from './remit-process.ts';
import { remitHere, testTools } from './test-tools.ts';

const said = (key: string, text: string, at: Date): Incoming => ({
  key,
  platform: 'local',
  from: 'staff',
  conversation: 'person:staff',
  address: 'staff' as Address,
  at,
  content: { type: 'said', text },
});

describe('a bot that serves a platform', () => {
  let home: TestStore;
  afterEach(() => home.close());

  /** A platform whose people say these things as soon as it starts, and then leave. */
  async function serveOnce(now: Date, messages: Incoming[]) {
    home = await openTestStore();
    await remitHere(home.url, ['import', PLAN, '--yes']);
    await remitHere(home.url, ['people', PEOPLE]);
    const order: string[] = [];
    const ended = Promise.withResolvers<void>();
    const platform: ChatPlatform = {
      name: 'local',
      async start(receive) {
        order.push('start');
        for (const message of messages) {
          await receive(message);
          order.push(`taken ${message.key}`);
        }
        // The people leave when the first work of the clock is done.
        setTimeout(ended.resolve, 0);
      },
      addressOf: (recipient) => Promise.resolve(recipient as Address),
      post: (_address, { recipient, key }) => {
        order.push(`post ${recipient}`);
        return Promise.resolve({ outcome: 'sent', as: key });
      },
      stop: () => Promise.resolve(void order.push('stop')),
    };
    const log = {
      ...QUIET_LOG,
      error: (what: string, fields?: object) => void order.push(`${what} ${JSON.stringify(fields)}`),
    };
    const { tools } = testTools({ log, clock: { now: () => now } });
    await serve(home.store, tools, { platform, ended: ended.promise });
    return order;
  }

  it('answers before the next message is taken, where nothing can be looked up later', async () => {
    const at = new Date('2023-10-15T20:00:00Z');
    const order = await serveOnce(at, [said('1', '20#3 谁负责？', at), said('2', '15#1 谁牵头？', at)]);
    expect(order).toEqual(['start', 'post staff', 'taken 1', 'post staff', 'taken 2', 'stop']);
  });

  it('does what is due by its clock, once, and ends when that is done', async () => {
    const order = await serveOnce(new Date('2023-10-10T01:30:00Z'), []);
    const asked = order.filter((step) => step.startsWith('post'));
    expect(order[0]).toBe('start');
    expect(order.slice(1, -1)).toEqual(asked);
    expect(asked.length).toBeGreaterThan(15);
    expect(new Set(asked).size).toBe(asked.length);
    expect(order.at(-1)).toBe('stop');
  });
});
