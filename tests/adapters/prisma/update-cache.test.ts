import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../src/ports/commands.ts';
import type { Store } from '../../../src/ports/stores.ts';
import { AT, newUpdate, turn } from '../../contracts/store-examples.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';

let home: TestStore;
let writer: Store;
beforeEach(async () => {
  home = await openTestStore();
  writer = await home.openAnother();
});
afterEach(() => home.close());

const write = (...commands: Command[]) => writer.conversations.keep(turn({ commands }));
const record = (change: Parameters<typeof newUpdate>[0]): Command => ({
  do: 'record-update',
  update: newUpdate(change),
});
const facts = async (store: Store) =>
  (await store.updates.list('p')).map(
    ({ task, text, supersededBy, withdrawnAt }) => `${task} ${text} ${supersededBy ?? ''}${withdrawnAt ? ' gone' : ''}`,
  );

describe('updates that another process writes', () => {
  it('are seen by one that has read them before', async () => {
    expect(await facts(home.store)).toEqual([]);
    await write(record({ text: 'a' }), record({ text: 'b', task: '2#1' }));
    expect(await facts(home.store)).toEqual(['1#1 a ', '2#1 b ']);
    const [first] = await home.store.updates.list('p');
    await write(record({ text: 'c', task: '2#1', supersedes: [first?.id ?? ''] }));
    await write({ do: 'withdraw-updates', ids: [(await writer.updates.list('p'))[1]?.id ?? ''] });
    expect(await facts(home.store)).toEqual(['1#1 a 3', '2#1 b  gone', '2#1 c ']);
  });

  it('are the same as for one that reads them for the first time, after any acts', async () => {
    await home.store.updates.list('p');
    for (let i = 0; i < 24; i++) {
      const known = await writer.updates.list('p');
      const some = known[(i * 7) % Math.max(1, known.length)]?.id;
      await write(
        record({ text: String(i), task: `${i % 5}#1`, supersedes: i % 3 === 0 && some !== undefined ? [some] : [] }),
        ...(i % 4 === 0 && some !== undefined ? [{ do: 'withdraw-updates' as const, ids: [some] }] : []),
        { do: 'pass-question', plan: null, text: '？', why: 'not_in_plan' },
      );
      await write(record({ plan: 'q', text: 'other' }));
      if (i % 4 === 1)
        expect(await home.store.updates.list('p')).toEqual(await (await home.openAnother()).updates.list('p'));
    }
  });

  it('of one plan are not those of another', async () => {
    await home.store.updates.list('q');
    await home.store.conversations.keep(turn({ at: AT, commands: [record({}), record({ plan: 'q', text: 'q' })] }));
    expect(await facts(home.store)).toEqual(['1#1 7家，两家在装修 ']);
  });
});
