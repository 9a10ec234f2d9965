import { introduceDraft } from '../conversation/flows/review-plan.ts';
import { isOffice } from '../domain/person.ts';
import type { Store } from '../ports/stores.ts';

/** Puts every draft into the chat of everybody in the office, once for each of them however often this is called. */
export async function tellOfficeOfDrafts(store: Store, platform: string, at: Date): Promise<void> {
  const office = (await store.directory.list()).filter(isOffice);
  for (const { id, status } of await store.plans.list()) {
    const draft = status === 'draft' ? await store.plans.find(id) : undefined;
    if (!draft) continue;
    const reply = introduceDraft(id, draft.register);
    const messages = office.map(({ handle }) => ({ key: `draft:${id}:${handle}`, platform, recipient: handle, reply }));
    await store.conversations.keep({ at, by: 'remit', commands: [], messages });
  }
}
