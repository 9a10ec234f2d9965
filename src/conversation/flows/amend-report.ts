import { showDraft } from '../report/draft.ts';
import { hasPlan } from '../situation-guards.ts';
import { isYes } from '../words.ts';
import { confirmReport, hearMore } from './confirm-report.ts';
import type { Flow } from './flow.ts';

/** After 改: the next words put the draft right. Its buttons stay those of the confirmation. */
export const amendReport: Flow = {
  name: 'amend',
  take: () => undefined,
  hear(text, state, situation) {
    if (state.waiting?.kind !== 'amend-report' || !hasPlan(situation)) return undefined;
    const { draft } = state.waiting;
    const confirming = { ...state, waiting: { kind: 'confirm-report' as const, draft } };
    if (isYes(text)) return confirmReport.hear?.(text, confirming, situation);
    return hearMore(text, draft, confirming, situation);
  },
  ask(state, situation) {
    return state.waiting?.kind === 'amend-report' && hasPlan(situation)
      ? showDraft(state.waiting.draft, situation)
      : [];
  },
};
