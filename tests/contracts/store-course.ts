import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDay } from '../../src/domain/dates.ts';
import type { Address } from '../../src/ports/chat.ts';
import type { NewMatter } from '../../src/ports/commands.ts';
import { replyKey, tellKey } from '../../src/ports/stores.ts';
import { later, newUpdate, type OpenStore, openTown, turn } from './store-examples.ts';

/** What any store owes to what the office sets, and to those who are asked and disturbed. */
export function itKeepsTheCourse(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof openTown>>;
  beforeEach(async () => {
    home = await openTown(open);
  });
  afterEach(() => home.close());
  const act: typeof home.act = (...words) => home.act(...words);

  const about: NewMatter = {
    ...{ plan: 'p', kind: 'extension', task: '1#1', department: '区民政局', text: '施工队退场' },
    details: { until: '2024-01-31' as IsoDay },
  };
  const message = (key: string, recipient: string) => ({
    ...{ key, platform: 'here', recipient },
    reply: { blocks: [{ type: 'text' as const, text: key }] },
  });

  describe(`${name}: terms, rulings, snoozes, disturbances`, () => {
    it('what the office sets about a task comes with the plan; the newest word counts', async () => {
      expect((await home.store.plans.find('p'))?.terms).toBeUndefined();
      await act('office', 1, { do: 'set-terms', plan: 'p', task: '1#1', terms: { rhythm: { cadence: 'weekly' } } });
      await act('office', 2, { do: 'set-terms', plan: 'p', task: '1#1', terms: { rhythm: { cadence: 'once' } } });
      expect((await home.store.plans.find('p'))?.terms).toEqual([{ task: '1#1', rhythm: { cadence: 'once' } }]);
      const trail = (await home.store.listAudit()).filter(({ action }) => action === 'set-terms');
      expect(trail.at(-1)).toMatchObject({ by: 'office', before: { rhythm: { cadence: 'weekly' } } });
    });

    it('a request moves nothing before it is granted, and one that is refused never does', async () => {
      await act('liaison-M', 1, { do: 'raise-matter', matter: about });
      await act('liaison-M', 2, { do: 'raise-matter', matter: about });
      expect((await home.store.plans.find('p'))?.rulings).toBeUndefined();
      const [first, second] = await home.store.listMatters('p');
      await act('office', 3, { do: 'settle-matter', matter: first?.id ?? '', outcome: 'refused', answer: null });
      await act('office', 4, { do: 'settle-matter', matter: second?.id ?? '', outcome: 'granted', answer: null });
      expect((await home.store.plans.find('p'))?.rulings).toEqual([
        {
          ...{ kind: 'extension', task: '1#1', metric: null, until: '2024-01-31', isGranted: true },
          ...{ text: '施工队退场', by: 'office', at: later(4) },
        },
      ]);
    });

    it('a snooze is kept with its day', async () => {
      await act('liaison-M', 1, { do: 'snooze', handle: 'liaison-M', until: '2023-10-18' as IsoDay });
      expect(await home.store.listSnoozes()).toEqual([{ handle: 'liaison-M', until: '2023-10-18', at: later(1) }]);
    });

    it('several claims are kept together or not at all', async () => {
      const claim = (...keys: string[]) => keys.map((key) => ({ key, kind: 'check-in', outcome: 'sent' }));
      const keep = (key: string, ...keys: string[]) =>
        home.store.conversations.keep({
          ...turn({ at: later(1), commands: [] }),
          ...{ messages: [message(key, 'liaison-M')], claim: claim(...keys) },
        });
      expect(await keep('one', 'a', 'b')).toBe('kept');
      expect(await keep('two', 'c', 'b')).toBe('known');
      expect([...(await home.store.schedule.listDone(['a', 'b', 'c'])).keys()].sort()).toEqual(['a', 'b']);
    });

    it('what people were disturbed with leaves out what answered them', async () => {
      const messages = [message(replyKey('m1'), 'liaison-M'), message(tellKey('m1', 'office'), 'office')];
      await home.store.conversations.keep({ ...turn({ at: later(5), commands: [] }), messages });
      const found = await home.store.outbox.listUnasked(later(0), later(10));
      expect(found.map(({ key, recipient, isFailed, isSent }) => [key, recipient, isFailed, isSent])).toEqual([
        [tellKey('m1', 'office'), 'office', false, false],
      ]);
      expect(await home.store.outbox.listUnasked(later(6), later(10))).toEqual([]);
    });

    it('where a message came from is known, so that an answer finds it', async () => {
      const incoming = {
        ...{ key: 'm2', platform: 'here', from: 'leader', conversation: 'person:leader', at: later(1) },
        ...{ address: 'thread:7' as Address, content: { type: 'said' as const, text: '批示' } },
      };
      await home.store.conversations.admit(incoming);
      expect(await home.store.conversations.findOrigin('m2')).toMatchObject({ platform: 'here', address: 'thread:7' });
      expect(await home.store.conversations.findOrigin('none')).toBeUndefined();
    });

    it('the next report of a department settles what it was urged for, one on its behalf does not', async () => {
      const urge: NewMatter = { ...about, kind: 'urge', task: null, text: '催办', details: { round: '2023-10' } };
      await act('office', 1, { do: 'raise-matter', matter: urge });
      const update = newUpdate({ plan: 'p', department: '区民政局' });
      await act('office', 2, { do: 'record-update', update: { ...update, onBehalf: true } });
      expect((await home.store.listMatters('p'))[0]?.outcome).toBeNull();
      await act('liaison-M', 3, { do: 'record-update', update });
      expect((await home.store.listMatters('p'))[0]).toMatchObject({ outcome: 'answered', settledBy: 'liaison-M' });
    });

    it('an urge whose message never arrived is marked so, and no other', async () => {
      const urge: NewMatter = { ...about, kind: 'urge', task: null, text: '催办', details: {} };
      const keep = (inbox: string) =>
        home.store.conversations
          .admit({
            ...{ key: inbox, platform: 'here', from: 'office', conversation: 'c', at: later(1) },
            ...{ address: 'x' as Address, content: { type: 'said', text: '催办' } },
          })
          .then(() =>
            home.store.conversations.keep({
              ...turn({ by: 'office', at: later(1), commands: [{ do: 'raise-matter', matter: urge }] }),
              inbox,
            }),
          );
      await keep('m3');
      await keep('m4');
      await act('remit', 2, { do: 'mark-unreachable', handle: 'liaison-M', message: 'tell:m4:liaison-M' });
      expect((await home.store.listMatters('p')).map(({ details }) => details.isUndelivered ?? false)).toEqual([
        false,
        true,
      ]);
    });

    it('two leaders in the same moment do not get the same number: the second step is worked out again', async () => {
      const order: NewMatter = { ...about, kind: 'instruction', details: { number: 1 } };
      expect(await act('leader', 1, { do: 'raise-matter', matter: order })).toBe('kept');
      expect(await act('leader-2', 1, { do: 'raise-matter', matter: order })).toBe('stale');
      expect(await home.store.listMatters('p')).toHaveLength(1);
    });
  });
}
