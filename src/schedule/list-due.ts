import type { Due, ScheduleFacts } from './due.ts';
import { listAskKeys, listDueAsks } from './list-due-asks.ts';
import { listDigestKeys, listDueDigests } from './list-due-digests.ts';

/** All that is to be done now, the longest due first. */
export function listDue(now: Date, facts: ScheduleFacts): Due[] {
  return [...listDueAsks(now, facts), ...listDueDigests(now, facts)].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The keys that `listDue` looks up among the things done. */
export function listDueKeys(now: Date, facts: Omit<ScheduleFacts, 'done' | 'updates'>): string[] {
  return [...listAskKeys(now, facts), ...listDigestKeys(now, facts)];
}
