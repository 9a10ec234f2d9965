import { findTask } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation } from '../step.ts';
import type { ReadingEntry } from '../understand/reading.ts';
import { findLastFigure } from './last-figure.ts';

/** Lines that warn, before anything is stored, of a cumulative figure that falls and of a claim below the target. */
export function checkAgainstHistory(draft: Draft, situation: PlannedSituation): Block[] {
  const lines = draft.entries.flatMap((entry) => [...warnOfFall(entry, draft, situation)]);
  return lines.map((text) => ({ type: 'text', text }));
}

function warnOfFall(entry: ReadingEntry, draft: Draft, situation: PlannedSituation): string[] {
  if (entry.value === null || entry.value_kind !== 'total' || draft.isCorrection) return [];
  const target = findTask(situation.plan.register, entry.task)?.targets.find(({ what }) => what === entry.metric);
  const last = findLastFigure(situation.updates, draft.department, entry, draft.asOf);
  if (target?.kind !== 'count' || target.mode !== 'reach' || !last || entry.value >= last.value) return [];
  const unit = entry.unit ?? '';
  return [
    inLanguage(
      situation.language,
      `注意：${entry.metric}上次报的是${last.value}${unit}，这次${entry.value}${unit}，变少了。确实如此请点“对”。`,
      `Note: ${entry.metric} was ${last.value}${unit} last time and is ${entry.value}${unit} now. Confirm if that is right.`,
    ),
  ];
}
