import { findVersion } from '../../importer/decisions/prepare-register.ts';
import type { Situation } from '../step.ts';
import type { DraftView } from './introduce-draft.ts';

/** A draft as it lies before the office, with the document it was read from. */
export type OpenDraft = DraftView & { text: string };

/** A draft that the message may be about; undefined if it is none any more. */
export function viewDraft(id: string, { desk, inForce }: Situation): OpenDraft | undefined {
  const draft = desk?.drafts.find((one) => one.id === id);
  if (!desk || !draft) return undefined;
  const { register, population, text } = draft;
  const version = findVersion(
    register,
    inForce.map(({ plan }) => plan),
  );
  return { id, register, population, text, decisions: desk.decisions, version };
}
