/**
 * A second process on a database, for the tests of the store: `store-worker.ts <url> <name> <job> <count>`.
 * It says `ready` and begins when its standard input ends; each line it prints is a fact that a test may rely on.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { openDatabase } from '../../src/adapters/prisma/database.ts';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import type { Address } from '../../src/ports/chat.ts';
import type { Store, Turn } from '../../src/ports/stores.ts';
import { QUIET_LOG } from './settings.ts';

const [url = '', name = '', job = '', count = '0'] = process.argv.slice(2);
const AT = new Date('2023-10-16T01:00:00Z');
const say = (line: string) => writeSync(1, `${line}\n`);

/** One message of a liaison: an update, the next state and an answer. */
function turnFor(key: string): Turn {
  const update = {
    ...{ plan: 'p', task: '1#1', department: '区民政局', onBehalf: false, late: false, status: null, note: null },
    ...{ text: key, blocker: null, asOf: '2023-10-16', source: key, supersedes: [] },
    measurements: [{ metric: 'm', value: 1, unit: '家', kind: 'total' as const }],
  };
  return {
    ...{ at: AT, by: name, inbox: key },
    commands: [{ do: 'record-update', update }],
    messages: [{ key: `reply:${key}`, platform: 'local', recipient: name, reply: { blocks: [] } }],
  };
}

async function handle(store: Store, key: string): Promise<void> {
  const address = name as Address;
  const content = { type: 'said', text: key } as const;
  await store.conversations.admit({ key, platform: 'local', from: name, conversation: key, address, at: AT, content });
  say(`${await store.conversations.keep(turnFor(key))} ${key}`);
}

/** Everything there is to send, until nothing is left. */
async function send(store: Store): Promise<void> {
  for (;;) {
    const row = await store.outbox.takeNext('local', new Date());
    if (!row) return;
    say(`sent ${row.key}`);
    await store.outbox.settle(row.id, { status: 'sent', as: row.key });
  }
}

/** Writes half of a turn and stays there. */
async function stopHalfway(): Promise<void> {
  await openDatabase(url.replace('file:', '')).write(async (transaction) => {
    await transaction.audit.create({ data: { at: AT, by: name, action: 'half', subject: 'half' } });
    say('halfway');
    await new Promise(() => setInterval(() => undefined, 1000));
  });
}

say('ready');
await text(process.stdin);
const store = await openStore(url, QUIET_LOG);
if (job === 'handle') for (let number = 0; number < Number(count); number += 1) await handle(store, `m${number}`);
if (job === 'send') await send(store);
if (job === 'half') await stopHalfway();
await store.close();
