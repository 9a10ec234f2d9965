import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';

/**
 * How long SQLite itself waits for another process. Short, because the wait blocks the event loop:
 * the patient waiting is done by `writeOnce` between its tries.
 */
const BUSY_TIMEOUT_MS = 25;

/** Settings that hold for one connection; `synchronous = FULL` keeps what was confirmed through a power cut. */
const CONNECTION_SETTINGS = 'PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;';

/** A bare connection, which Prisma's engines and our first look at a database share. */
export async function connectTo(path: string): Promise<SqlDriverAdapter> {
  const connection = await new PrismaBetterSqlite3({ url: path, timeout: BUSY_TIMEOUT_MS }).connect();
  await connection.executeScript(CONNECTION_SETTINGS);
  return connection;
}

/**
 * Connections on which a statement outside a transaction waits for the transaction that runs.
 * Prisma's adapter keeps one connection and would slip it into that transaction, to be lost when that rolls back.
 */
export function serialConnections(path: string): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    connect: async () => inTurns(await connectTo(path)),
  };
}

function inTurns(connection: SqlDriverAdapter): SqlDriverAdapter {
  const takeTurn = turns();
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await takeTurn();
    return work().finally(done);
  };
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => alone(async () => connection.queryRaw(query)),
    executeRaw: (query) => alone(async () => connection.executeRaw(query)),
    executeScript: (script) => alone(async () => connection.executeScript(script)),
    startTransaction: async (isolation) => {
      const done = await takeTurn();
      try {
        return releasing(await connection.startTransaction(isolation), done);
      } catch (error) {
        done();
        throw error;
      }
    },
    dispose: () => alone(async () => connection.dispose()),
  };
}

/** The transaction, which gives up its turn when it is over. */
function releasing(transaction: Transaction, done: () => void): Transaction {
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    commit: () => transaction.commit().finally(done),
    rollback: () => transaction.rollback().finally(done),
  };
}

/** Hands out turns in the order in which they were asked for; a turn ends when its function is called. */
function turns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    const mine = Promise.withResolvers<void>();
    last = mine.promise;
    await before;
    return mine.resolve;
  };
}
