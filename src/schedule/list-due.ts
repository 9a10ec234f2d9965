import type { Due, ScheduleFacts, ScheduleOutline } from './due.ts';
import { listAskKeys, listDueAsks } from './list-due-asks.ts';
import { listDigestKeys, listDueDigests } from './list-due-digests.ts';
import { listDueProposals } from './list-due-proposals.ts';

/** All that is to be done now, the longest due first. */
export function listDue(now: Date, facts: ScheduleFacts): Due[] {
  const digests = listDueDigests(now, facts);
  // What leaves in the same run counts already.
  const leaving = digests.flatMap(({ to, isTooLate }) =>
    isTooLate ? [] : [{ kind: 'digest' as const, handle: to.handle, at: now }],
  );
  const asks = listDueAsks(now, { ...facts, disturbed: [...facts.disturbed, ...leaving] });
  const all: Due[] = [...asks, ...digests, ...listDueProposals(now, facts)];
  return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The keys that `listDue` looks up among the things done. */
export function listDueKeys(now: Date, facts: ScheduleOutline): string[] {
  return [...listAskKeys(now, facts), ...listDigestKeys(now, facts)];
}
