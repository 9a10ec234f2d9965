import type { CheckInQuestion } from '../domain/check-in.ts';
import type { Store, Turn } from '../ports/stores.ts';
import { directConversation } from './receive.ts';
import { readState } from './state.ts';

/**
 * The state of a person's conversation once the questions of a check-in wait in it, to be kept together with the
 * message that asks them. A question that waits already is left to wait.
 */
export async function openCheckIn(
  store: Store,
  handle: string,
  checkIn: { round: string; questions: CheckInQuestion[] },
): Promise<Turn['conversation']> {
  const key = directConversation(handle);
  const saved = await store.conversations.load(key);
  const { state } = readState(saved?.state);
  return { key, state: JSON.stringify({ ...state, checkIn }), fromVersion: saved?.version ?? 0 };
}
