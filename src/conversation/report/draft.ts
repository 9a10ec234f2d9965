import { dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { ConversationState, Draft } from '../state.ts';
import { type PlannedSituation, type Step, say, saySentence } from '../step.ts';
import type { Reading, ReadingEntry } from '../understand/reading.ts';
import { renderReading } from '../understand/render-reading.ts';
import { askFor } from './ask-for.ts';
import { checkAgainstHistory } from './check-against-history.ts';
import { isRepeated } from './find-repeated.ts';
import { listDifferences } from './other-owners.ts';
import { toReading } from './to-reading.ts';

/** Opens a draft from a reading; it gets the next number of the conversation. */
export function openDraft(
  reading: Reading,
  origin: Pick<Draft, 'said' | 'department' | 'asOf' | 'source' | 'plan'> & {
    onBehalf?: true;
    forwarded?: string;
  },
  state: ConversationState,
): { draft: Draft; state: ConversationState } {
  const counter = state.counter + 1;
  const draft: Draft = {
    onBehalf: false,
    forwarded: null,
    ...origin,
    id: String(counter),
    entries: reading.entries,
    asks: reading.asks,
    flags: reading.flags,
    candidates: reading.candidates,
    isCorrection: reading.intent === 'correction',
    undo: reading.undo ?? [],
  };
  return { draft, state: { ...state, counter } };
}

/** Puts what a further message says into a draft: the same measure is replaced, others are added. */
export function mergeReading(draft: Draft, reading: Reading, text: string): Draft {
  const isReplaced = (old: ReadingEntry) => reading.entries.some((entry) => isSameMeasure(old, entry));
  return {
    ...draft,
    said: [...draft.said, text],
    entries: [...draft.entries.filter((old) => !isReplaced(old)), ...reading.entries],
    asks: reading.asks,
    flags: [...new Set([...draft.flags, ...reading.flags])],
    candidates: reading.candidates,
  };
}

/** Words without a figure never take the place of a figure. */
const isSameMeasure = (old: ReadingEntry, now: ReadingEntry) =>
  old.task === now.task && (old.metric === now.metric || (old.metric === null && old.value === null));

/** Whether there is anything in it to store. */
const isTelling = ({ value, status, blocker, note }: ReadingEntry) =>
  value !== null || status !== null || blocker !== null || note !== null;

/** Shows a draft: asks for what is missing, one thing at a time, else for confirmation. */
export function presentDraft(draft: Draft, state: ConversationState, situation: PlannedSituation): Step {
  const open = draft.asks.filter((ask) => ask !== 'confirm');
  if (open.length === 0 && !draft.flags.includes('no_change') && !draft.entries.some(isTelling)) {
    return sayNothingToStore(state, situation);
  }
  const waiting = {
    kind: open.length > 0 ? ('fill-report' as const) : ('confirm-report' as const),
    draft: { ...draft, asks: open },
  };
  const focus = [...new Set(draft.entries.map(({ task }) => task))];
  const spoken = focus.length > 0 ? { focus, plan: draft.plan } : {};
  return say({ ...state, ...spoken, waiting }, showDraft(waiting.draft, situation));
}

function sayNothingToStore(state: ConversationState, { language }: PlannedSituation): Step {
  return saySentence(
    { ...state, waiting: null },
    language,
    '没有可记的内容，什么都没有记。请把事项和数字写在一句里，比如“……建成7家”。',
    'There is nothing in it to store. Write the measure and its figure in one sentence, like “7 … done”.',
  );
}

/** What was understood, and the question that goes with it. */
export function showDraft(draft: Draft, situation: PlannedSituation): Block[] {
  const { language, plan } = situation;
  const understood = draft.entries.length > 0 ? renderReading(toReading(draft), plan.register, language) : [];
  const [ask] = draft.asks;
  if (ask !== undefined) return [...nameOrigin(draft, situation), ...understood, ...askFor(ask, draft, situation)];
  const differences = listDifferences(draft, situation).map(({ text }): Block => ({ type: 'text', text }));
  const remarks = [...nameDay(draft, situation), ...checkAgainstHistory(draft, situation), ...differences];
  return [...nameOrigin(draft, situation), ...understood, ...remarks, ...askToConfirm(draft, situation)];
}

/** Whose word it is, where it is not the speaker's own. */
function nameOrigin({ onBehalf, department, forwarded, said }: Draft, { language }: PlannedSituation): Block[] {
  if (forwarded !== null) {
    const en = `From ${forwarded}: “${said[0] ?? ''}”`;
    return [{ type: 'text', text: inLanguage(language, `转自${forwarded}：“${said[0] ?? ''}”`, en) }];
  }
  if (!onBehalf) return [];
  const zh = `代${department}报（代报，待${department}确认）：`;
  return [
    { type: 'text', text: inLanguage(language, zh, `On behalf of ${department}, which will be asked to confirm:`) },
  ];
}

function askToConfirm(draft: Draft, situation: PlannedSituation): Block[] {
  if (!isRepeated(draft, situation)) return [confirmChoices(draft, situation)];
  const { language } = situation;
  return [
    {
      type: 'text',
      text: inLanguage(
        language,
        '今天已经记过同样的内容，一般不用再记。',
        'The same was stored today already; usually once is enough.',
      ),
    },
    {
      type: 'choices',
      choices: [
        { label: inLanguage(language, '不用记', 'Leave it'), value: `report:drop:${draft.id}`, style: 'primary' },
        { label: inLanguage(language, '仍要记', 'Store again'), value: `report:confirm:${draft.id}` },
      ],
    },
  ];
}

/** For which day it is noted, where that is not today. */
function nameDay({ asOf }: Draft, { today, language }: PlannedSituation): Block[] {
  if (asOf === today) return [];
  const day = dayInWords(asOf, language);
  return [{ type: 'text', text: inLanguage(language, `按截至${day}的情况记。`, `Noted as of ${day}.`) }];
}

function confirmChoices({ id }: Draft, { language }: PlannedSituation): Block {
  return {
    type: 'choices',
    choices: [
      { label: inLanguage(language, '对', 'Yes'), value: `report:confirm:${id}`, style: 'primary' },
      { label: inLanguage(language, '改', 'Change'), value: `report:amend:${id}` },
      { label: inLanguage(language, '取消', 'Cancel'), value: `report:drop:${id}`, style: 'danger' },
    ],
  };
}
