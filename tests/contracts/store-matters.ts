import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDay } from '../../src/domain/dates.ts';
import type { NewMatter } from '../../src/ports/commands.ts';
import { later, newUpdate, type OpenStore, openTown } from './store-examples.ts';

/** What any store owes to what departments and the office settle between them. `open` starts empty for every test. */
export function itKeepsMatters(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof openTown>>;
  beforeEach(async () => {
    home = await openTown(open);
  });
  afterEach(() => home.close());
  const act: typeof home.act = (...words) => home.act(...words);

  const dispute: NewMatter = {
    ...{ plan: 'p', kind: 'dispute', task: '1#1', department: '区民政局', text: '应由教育局负责' },
    details: { reason: 'not_ours', names: '教育局' },
  };

  describe(`${name}: duties and matters`, () => {
    it('a duty is signed for once; who was first stays', async () => {
      await act('liaison-M', 1, { do: 'sign-duties', plan: 'p', department: '区民政局', tasks: ['1#1'] });
      await act('office', 2, { do: 'sign-duties', plan: 'p', department: '区民政局', tasks: ['1#1', '1#2'] });
      expect(await home.store.listAcceptances('p')).toEqual([
        { plan: 'p', task: '1#1', department: '区民政局', by: 'liaison-M', at: later(1) },
        { plan: 'p', task: '1#2', department: '区民政局', by: 'office', at: later(2) },
      ]);
    });

    it('a matter is open until it is settled, once, also over a restart', async () => {
      await act('liaison-M', 1, { do: 'raise-matter', matter: dispute });
      const [raised] = await home.store.listMatters('p');
      expect(raised).toEqual({
        ...dispute,
        ...{ id: expect.any(String), by: 'liaison-M', at: later(1), source: null },
        ...{ outcome: null, answer: null, settledBy: null, settledAt: null },
      });
      const settle = { do: 'settle-matter' as const, matter: raised?.id ?? '' };
      await act('office', 2, { ...settle, outcome: 'rejected', answer: '按文件执行' });
      await act('office', 3, { ...settle, outcome: 'upheld', answer: null });
      const store = await home.reopen();
      expect(await store.listMatters('p')).toMatchObject([
        { outcome: 'rejected', answer: '按文件执行', settledBy: 'office', settledAt: later(2) },
      ]);
    });

    it('the office returns what was said, with a reason; an entry for others becomes their own', async () => {
      await act('office', 1, { do: 'record-update', update: newUpdate({ onBehalf: true }) });
      const [before] = await home.store.updates.list('p');
      const ids = [before?.id ?? ''];
      await act('office', 2, { do: 'review-updates', ids, state: 'returned', reason: '缺数据来源' });
      await act('liaison-M', 3, { do: 'confirm-on-behalf', ids });
      expect(await home.store.updates.list('p')).toMatchObject([
        { state: 'returned', returnReason: '缺数据来源', onBehalf: false, by: 'office', reviewedBy: 'liaison-M' },
      ]);
    });

    it('an absence ends with its last day or when they are back', async () => {
      const away = { from: '2023-10-16' as IsoDay, until: '2023-10-20' as IsoDay, deputy: 'office' };
      await act('liaison-M', 1, { do: 'record-absence', handle: 'liaison-M', ...away });
      await act('liaison-M', 1, { do: 'record-absence', handle: 'liaison-M', ...away });
      const [first] = await home.store.listAbsences();
      const absences = [first?.id ?? ''];
      await act('deputy-M', 2, { do: 'end-absence', handle: 'deputy-M', absences });
      await act('liaison-M', 3, { do: 'end-absence', handle: 'liaison-M', absences });
      const entered = { id: expect.any(String), handle: 'liaison-M', ...away, by: 'liaison-M', at: later(1) };
      expect(await home.store.listAbsences()).toEqual([
        { ...entered, endedAt: later(3) },
        { ...entered, endedAt: null },
      ]);
    });

    it('everything leaves its trace', async () => {
      await act('liaison-M', 1, { do: 'raise-matter', matter: dispute });
      await act('liaison-M', 2, { do: 'sign-duties', plan: 'p', department: '区民政局', tasks: ['1#1'] });
      const trail = (await home.store.listAudit()).filter(({ by }) => by === 'liaison-M');
      expect(trail).toMatchObject([
        { action: 'raise-matter', subject: '1#1', after: { kind: 'dispute', text: '应由教育局负责' } },
        { action: 'sign-duties', subject: '1#1', after: { signed: ['1#1'] } },
      ]);
    });
  });
}
