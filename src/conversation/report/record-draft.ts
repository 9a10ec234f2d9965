import { isoDay } from '../../domain/dates.ts';
import { findTask, type Target, type TaskId } from '../../domain/plan.ts';
import { isCurrent, type Measurement, type ProgressStatus, type Update } from '../../domain/update.ts';
import type { Command, NewUpdate } from '../../ports/commands.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation } from '../step.ts';
import type { ReadingEntry } from '../understand/reading.ts';
import { isLate } from './read-as-of.ts';

/** One update per task of a confirmed draft. A correction carries over what it does not change. */
export function recordDraft(draft: Draft, situation: PlannedSituation): Command[] {
  const tasks = [...new Set(draft.entries.map(({ task }) => task))];
  return tasks.map((task) => ({ do: 'record-update', update: toUpdate(task, draft, situation) }));
}

function toUpdate(task: TaskId, draft: Draft, situation: PlannedSituation): NewUpdate {
  const entries = draft.entries.filter((entry) => entry.task === task);
  const measurements = entries.flatMap(toMeasurement);
  const replaced = findReplaced(task, measurements, draft, situation.updates);
  const carried = replaced.flatMap((update) => (update.task === task ? keepOthers(update, measurements, draft) : []));
  const targets = findTask(situation.plan.register, task)?.targets ?? [];
  return {
    plan: situation.plan.id,
    task,
    department: draft.department,
    onBehalf: draft.onBehalf,
    late: isLate(draft.said.join('\n'), isoDay(draft.asOf), situation.today),
    status: joinStatus(entries, targets),
    note: joinTexts([...entries.map(({ note }) => note), draft.forwarded && `转自${draft.forwarded}`]),
    text: draft.said.join('\n'),
    blocker: joinTexts(entries.map(({ blocker }) => blocker)),
    asOf: draft.asOf,
    source: draft.source,
    measurements: [...carried, ...measurements],
    supersedes: replaced.map(({ id }) => id),
  };
}

/** What a replaced update said of other measures stays said. */
function keepOthers(update: Update, measurements: Measurement[], { undo }: Draft): Measurement[] {
  const isGone = (metric: string) => undo.some((gone) => gone.task === update.task && gone.metric === metric);
  return update.measurements.filter(
    ({ metric }) => !isGone(metric) && !measurements.some((one) => one.metric === metric),
  );
}

function toMeasurement({ metric, value, unit, value_kind }: ReadingEntry): Measurement[] {
  if (metric === null || value === null || value_kind === 'none') return [];
  return [{ metric, value, unit: unit ?? '', kind: value_kind }];
}

/**
 * What a correction replaces: the newest update of the department that gave one of these measures (without measures:
 * its newest of the task), and the ones it takes away.
 */
function findReplaced(task: TaskId, measurements: Measurement[], draft: Draft, updates: Update[]): Update[] {
  if (!draft.isCorrection) return [];
  const current = updates.filter((update) => update.department === draft.department && isCurrent(update));
  const newest = (about: TaskId, metrics: (string | null)[]) =>
    current.findLast((update) => update.task === about && (metrics.length === 0 || holdsAny(update, metrics)));
  const sameMeasure = newest(
    task,
    measurements.map(({ metric }) => metric),
  );
  const takenAway = draft.undo.map((gone) => newest(gone.task, [gone.metric]));
  return [...new Set([sameMeasure, ...takenAway])].filter((update) => update !== undefined);
}

const holdsAny = ({ measurements }: Update, metrics: (string | null)[]) =>
  measurements.some(({ metric }) => metrics.includes(metric));

/** The task's status: trouble anywhere is trouble; done only if that is said of the task, or of all its targets. */
function joinStatus(entries: ReadingEntry[], targets: Target[]): ProgressStatus | null {
  const said = entries.map(({ status }) => status).filter((status) => status !== null);
  for (const status of ['blocked', 'at_risk'] as const) if (said.includes(status)) return status;
  const isDone = said.length > 0 && said.every((status) => status === 'done');
  const isWhole = targets.length === 0 || targets.every(({ what }) => entries.some(({ metric }) => metric === what));
  if (isDone) return isWhole ? 'done' : 'on_track';
  return said.includes('on_track') ? 'on_track' : (said[0] ?? null);
}

function joinTexts(texts: (string | null)[]): string | null {
  const present = [...new Set(texts.filter((text) => text !== null))];
  return present.length > 0 ? present.join('；') : null;
}
