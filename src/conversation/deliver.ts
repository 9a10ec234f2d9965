import type { Address, ChatPlatform, Delivery } from '../ports/chat.ts';
import type { Log } from '../ports/log.ts';
import type { OutboxRow, Store } from '../ports/stores.ts';

export interface DeliveryDeps {
  store: Store;
  log: Log;
  /** Real time: leases of rows are about processes, not about the plan's calendar. */
  realNow(): Date;
}

/** A row is given up after so many tries that ended in a passing failure. */
const MOST_ATTEMPTS = 5;
/**
 * After this long a process that took a row and did not settle it is taken for dead. Posting over a network may take
 * its time; a platform that cannot look a message up afterwards writes it in no time.
 */
const LEASE_MS = { network: 60_000, local: 500 };

/** Posts what waits in the outbox for a platform, oldest first; returns how many were sent. */
export async function deliverOutbox(platform: ChatPlatform, deps: DeliveryDeps): Promise<number> {
  await recoverUncertain(platform, deps);
  let sent = 0;
  for (;;) {
    const row = await deps.store.outbox.takeNext(platform.name, deps.realNow());
    if (!row) return sent;
    const delivery = await post(row, platform, deps.log);
    await settle(row, delivery, deps);
    if (delivery.outcome === 'sent') sent++;
    else if (!delivery.isFinal && row.attempts < MOST_ATTEMPTS) return sent;
  }
}

async function post(row: OutboxRow, platform: ChatPlatform, log: Log): Promise<Delivery> {
  try {
    const address = (row.address as Address | null) ?? (await platform.addressOf(row.recipient));
    if (!address) return { outcome: 'failed', why: 'no address', isFinal: true };
    return await platform.post(address, row);
  } catch (error) {
    log.warn('a message could not be posted', { key: row.key, cause: String(error) });
    return { outcome: 'failed', why: String(error), isFinal: false };
  }
}

/** A final failure to reach somebody is remembered: their silence then counts against nobody. */
async function settle(row: OutboxRow, delivery: Delivery, { store, log, realNow }: DeliveryDeps): Promise<void> {
  if (delivery.outcome === 'sent') return store.outbox.settle(row.id, { status: 'sent', as: delivery.as });
  if (!delivery.isFinal && row.attempts < MOST_ATTEMPTS)
    return store.outbox.settle(row.id, { status: 'pending', why: delivery.why });
  log.warn('a message was given up', { key: row.key, why: delivery.why });
  await store.outbox.settle(row.id, { status: 'failed', why: delivery.why });
  const person = await store.directory.findByHandle(row.recipient);
  if (!person?.reachable) return;
  const at = (await store.time.lastSeen()) ?? realNow();
  await store.conversations.keep({
    at,
    by: 'remit',
    commands: [{ do: 'mark-unreachable', handle: person.handle, message: row.key }],
    messages: [],
  });
}

/**
 * Rows whose process died between taking and settling them. Where the platform can look, the message is posted again
 * only if it is not there; where it cannot, it counts as sent: said twice is worse than said once too few.
 */
async function recoverUncertain(platform: ChatPlatform, { store, realNow, log }: DeliveryDeps): Promise<void> {
  const lease = platform.findPosted ? LEASE_MS.network : LEASE_MS.local;
  const rows = await store.outbox.listUncertain(platform.name, new Date(realNow().getTime() - lease));
  for (const row of rows) {
    const address = (row.address as Address | null) ?? (await platform.addressOf(row.recipient));
    if (!platform.findPosted || !address) {
      await store.outbox.settle(row.id, { status: 'sent', as: 'uncertain' });
      continue;
    }
    try {
      const found = await platform.findPosted(address, row.key);
      await store.outbox.settle(
        row.id,
        found ? { status: 'sent', as: found } : { status: 'pending', why: 'not found' },
      );
    } catch (error) {
      log.warn('the fate of a message is unknown', { key: row.key, cause: String(error) });
    }
  }
}
