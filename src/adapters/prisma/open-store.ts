import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RemitError } from '../../domain/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { PassedQuestion, ScheduleStore, Store } from '../../ports/stores.ts';
import { openConversationStore } from './conversation-store.ts';
import { type Database, openDatabase } from './database.ts';
import { openDirectory } from './directory.ts';
import { databaseFault } from './faults.ts';
import { listAbsences, listAcceptances, listDispatches, listMatters, listSnoozes } from './list-matters.ts';
import { openModelMemory } from './model-memory.ts';
import { openOutbox } from './outbox.ts';
import { openPlanStore } from './plan-store.ts';
import { prepareDatabase } from './prepare-database.ts';
import { openTimeKeeper } from './time-keeper.ts';
import { listAudit } from './trail.ts';
import { openUpdateStore } from './update-store.ts';

/** Opens the database at a `file:` address, making or updating it first; throws a RemitError if that is impossible. */
export async function openStore(databaseUrl: string, log: Log): Promise<Store> {
  const path = pathOf(databaseUrl);
  try {
    await prepareDatabase(path, log);
  } catch (error) {
    throw databaseFault(path, error);
  }
  const db = openDatabase(path);
  return {
    plans: openPlanStore(db),
    directory: openDirectory(db),
    updates: openUpdateStore(db),
    conversations: openConversationStore(db),
    outbox: openOutbox(db),
    schedule: openScheduleStore(db),
    time: openTimeKeeper(db),
    modelMemory: openModelMemory(db),
    listAudit: () => listAudit(db),
    listAcceptances: (plan) => listAcceptances(db, plan),
    listMatters: (plan) => listMatters(db, plan),
    listDispatches: (plan) => listDispatches(db, plan),
    listAbsences: () => listAbsences(db),
    listSnoozes: () => listSnoozes(db),
    listPassedQuestions: () => listPassedQuestions(db),
    close: () => db.read.$disconnect(),
  };
}

function pathOf(databaseUrl: string): string {
  const [address = ''] = databaseUrl.split('?');
  if (address.startsWith('file:///')) return fileURLToPath(address);
  const path = address.replace(/^file:/, '');
  if (path === address || path === '') {
    throw new RemitError('database', 'DATABASE_URL is no file; write it as file:./data/remit.db.');
  }
  return resolve(path);
}

function openScheduleStore(db: Database): ScheduleStore {
  return {
    async listDone(keys) {
      const rows = await db.read.dueThing.findMany({ where: { key: { in: keys } } });
      return new Map(rows.map(({ key, claimedAt, outcome }) => [key, { at: claimedAt, outcome }]));
    },
  };
}

async function listPassedQuestions(db: Database): Promise<PassedQuestion[]> {
  const rows = await db.read.question.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ id, by, text, at, why, said, objection, answer, closedAt, closedBy }) => ({
    ...{ by, text, at, said, objection, answer, closedAt, closedBy },
    id: String(id),
    why: why as PassedQuestion['why'],
  }));
}
