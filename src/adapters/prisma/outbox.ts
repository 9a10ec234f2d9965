import { randomUUID } from 'node:crypto';
import type { OutboxMessage } from '../../generated/prisma/client.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Outbox, type OutboxRow, replyKey } from '../../ports/stores.ts';
import type { Database, Transaction } from './database.ts';

/** Rows go `pending` → `sending` (by one process) → `sent`, `failed`, or `pending` again. */
export function openOutbox(db: Database): Outbox {
  const claimedBy = randomUUID();
  return {
    takeNext: (platform, now) => takeNext(db, platform, { claimedBy, claimedAt: now }),
    async settle(id, result) {
      const { status } = result;
      const ending = status === 'sent' ? { sentAs: result.as } : { failure: result.why };
      const data = { status, claimedBy: null, ...ending };
      // A row that another process has taken over meanwhile is that one's to settle.
      await db.write((transaction) =>
        transaction.outboxMessage.updateMany({ where: { id, status: 'sending', claimedBy }, data }),
      );
    },
    async listUncertain(platform, takenBefore) {
      const where = { platform, status: 'sending', claimedAt: { lt: takenBefore } };
      if ((await db.read.outboxMessage.count({ where })) === 0) return [];
      return db.write((transaction) => takeOver(transaction, where, claimedBy));
    },
    async listFor(recipient, limit) {
      const where = { recipient, status: { not: 'failed' } };
      const rows = await db.read.outboxMessage.findMany({ where, orderBy: { id: 'desc' }, take: limit });
      return rows.reverse().map((row) => ({ reply: replyOf(row), at: row.at }));
    },
    async findPosted(recipient, as) {
      const where = { recipient, sentAs: { contains: as } };
      const rows = await db.read.outboxMessage.findMany({ where, orderBy: { id: 'desc' } });
      const row = rows.find(({ sentAs }) => sentAs?.split(' ').includes(as));
      return row && replyOf(row);
    },
    async listUnasked(from, until) {
      const where = { at: { gte: from, lte: until }, NOT: { key: { startsWith: replyKey('') } } };
      const rows = await db.read.outboxMessage.findMany({ where, orderBy: { id: 'asc' } });
      return rows.map((row) => ({
        ...{ key: row.key, recipient: row.recipient, at: row.at },
        isFailed: row.status === 'failed',
        isSent: row.status === 'sent',
        reply: replyOf(row),
      }));
    },
  };
}

type Lease = { claimedBy: string; claimedAt: Date };

async function takeNext(db: Database, platform: string, lease: Lease): Promise<OutboxRow | undefined> {
  const pending = { platform, status: 'pending' };
  // Looked at before the write lock is taken: most of the time nothing waits.
  if ((await db.read.outboxMessage.count({ where: pending })) === 0) return undefined;
  return db.write(async (transaction) => {
    const where = { platform, status: 'sending' };
    const open = await transaction.outboxMessage.findMany({
      where,
      select: { recipient: true },
      distinct: 'recipient',
    });
    const [next] = await transaction.outboxMessage.findMany({
      where: { ...pending, recipient: { notIn: open.map((row) => row.recipient) } },
      orderBy: { id: 'asc' },
      take: 1,
    });
    if (!next) return undefined;
    const [taken] = await transaction.outboxMessage.updateManyAndReturn({
      where: { id: next.id, status: 'pending' },
      data: { status: 'sending', attempts: { increment: 1 }, ...lease },
    });
    return taken && rowFrom(taken);
  });
}

/** The one that asks has them from now on (leases count in real time), so that two processes do not both send again. */
async function takeOver(
  db: Transaction,
  where: { platform: string; status: string; claimedAt: { lt: Date } },
  claimedBy: string,
): Promise<OutboxRow[]> {
  const rows = await db.outboxMessage.updateManyAndReturn({ where, data: { claimedBy, claimedAt: new Date() } });
  return rows.sort((a, b) => a.id - b.id).map(rowFrom);
}

function rowFrom(row: OutboxMessage): OutboxRow {
  const { id, key, recipient, address, attempts } = row;
  return { id, key, recipient, address, reply: replyOf(row), attempts };
}

function replyOf(row: OutboxMessage): Reply {
  return JSON.parse(row.body);
}
