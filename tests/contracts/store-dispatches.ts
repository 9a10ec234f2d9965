import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDay } from '../../src/domain/dates.ts';
import type { Command } from '../../src/ports/commands.ts';
import { later, newPlan, type OpenStore, person, turn } from './store-examples.ts';

/** What any store owes to orders to send a plan out, and to people who hand over. `open` starts empty for every test. */
export function itKeepsDispatches(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    home = await open();
    await home.store.plans.save(newPlan({ id: 'p', status: 'draft' }));
    await home.store.directory.save(
      [person('liaison-M'), person('office', { role: 'office' }), person('xiao-wu', { role: 'reader' })],
      null,
      later(0),
    );
  });
  afterEach(() => home.close());

  const act = (minutes: number, ...commands: Command[]) =>
    home.store.conversations.keep(turn({ by: 'office', at: later(minutes), commands }));
  const order = (sendAt: Date, replaces: string[] = []): Command => ({
    ...{ do: 'order-dispatch', plan: 'p', sendAt, marks: ['a', 'b'], replaces },
  });
  const enforce: Command = { do: 'put-plan-in-force', plan: 'p', from: '2023-09-28' as IsoDay, awaitsDispatch: true };
  const awaits = async () => (await home.store.plans.list()).map(({ awaitsDispatch }) => awaitsDispatch);

  describe(`${name}: dispatches`, () => {
    it('an order is kept with its moment and its duties, also over a restart', async () => {
      await act(1, order(later(60)));
      const store = await home.reopen();
      expect(await store.listDispatches('p')).toEqual([
        {
          ...{ id: expect.any(String), plan: 'p', sendAt: later(60), by: 'office', at: later(1) },
          ...{ marks: ['a', 'b'], cancelledAt: null },
        },
      ]);
    });

    it('another order takes its place; one that is called off stays in the history', async () => {
      await act(1, order(later(60)));
      const [first] = await home.store.listDispatches('p');
      await act(2, order(later(30), [first?.id ?? '']));
      const [, second] = await home.store.listDispatches('p');
      await act(3, { do: 'cancel-dispatch', dispatch: second?.id ?? '' });
      await act(4, { do: 'cancel-dispatch', dispatch: second?.id ?? '' });
      expect(await home.store.listDispatches('p')).toMatchObject([
        { cancelledAt: later(2) },
        { sendAt: later(30), cancelledAt: later(3) },
      ]);
    });

    it('a plan that the office puts in force waits for its order; one from the command line does not', async () => {
      await home.store.plans.save(newPlan({ id: 'q', register: { ...newPlan().register, title: '另一份' } }));
      await act(1, enforce);
      expect((await awaits()).toSorted()).toEqual([false, true]);
      await act(2, order(later(60)));
      expect(await awaits()).toEqual([false, false]);
      const [sent] = await home.store.listDispatches('p');
      await act(3, { do: 'cancel-dispatch', dispatch: sent?.id ?? '' });
      expect((await awaits()).toSorted()).toEqual([false, true]);
    });

    it('the next version knows what was sent out, and waits only if the earlier one still did', async () => {
      await act(1, enforce, order(later(60)));
      await home.store.plans.save(newPlan({ id: 'v2', status: 'draft' }));
      const continues = { plan: 'p', tasks: [], metrics: [] };
      await act(2, { ...enforce, plan: 'v2', from: '2023-10-09' as IsoDay, continues });
      expect(await home.store.listDispatches('p')).toEqual([]);
      expect(await home.store.listDispatches('v2')).toMatchObject([{ marks: ['a', 'b'], plan: 'v2' }]);
      expect(await awaits()).toEqual([false, false]);
    });

    it('somebody else speaks for a department; whoever did before reads only', async () => {
      await act(1, { do: 'hand-over', department: '区民政局', from: 'liaison-M', to: 'xiao-wu' });
      expect(await home.store.directory.findByHandle('liaison-M')).toMatchObject({ department: null, role: 'reader' });
      expect(await home.store.directory.findByHandle('xiao-wu')).toMatchObject({
        ...{ department: '区民政局', role: 'liaison' },
      });
      const trail = (await home.store.listAudit()).filter(({ action }) => action === 'hand-over');
      expect(trail).toMatchObject([{ by: 'office', subject: '区民政局', before: { handle: 'liaison-M' } }]);
    });
  });
}
