import type { Person } from '../domain/person.ts';
import type { ConversationStore, Turn } from '../ports/stores.ts';
import { directConversation } from './receive.ts';
import { type OpenCheckIn, readState } from './state.ts';

/** A person's conversation with a check-in open in it; it waits beside any other question. */
export async function openCheckIn(
  conversations: ConversationStore,
  { handle }: Person,
  checkIn: Omit<OpenCheckIn, 'answered'>,
): Promise<NonNullable<Turn['conversation']>> {
  const key = directConversation(handle);
  const saved = await conversations.load(key);
  const { state } = readState(saved?.state);
  return {
    key,
    state: JSON.stringify({ ...state, checkIn: { ...checkIn, answered: [] } }),
    fromVersion: saved?.version ?? 0,
  };
}
