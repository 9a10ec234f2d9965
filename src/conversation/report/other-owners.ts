import { listContacts } from '../../domain/check-in.ts';
import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import { progressOf } from '../../domain/progress.ts';
import { amountInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation, Step } from '../step.ts';
import type { ReadingEntry } from '../understand/reading.ts';
import { findLastFigure } from './last-figure.ts';

/** Owners of one task who give different figures for the same measure. */
export interface Difference {
  entry: ReadingEntry;
  /** The departments that said something else before. */
  others: string[];
  /** What each of them says, in a sentence. */
  text: string;
}

/** Where a report says something else than joint owners of the task did; their figures are never added up. */
export function listDifferences(draft: Draft, situation: PlannedSituation): Difference[] {
  return draft.entries.flatMap((entry) => findDifference(entry, draft, situation) ?? []);
}

function findDifference(entry: ReadingEntry, draft: Draft, situation: PlannedSituation): Difference | undefined {
  const { plan, updates, at, language } = situation;
  const { value, unit, metric } = entry;
  const task = findTask(plan.register, entry.task);
  if (!task || value === null || entry.value_kind === 'increment') return undefined;
  const owners = task.owners.filter(({ role }) => role !== 'support').map(({ department }) => department);
  if (!owners.includes(draft.department)) return undefined;
  const figures = progressOf(task, updates, at).targets.find(({ target }) => target.what === metric)?.figures ?? [];
  const others = figures.filter(
    (figure) =>
      figure.source.department !== draft.department &&
      owners.includes(figure.source.department) &&
      figure.source.asOf <= draft.asOf &&
      figure.value !== value,
  );
  if (others.length === 0) return undefined;
  const said = [
    ...others.map((one) => ({
      department: one.source.department,
      amount: amountInWords(one.value, one.unit, language),
    })),
    { department: draft.department, amount: amountInWords(value, unit ?? '', language) },
  ].toSorted((a, b) => owners.indexOf(a.department) - owners.indexOf(b.department));
  const words = said.map(({ department, amount }) =>
    inLanguage(
      language,
      `${department}报${amount}`,
      `${departmentInWords(department, plan.register, language)} says ${amount}`,
    ),
  );
  return {
    entry,
    others: others.map(({ source }) => source.department),
    text: inLanguage(
      language,
      `${task.id} ${metric}：${words.join('，')}（共同负责，口径应一致，未相加）。`,
      `${task.id} ${metric}: ${words.join(', ')} (joint owners; the figures should agree and are not added up).`,
    ),
  };
}

/** The other owners and the office are told once, when the difference is stored for the first time. */
export function tellOfDifferences(draft: Draft, situation: PlannedSituation): Step['tell'] {
  const { people, speaker, updates } = situation;
  const fresh = listDifferences(draft, situation).filter(
    ({ entry }) => findLastFigure(updates, draft.department, entry, draft.asOf)?.value !== entry.value,
  );
  const heard = fresh.flatMap(({ others, text }) =>
    [...others.flatMap((department) => listContacts(people, department)), ...people.filter(isOffice)]
      .filter(({ handle }) => handle !== speaker.person?.handle)
      .map(({ handle }) => ({ handle, text })),
  );
  return [...Map.groupBy(heard, ({ handle }) => handle)].map(([handle, told]) => ({
    handle,
    reply: {
      blocks: [...new Set(told.map(({ text }) => text)), '已请双方核对；要改的一方直接写“更正：……”。'].map((text) => ({
        type: 'text' as const,
        text,
      })),
    },
  }));
}
