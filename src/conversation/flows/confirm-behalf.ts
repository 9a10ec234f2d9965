import type { Measurement } from '../../domain/update.ts';
import { isCurrent, type Update } from '../../domain/update.ts';
import { listChoices } from '../../ports/render-plain.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState, Draft } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import type { ReadingEntry } from '../understand/reading.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

/** A department's word on what the office entered for it: it becomes its own, or is put right by it. */
export const confirmBehalf: Flow = {
  name: 'behalf',
  take([act, ...key], state, newest) {
    const reporter = findReporter(newest);
    const situation = spokenOf(key.join(':'), newest);
    if (!reporter || !situation) return undefined;
    const open = listOpen(key.join(':'), situation).filter(({ department }) => department === reporter.department);
    if (open.length === 0) return undefined;
    return act === 'yes' ? confirm(open, state, situation) : correct(open, state, situation);
  },
  hear(text, state, situation) {
    const act = isYes(text) ? 'yes' : isNo(text) ? 'no' : undefined;
    if (state.waiting !== null || act === undefined || !situation.lastReply) return undefined;
    const offered = listChoices(situation.lastReply).find(({ value }) => value.startsWith(`behalf:${act}:`));
    return offered && this.take(offered.value.split(':').slice(1), state, situation);
  },
};

/** The plan whose updates came from that message. */
function spokenOf(source: string, situation: Situation): PlannedSituation | undefined {
  const plan = situation.inForce.find(({ updates }) => updates.some((update) => update.source === source));
  const spoken = plan && { ...situation, ...plan };
  return spoken && hasPlan(spoken) ? spoken : undefined;
}

const listOpen = (source: string, { updates }: Situation): Update[] =>
  updates.filter((update) => update.source === source && update.onBehalf && isCurrent(update));

function confirm(open: Update[], state: ConversationState, situation: PlannedSituation): Step {
  const { language } = situation;
  const tasks = [...new Set(open.map(({ task }) => task))].join('、');
  const step = saySentence(state, language, `已确认：${tasks}，今后算贵单位所报。`, `Confirmed: ${tasks}.`);
  const text = `${open[0]?.department ?? ''}已确认代报的${tasks}。`;
  return {
    ...step,
    reply: { ...step.reply, edits: true },
    tell: authors(open, situation).map((handle) => ({ handle, reply: { blocks: [{ type: 'text', text }] } })),
    commands: [{ do: 'confirm-on-behalf', ids: open.map(({ id }) => id) }],
  };
}

const authors = (open: Update[], { speaker }: Situation) =>
  [...new Set(open.map(({ by }) => by))].filter((handle) => handle !== speaker.person?.handle);

/** 不对: what is right is asked for; their own words take the place of what the office entered. */
function correct(open: Update[], state: ConversationState, situation: PlannedSituation): Step {
  const second = refuseSecondQuestion(state, situation);
  if (second) return second;
  const counter = state.counter + 1;
  const draft: Draft = {
    id: String(counter),
    department: open[0]?.department ?? '',
    said: [...new Set(open.map(({ text }) => text))],
    entries: open.flatMap(toEntries),
    ...{ asks: [], flags: [], candidates: [], undo: [], isCorrection: true, onBehalf: false, forwarded: null },
    asOf: open[0]?.asOf ?? situation.today,
    source: situation.source,
    plan: situation.plan.id,
  };
  const waiting = { kind: 'amend-report' as const, draft };
  const step = saySentence(
    { ...state, counter, waiting },
    situation.language,
    '应该是多少？直接写正确的，比如“是7家不是8家”；不改了就写“取消”，仍标明代报。',
    'What is right? Just write it, like “7, not 8”; “cancel” leaves it marked as entered on behalf.',
  );
  return step;
}

function toEntries({ task, status, blocker, note, measurements }: Update): ReadingEntry[] {
  const said = { task, status, blocker, note };
  if (measurements.length === 0) return [{ ...said, metric: null, value: null, unit: null, value_kind: 'none' }];
  return measurements.map(({ metric, value, unit, kind }: Measurement) => ({
    ...said,
    ...{ metric, value, unit, value_kind: kind },
  }));
}
