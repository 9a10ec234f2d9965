import type { KeptDecision } from '../domain/decision.ts';
import { isOffice, type Person } from '../domain/person.ts';
import type { Plan } from '../domain/plan.ts';
import type { Incoming, Reply } from '../ports/chat.ts';
import { listChoices } from '../ports/render-plain.ts';
import type { Store } from '../ports/stores.ts';
import type { ConversationState } from './state.ts';

/** What the office needs to review a plan. */
export interface Desk {
  decisions: KeptDecision[];
  /** The drafts that the message may be about. */
  drafts: Plan[];
}

interface Talk {
  message: Incoming;
  speaker: { person: Person | undefined };
  state: ConversationState;
  lastReply: Reply | undefined;
}

/** Reads it only when somebody of the office sends a document or looks at a draft, and never in a channel. */
export async function loadDesk(talk: Talk, { plans }: Store): Promise<Desk | undefined> {
  const { content, file, channel } = talk.message;
  const { person } = talk.speaker;
  if (!person || !isOffice(person) || channel !== undefined) return undefined;
  const ids = listDraftIds(talk);
  const isLong = content.type === 'said' && content.text.length >= SHORTEST_PASTE;
  if (ids.length === 0 && !file && !isLong) return undefined;
  const found = await Promise.all(ids.map((id) => plans.find(id)));
  const drafts = found.filter((plan) => plan !== undefined).filter(({ status }) => status === 'draft');
  return { decisions: await plans.listDecisions(), drafts };
}

/** Nobody pastes a plan that is shorter. */
export const SHORTEST_PASTE = 80;

/** A choice names its draft, `plan:act:id:…` or `says:act:id:…`; words may stand for a choice of the last message. */
function listDraftIds({ message: { content }, state: { waiting }, lastReply }: Talk): string[] {
  const values =
    content.type === 'chose' ? [content.value] : listChoices(lastReply ?? { blocks: [] }).map(({ value }) => value);
  const ids = values.flatMap((value) => /^(?:plan|says):[a-z-]+:([^:]+)/.exec(value)?.[1] ?? []);
  return [...new Set(waiting?.kind === 'review-plan' ? [waiting.plan, ...ids] : ids)];
}
