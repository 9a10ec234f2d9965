import { type Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { serialConnections } from './connection.ts';
import { databaseFault } from './faults.ts';
import { whenFree } from './when-free.ts';

/** What the commands write through; everything in one of these is kept, or nothing. */
export type Transaction = Prisma.TransactionClient;

export interface Database {
  /** For reading only: what is written past `write` is neither retried nor kept from being half done. */
  read: PrismaClient;
  /** Runs in one transaction that no other writer comes between, again from the start if one did. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

const LONGEST_WRITE_MS = 60_000;

/** Connects to a database that was prepared. */
export function openDatabase(path: string): Database {
  const client = new PrismaClient({
    adapter: serialConnections(path),
    transactionOptions: { maxWait: LONGEST_WRITE_MS, timeout: LONGEST_WRITE_MS },
  });
  return {
    read: client,
    async write(work) {
      try {
        return await whenFree(() =>
          client.$transaction(async (transaction) => {
            await takeWriteLock(transaction);
            return work(transaction);
          }),
        );
      } catch (error) {
        throw error instanceof Undo ? error : databaseFault(path, error);
      }
    },
  };
}

/** Thrown inside `write` to undo it on purpose. */
export class Undo extends Error {}

/**
 * A write that changes nothing, before anything is read: SQLite refuses to let a transaction write
 * that has read something which another process changed since, and does so without waiting.
 */
async function takeWriteLock(transaction: Transaction): Promise<void> {
  await transaction.meta.deleteMany({ where: { key: '' } });
}
