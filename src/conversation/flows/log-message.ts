import { findTask } from '../../domain/plan.ts';
import { askHowToLog } from '../intents/log-message.ts';
import { findLastFigure } from '../report/last-figure.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState, Draft } from '../state.ts';
import { type PlannedSituation, type Step, saySentence } from '../step.ts';
import type { ReadingEntry } from '../understand/reading.ts';
import { store } from './confirm-report.ts';
import type { Flow } from './flow.ts';

/** What becomes of a message that was handed over: one more, or a note; the choice says all of it, so it stores at once. */
export const logMessageFlow: Flow = {
  name: 'log',
  take([act, id, task = '', position], state, situation) {
    const { waiting } = state;
    if (waiting?.kind !== 'log-message' || waiting.draft.id !== id || !hasPlan(situation)) return undefined;
    if (act === 'drop') return drop(state, situation);
    const entry = act === 'add' ? oneMore(task, Number(position), waiting.draft, situation) : note(task);
    if (!entry || !waiting.draft.candidates.includes(task)) return undefined;
    return store({ ...waiting.draft, entries: [entry], flags: [], asks: [] }, state, situation);
  },
  ask(state, situation) {
    return state.waiting?.kind === 'log-message' && hasPlan(situation)
      ? askHowToLog(state.waiting.draft, situation)
      : [];
  },
};

function drop(state: ConversationState, { language }: PlannedSituation): Step {
  return saySentence({ ...state, waiting: null }, language, '好的，没有记。', 'All right, nothing was stored.');
}

function note(task: string): ReadingEntry {
  const nothing = { metric: null, value: null, unit: null, value_kind: 'none' as const, status: null, blocker: null };
  return { ...nothing, task, note: null };
}

/** One more than the department's last total; without one it is an increase by one. */
function oneMore(
  task: string,
  position: number,
  draft: Draft,
  { plan, updates }: PlannedSituation,
): ReadingEntry | undefined {
  const target = findTask(plan.register, task)?.targets[position];
  if (!target) return undefined;
  const last = findLastFigure(updates, draft.department, { task, metric: target.what }, draft.asOf)?.value;
  return {
    ...note(task),
    metric: target.what,
    value: last === undefined ? 1 : last + 1,
    unit: target.unit,
    value_kind: last === undefined ? 'increment' : 'total',
  };
}
