import type { Update } from '../../domain/update.ts';
import type { Database } from './database.ts';

interface Kept {
  /** The last entry of the trail that the updates follow. */
  trail: number;
  updates: Update[];
}

/** What a trail entry may have changed of the updates: nothing, those of some tasks and ids, or anything. */
type Reach = 'nothing' | 'anything' | { tasks: string[]; ids: string[] };

/** Acts that touch no update; an act of neither list makes everything be read again. */
const ELSEWHERE = new Set([
  ...[
    'import-plan',
    'keep-draft',
    'decide',
    'discard-draft',
    'set-population',
    'set-expansions',
    'set-model-use',
    'save-person',
    'claim-department',
  ],
  ...['settle-claim', 'pass-question', 'settle-question', 'mark-unreachable', 'sign-duties', 'issue-report'],
  ...['order-dispatch', 'cancel-dispatch', 'hand-over'],
  ...['raise-matter', 'settle-matter', 'record-absence', 'end-absence', 'set-terms', 'snooze'],
]);
const WITHIN = new Set(['record-update', 'withdraw-updates', 'review-updates', 'confirm-on-behalf']);
const MOST_KEPT = 8;

/**
 * Keeps the updates of the plans read last. They are asked for with every message, and a year of a large plan takes a
 * second to read; the trail, which every act is entered in together with what it changes, says which to read again.
 */
export function cacheUpdates(
  db: Database,
  read: (plan: string, where?: object) => Promise<Update[]>,
): (plan: string) => Promise<Update[]> {
  const kept = new Map<string, Kept>();

  async function refresh(plan: string): Promise<Kept> {
    const known = kept.get(plan);
    // The trail first: what is entered meanwhile is at worst read twice.
    const trail = (await db.read.audit.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0;
    if (!known || trail < known.trail) return { trail, updates: await read(plan) };
    if (trail === known.trail) return known;
    const reach = await findReach(db, known.trail, trail);
    if (reach === 'nothing') return { trail, updates: known.updates };
    if (reach === 'anything') return { trail, updates: await read(plan) };
    const ids = reach.ids.map(Number);
    const fresh = await read(plan, { OR: [{ taskId: { in: reach.tasks } }, { id: { in: ids } }] });
    return { trail, updates: merge(known.updates, fresh) };
  }

  return async (plan) => {
    const now = await refresh(plan);
    kept.delete(plan);
    kept.set(plan, now);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return now.updates;
  };
}

async function findReach(db: Database, after: number, until: number): Promise<Reach> {
  const where = { id: { gt: after, lte: until } };
  const entries = await db.read.audit.findMany({ where, select: { action: true, subject: true, before: true } });
  const touching = entries.filter(({ action }) => !ELSEWHERE.has(action));
  if (touching.length === 0) return 'nothing';
  if (touching.length > MOST_ENTRIES || touching.some(({ action }) => !WITHIN.has(action))) return 'anything';
  return {
    tasks: [...new Set(touching.flatMap(({ subject }) => subject.split(' ')))],
    ids: touching.flatMap(({ before }) => listReplaced(before)),
  };
}

const MOST_ENTRIES = 200;

/** A report may replace updates of another task; the trail holds them as they were. */
function listReplaced(before: string | null): string[] {
  const replaced: unknown = before === null ? [] : JSON.parse(before);
  return Array.isArray(replaced) ? replaced.map((one: { id: unknown }) => String(one.id)) : [];
}

/** Oldest first, as they are read. */
function merge(known: Update[], fresh: Update[]): Update[] {
  const isFresh = new Set(fresh.map(({ id }) => id));
  return [...known.filter(({ id }) => !isFresh.has(id)), ...fresh].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || Number(a.id) - Number(b.id),
  );
}
