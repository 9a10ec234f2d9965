import type { MatterDetails } from '../../src/domain/matter.ts';
import { type Store, tellKey } from '../../src/ports/stores.ts';

interface Urge {
  plan: string;
  department: string;
  /** The contact who is written to. */
  to: string;
  at: Date;
  /** What became of the message; it still waits if nothing. */
  became?: 'sent' | 'failed' | 'waits';
  details?: MatterDetails;
}

/** Puts a 催办 of the office on record, with its message on a platform that nobody serves. */
export async function keepUrge(store: Store, { plan, department, to, at, became = 'sent', details = {} }: Urge) {
  const matter = { plan, kind: 'urge' as const, task: null, department, text: '请报三季度进展', details };
  const claim = { key: `urge:${department}:${at.toISOString()}`, kind: 'urge', outcome: 'sent' };
  const reply = { blocks: [{ type: 'text' as const, text: '催办' }] };
  const letter = { key: tellKey(claim.key, to), platform: 'elsewhere', recipient: to, reply };
  const commands = [{ do: 'raise-matter' as const, matter }];
  await store.conversations.keep({ at, by: 'office', commands, messages: [letter], claim });
  if (became === 'waits') return;
  const id = (await store.outbox.takeNext('elsewhere', at))?.id ?? 0;
  await store.outbox.settle(id, became === 'sent' ? { status: 'sent', as: '1' } : { status: 'failed', why: 'gone' });
}
