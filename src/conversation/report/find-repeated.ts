import { dayOf } from '../../domain/dates.ts';
import { isCurrent, type Update } from '../../domain/update.ts';
import type { NewUpdate } from '../../ports/commands.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation } from '../step.ts';
import { recordDraft } from './record-draft.ts';

/** Whether everything in a draft was stored today already, word for word or figure for figure: said twice it is one update. */
export function isRepeated(draft: Draft, situation: PlannedSituation): boolean {
  if (draft.isCorrection || draft.entries.length === 0) return false;
  const { updates, today, rules } = situation;
  const own = updates.filter(
    (update) => update.department === draft.department && isCurrent(update) && dayOf(update.at, rules.zone) === today,
  );
  const fresh = recordDraft(draft, situation).flatMap((command) =>
    command.do === 'record-update' ? [command.update] : [],
  );
  return fresh.every((update) => own.some((old) => isSame(old, update)));
}

function isSame(old: Update, update: NewUpdate): boolean {
  const said = ({ task, status, blocker, asOf, measurements }: Update | NewUpdate) =>
    JSON.stringify({
      ...{ task, status, blocker, asOf },
      measured: measurements.map(({ metric, value, kind }) => [metric, value, kind]),
    });
  const isTelling = update.measurements.length > 0 || old.text === update.text;
  return isTelling && said(old) === said(update);
}
