import { findTask, type Register } from '../../domain/plan.ts';
import { splitClauses } from './clauses.ts';
import { normalise } from './normalise.ts';
import { readReport } from './read-report.ts';
import type { ReadingEntry } from './reading.ts';
import type { Spoken, View } from './view.ts';

/** Entries of the latest earlier message that recorded any. */
export function readBefore(context: string[], view: View): ReadingEntry[] {
  for (const message of context.toReversed()) {
    const { entries } = readReport(splitClauses(normalise(message)), view);
    if (entries.length > 0) return entries;
  }
  return [];
}

/** What the sender's last recorded message was about, if it was about one task. */
export function findSpoken(context: string[], view: View, register: Register): Spoken | undefined {
  const before = readBefore(context, view);
  const [id, second] = new Set(before.map(({ task }) => task));
  const task = id === undefined ? undefined : findTask(register, id);
  if (!task || second !== undefined) return undefined;
  const metrics = new Set(before.map(({ metric }) => metric));
  return { task, targets: task.targets.filter(({ what }) => metrics.has(what)) };
}
