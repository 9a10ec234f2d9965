import type { Person } from '../domain/person.ts';
import type { ConversationStore, Turn } from '../ports/stores.ts';
import { directConversation } from './receive.ts';
import { type ConversationState, type OpenCheckIn, readState } from './state.ts';

/** A person's conversation with a check-in open in it; it waits beside any other question. */
export async function openCheckIn(
  conversations: ConversationStore,
  { handle }: Person,
  checkIn: Omit<OpenCheckIn, 'answered'>,
): Promise<NonNullable<Turn['conversation']>> {
  return change(conversations, handle, { checkIn: { ...checkIn, answered: [] } });
}

/** A person's conversation in which duties can be answered by the numbers of this list. */
export async function openDuties(
  conversations: ConversationStore,
  { handle }: Person,
  duties: NonNullable<ConversationState['duties']>,
): Promise<NonNullable<Turn['conversation']>> {
  return change(conversations, handle, { duties });
}

async function change(
  conversations: ConversationStore,
  handle: string,
  opened: Partial<ConversationState>,
): Promise<NonNullable<Turn['conversation']>> {
  const key = directConversation(handle);
  const saved = await conversations.load(key);
  const { state } = readState(saved?.state);
  return { key, state: JSON.stringify({ ...state, ...opened }), fromVersion: saved?.version ?? 0 };
}
