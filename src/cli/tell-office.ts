import { introduceDraft } from '../conversation/review/introduce-draft.ts';
import { isOffice } from '../domain/person.ts';
import { findVersion } from '../importer/decisions/prepare-register.ts';
import type { Store } from '../ports/stores.ts';

/** Puts every draft into the chat of everybody in the office, once for each of them however often this is called. */
export async function tellOfficeOfDrafts(store: Store, platform: string, at: Date): Promise<void> {
  const office = (await store.directory.list()).filter(isOffice);
  const inForce = await store.plans.listInForce();
  const decisions = await store.plans.listDecisions();
  for (const { id, status } of await store.plans.list()) {
    const draft = status === 'draft' ? await store.plans.find(id) : undefined;
    if (!draft) continue;
    const { register, population } = draft;
    const version = findVersion(register, inForce);
    const reply = introduceDraft({ id, register, population, decisions, version }, 'zh');
    const messages = office.map(({ handle }) => ({ key: `draft:${id}:${handle}`, platform, recipient: handle, reply }));
    await store.conversations.keep({ at, by: 'remit', commands: [], messages });
  }
}
