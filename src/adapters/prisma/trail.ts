import type { AuditEntry } from '../../ports/stores.ts';
import type { Database, Transaction } from './database.ts';

/** Who did something, and when and why; the same for all that one turn writes. */
export interface Act {
  at: Date;
  by: string;
  source: string | null;
}

/** What an act changed; absent means that there was, or is, nothing. */
export interface Change {
  subject: string;
  before?: unknown;
  after?: unknown;
  source?: string | null;
}

/** Adds to the trail, which is never rewritten. */
export async function recordChange(db: Transaction, act: Act, action: string, change: Change): Promise<void> {
  const { subject, before, after } = change;
  const source = change.source ?? act.source;
  const data = { at: act.at, by: act.by, action, subject, before: toJson(before), after: toJson(after), source };
  await db.audit.create({ data });
}

/** What was done, the oldest first; then what a language model was used for, a sum for each day. */
export async function listAudit(db: Database): Promise<AuditEntry[]> {
  const rows = await db.read.audit.findMany({ orderBy: { id: 'asc' } });
  const done = rows.map(({ at, by, action, subject, before, after, source }) => ({
    ...{ at, by, action, subject, source },
    before: fromJson(before),
    after: fromJson(after),
  }));
  return [...done, ...(await listModelAudit(db))];
}

async function listModelAudit(db: Database): Promise<AuditEntry[]> {
  const uses = await db.read.modelUse.findMany({ orderBy: [{ day: 'asc' }, { purpose: 'asc' }, { model: 'asc' }] });
  return uses.map(({ lastAt, purpose, ...after }) => ({
    ...{ at: lastAt, by: 'remit', action: 'use-model', subject: purpose, source: null },
    before: null,
    after,
  }));
}

const toJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
