import type { Draft } from '../state.ts';
import type { Reading } from '../understand/reading.ts';

/** What a draft holds, as it is shown to people. */
export const toReading = (draft: Draft): Reading => ({
  intent: draft.isCorrection ? 'correction' : 'update',
  entries: draft.entries,
  asks: [],
  candidates: draft.candidates,
  named: [],
  flags: draft.flags,
});
