import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/decision.ts';
import type { Command } from '../../src/ports/commands.ts';
import type { Store } from '../../src/ports/stores.ts';
import { AT, later, newPlan, newUpdate, type OpenStore, REGISTER, turn } from './store-examples.ts';

/** What any store owes to drafts, decisions and versions of plans. */
export function itKeepsVersions(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof open>>;
  let store: Store;
  beforeEach(async () => {
    home = await open();
    store = home.store;
  });
  afterEach(() => home.close());

  const run = (...commands: Command[]) => store.conversations.keep(turn({ by: 'office', commands }));
  const draft = { id: 'd1', register: REGISTER, text: '草案', sourceName: '草案.docx' };
  const decision: Decision = { about: 'alias', alias: '民政办', name: '区民政局' };

  describe(`${name}: drafts that come by chat`, () => {
    it('are kept with who sent them, and stay as they are when they come again', async () => {
      await run({ do: 'keep-draft', draft });
      await run({ do: 'keep-draft', draft: { ...draft, register: { ...REGISTER, title: '另一个' } } });
      expect(await store.plans.find('d1')).toMatchObject({ status: 'draft', register: REGISTER, text: '草案' });
      expect((await store.listAudit())[0]).toMatchObject({ action: 'import-plan', by: 'office', subject: 'd1' });
    });
  });

  describe(`${name}: decisions`, () => {
    const changed = { ...REGISTER, departments: [{ name: '区民政局', aliases: ['民政办'], collective: false }] };

    it('change the draft, are remembered with who and when, and are in the trail', async () => {
      await run({ do: 'keep-draft', draft });
      await store.plans.find('d1');
      await run({ do: 'decide', plan: 'd1', decision, register: changed });
      expect((await store.plans.find('d1'))?.register).toEqual(changed);
      expect(await store.plans.listDecisions()).toEqual([{ decision, plan: 'd1', by: 'office', at: AT }]);
      expect((await store.listAudit()).at(-1)).toMatchObject({ action: 'decide', by: 'office', after: decision });
    });

    it('outlive the draft', async () => {
      await run({ do: 'keep-draft', draft }, { do: 'decide', plan: 'd1', decision, register: null });
      await run({ do: 'discard-draft', plan: 'd1' });
      expect(await store.plans.listDecisions()).toHaveLength(1);
    });

    it('do not change a plan that is in force', async () => {
      const { id } = await store.plans.save(newPlan());
      await run({ do: 'decide', plan: id, decision, register: changed });
      expect((await store.plans.find(id))?.register).toEqual(REGISTER);
    });
  });

  describe(`${name}: a version that continues another`, () => {
    it('takes over signatures and matters of tasks that stayed, and of departments', async () => {
      const old = await store.plans.save(newPlan());
      const matter = { plan: old.id, department: '区民政局', text: '请核实', details: {} };
      await run(
        { do: 'sign-duties', plan: old.id, department: '区民政局', tasks: ['1#1', '2#1'] },
        { do: 'raise-matter', matter: { ...matter, kind: 'dispute', task: '1#1' } },
        { do: 'raise-matter', matter: { ...matter, kind: 'urge', task: null } },
      );
      await run({ do: 'keep-draft', draft });
      const continues = { plan: old.id, tasks: [{ from: '1#1', to: '3#1' }], metrics: [] };
      await run({ do: 'put-plan-in-force', plan: 'd1', from: '2023-10-20', continues });
      expect(await store.listAcceptances('d1')).toMatchObject([{ task: '3#1', by: 'office' }]);
      expect(await store.listAcceptances(old.id)).toMatchObject([{ task: '2#1' }]);
      expect(await store.listMatters('d1')).toMatchObject([{ task: '3#1' }, { kind: 'urge', task: null }]);
    });

    it('takes over what was said about tasks that stayed, under their new numbers, and no more', async () => {
      const old = await store.plans.save(newPlan());
      const of = (task: string, text: string) => newUpdate({ plan: old.id, task, text });
      await run(
        { do: 'record-update', update: of('1#1', '一') },
        { do: 'record-update', update: of('2#1', '二') },
        { do: 'record-update', update: of('3#1', '三') },
      );
      await store.updates.list(old.id);
      await run({ do: 'keep-draft', draft: { ...draft, register: { ...REGISTER, title: '修订' } } });
      const swap = [
        { from: '1#1', to: '2#1' },
        { from: '2#1', to: '1#1' },
      ];
      const metrics = [{ task: '2#1', from: '阳光厨房', to: '放心厨房' }];
      await run({
        do: 'put-plan-in-force',
        plan: 'd1',
        from: '2023-11-01',
        continues: { plan: old.id, tasks: swap, metrics },
      });
      const said = async (plan: string) =>
        (await store.updates.list(plan)).map(({ task, text, measurements }) => [task, text, measurements[0]?.metric]);
      expect(await said('d1')).toEqual([
        ['2#1', '一', '放心厨房'],
        ['1#1', '二', '阳光厨房'],
      ]);
      expect(await said(old.id)).toEqual([['3#1', '三', '阳光厨房']]);
      expect((await store.plans.find(old.id))?.status).toBe('superseded');
    });

    it('can come into force by being saved', async () => {
      const old = await store.plans.save(newPlan());
      await run({ do: 'record-update', update: newUpdate({ plan: old.id }) });
      const continues = { plan: old.id, tasks: [{ from: '1#1', to: '1#1' }], metrics: [] };
      const next = await store.plans.save(newPlan({ text: '第二版', at: later(1), continues }));
      expect(await store.updates.list(next.id)).toHaveLength(1);
    });
  });
}
