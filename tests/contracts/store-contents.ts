import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent } from '../../src/domain/update.ts';
import type { Command, NewUpdate } from '../../src/ports/commands.ts';
import type { Store } from '../../src/ports/stores.ts';
import { AT, later, message, newPlan, newUpdate, type OpenStore, person, REGISTER, turn } from './store-examples.ts';

/** What any store owes to plans, people and updates. `open` starts empty and is called for every test. */
export function itKeepsContents(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof open>>;
  let store: Store;
  beforeEach(async () => {
    home = await open();
    store = home.store;
  });
  afterEach(() => home.close());
  const run = (...commands: Command[]) => store.conversations.keep(turn({ commands }));

  describe(`${name}: plans`, () => {
    it('come back as they were saved', async () => {
      const { id } = await store.plans.save(newPlan());
      const plan = await store.plans.find(id);
      expect(plan).toStrictEqual({
        ...{ id, status: 'in_force', register: REGISTER, text: '第一版', sourceName: 'plan.txt', population: null },
      });
    });

    it('are the same when the document comes again, with other line ends and under another name', async () => {
      const first = await store.plans.save(newPlan({ text: '一\n二\n' }));
      const trail = await store.listAudit();
      const again = await store.plans.save(newPlan({ text: '一\r\n二 \r\n', sourceName: 'copy.txt', at: later(5) }));
      expect(again).toEqual({ id: first.id, isNew: false });
      expect(await store.listAudit()).toEqual(trail);
    });

    it('answer nothing as a draft, and come into force by the same document or by the office', async () => {
      const draft = await store.plans.save(newPlan({ status: 'draft', inForceFrom: null }));
      expect(await store.plans.findInForce()).toBeUndefined();
      await store.plans.save(newPlan());
      expect((await store.plans.findInForce())?.id).toBe(draft.id);
      const other = await store.plans.save(newPlan({ text: '第二版', status: 'draft' }));
      await run({ do: 'put-plan-in-force', plan: other.id, from: '2023-10-01' });
      expect((await store.plans.findInForce())?.id).toBe(other.id);
      expect((await store.plans.find(draft.id))?.status).toBe('superseded');
    });

    it('do not give way to a plan with another title', async () => {
      await store.plans.save(newPlan());
      await store.plans.save(newPlan({ text: '别的', register: { ...REGISTER, title: '另一要点' } }));
      expect((await store.plans.list()).map((plan) => plan.status)).toEqual(['in_force', 'in_force']);
    });

    it('in force are listed newest first, by their year, however late an older one was read', async () => {
      const titled = (title: string, year: number) => newPlan({ text: title, register: { ...REGISTER, title, year } });
      const now = await store.plans.save(titled('今年', 2023));
      const before = await store.plans.save({ ...titled('去年', 2022), at: later(5), inForceFrom: null });
      const other = await store.plans.save({ ...titled('别家', 2023), at: later(6), inForceFrom: null });
      await store.plans.save({ ...titled('草稿', 2024), status: 'draft' });
      expect((await store.plans.listInForce()).map(({ id }) => id)).toEqual([now.id, other.id, before.id]);
      expect((await store.plans.findInForce())?.register.title).toBe('今年');
    });

    it('do not come back into force by themselves once a newer version took their place', async () => {
      const old = await store.plans.save(newPlan());
      await store.plans.save(newPlan({ text: '第二版', at: later(1) }));
      await store.plans.save(newPlan());
      expect((await store.plans.find(old.id))?.status).toBe('superseded');
    });

    it('can be discarded as drafts only, and read anew then', async () => {
      const draft = await store.plans.save(newPlan({ status: 'draft' }));
      await store.plans.find(draft.id);
      await run({ do: 'discard-draft', plan: draft.id });
      expect(await store.plans.list()).toEqual([]);
      const register = { ...REGISTER, findings: [] };
      await store.plans.save(newPlan({ register, at: later(1) }));
      await run({ do: 'discard-draft', plan: draft.id });
      expect((await store.plans.find(draft.id))?.register.findings).toEqual([]);
    });

    it('keep the population that the office enters', async () => {
      const { id } = await store.plans.save(newPlan());
      await run({ do: 'set-population', plan: id, population: 1_100_000 });
      expect((await store.plans.findInForce())?.population).toBe(1_100_000);
    });
  });

  describe(`${name}: people`, () => {
    it('are found by handle and by Slack account', async () => {
      await store.directory.save([person('b', { slackUserId: 'U1' }), person('a')], null, AT);
      expect((await store.directory.list()).map((one) => one.handle)).toEqual(['a', 'b']);
      expect(await store.directory.findBySlackUser('U1')).toEqual(person('b', { slackUserId: 'U1' }));
      expect(await store.directory.findByHandle('c')).toBeUndefined();
    });

    it('can be loaded again without a trace, and an account can change hands', async () => {
      await store.directory.save([person('a', { slackUserId: 'U1' })], null, AT);
      const trail = await store.listAudit();
      await store.directory.save([person('a', { slackUserId: 'U1' })], null, later(1));
      expect(await store.listAudit()).toEqual(trail);
      await store.directory.save([person('b', { slackUserId: 'U1' })], null, later(2));
      expect((await store.directory.findBySlackUser('U1'))?.handle).toBe('b');
    });

    it('say where they belong, and report once the office agrees', async () => {
      const claim = { do: 'claim-department', handle: 'n', name: '新人', department: '区民政局' } as const;
      await run({ ...claim, slackUserId: 'U9' });
      expect(await store.directory.findBySlackUser('U9')).toMatchObject({
        ...{ role: 'reader', department: null, claims: '区民政局' },
      });
      await run({ do: 'settle-claim', handle: 'n', department: '区民政局', isGranted: true });
      expect(await store.directory.findByHandle('n')).toMatchObject({
        ...{ role: 'liaison', department: '区民政局', claims: null },
      });
    });

    it('stay what they were if the office does not agree', async () => {
      await store.directory.save([person('n', { department: null, role: 'reader', claims: '区民政局' })], null, AT);
      await run({ do: 'settle-claim', handle: 'n', department: '区民政局', isGranted: false });
      expect(await store.directory.findByHandle('n')).toEqual(person('n', { department: null, role: 'reader' }));
    });

    it('do not take over the account of somebody else by a claim', async () => {
      await store.directory.save([person('a', { slackUserId: 'U1' })], null, AT);
      const claim = { do: 'claim-department', handle: 'n', name: '新人', department: '区民政局' } as const;
      await run({ ...claim, slackUserId: 'U1' });
      expect((await store.directory.findBySlackUser('U1'))?.handle).toBe('a');
    });

    it('are marked when messages do not reach them', async () => {
      await store.directory.save([person('a')], null, AT);
      await run({ do: 'mark-unreachable', handle: 'a' }, { do: 'mark-unreachable', handle: 'nobody' });
      expect((await store.directory.list()).map((one) => one.reachable)).toEqual([false]);
    });
  });

  describe(`${name}: updates`, () => {
    it('are kept with author, time, words, figures and the message they came from', async () => {
      await store.conversations.admit(message('m1'));
      const commands: Command[] = [{ do: 'record-update', update: newUpdate() }];
      await store.conversations.keep(turn({ inbox: 'm1', commands }));
      const [update] = await store.updates.list('p');
      const { supersedes: _, ...said } = newUpdate();
      expect(update).toEqual({
        ...said,
        ...{ id: expect.any(String), by: 'liaison-M', at: AT, state: 'reported', source: 'm1' },
        ...{ supersededBy: null, withdrawnAt: null, reviewedBy: null, reviewedAt: null, returnReason: null },
      });
    });

    it('stay visible when they are replaced or withdrawn, and count again when what replaced them is withdrawn', async () => {
      await run({ do: 'record-update', update: newUpdate() });
      const [first] = await store.updates.list('p');
      await run({ do: 'record-update', update: newUpdate({ supersedes: [first?.id ?? ''], text: '是8家' }) });
      const [old, now] = await store.updates.list('p');
      expect(old?.supersededBy).toBe(now?.id);
      await run({ do: 'withdraw-updates', ids: [now?.id ?? ''] });
      const all = await store.updates.list('p');
      expect(all.map(isCurrent)).toEqual([true, false]);
      expect(all[1]?.withdrawnAt).toEqual(AT);
    });

    it('are listed as they are now, whatever was asked before', async () => {
      const texts = async () => (await store.updates.list('p')).map(({ text, task }) => `${task} ${text}`);
      expect(await texts()).toEqual([]);
      await run({ do: 'record-update', update: newUpdate({ text: '7家' }) });
      expect(await texts()).toEqual(['1#1 7家']);
      const [first] = await store.updates.list('p');
      await run({ do: 'set-population', plan: 'p', population: 1 });
      await run({
        do: 'record-update',
        update: newUpdate({ task: '2#1', text: '记错条', supersedes: [first?.id ?? ''] }),
      });
      expect((await store.updates.list('p')).map(isCurrent)).toEqual([false, true]);
    });

    it('are listed whole, however many there are', async () => {
      const texts = Array.from({ length: 1_200 }, (_, i) => String(i));
      await run(...texts.map((text): Command => ({ do: 'record-update', update: newUpdate({ text }) })));
      const all = await store.updates.list('p');
      expect(all.map(({ text }) => text)).toEqual(texts);
      expect(all.every(({ measurements }) => measurements.length === newUpdate().measurements.length)).toBe(true);
    });

    it('do not replace what belongs to another plan', async () => {
      await run({ do: 'record-update', update: newUpdate({ plan: 'q' }) });
      const [other] = await store.updates.list('q');
      await run({ do: 'record-update', update: newUpdate({ supersedes: [other?.id ?? ''] }) });
      expect((await store.updates.list('q')).every(isCurrent)).toBe(true);
    });

    it('are listed oldest first by task, department and moment', async () => {
      const record = (update: NewUpdate, at: Date) =>
        store.conversations.keep(turn({ at, commands: [{ do: 'record-update', update }] }));
      await record(newUpdate({ text: 'b' }), later(2));
      await record(newUpdate({ text: 'a', task: '2#1' }), later(1));
      await record(newUpdate({ text: 'c', department: '区教育局' }), later(3));
      const texts = async (filter?: Parameters<typeof store.updates.list>[1]) =>
        (await store.updates.list('p', filter)).map((update) => update.text).join('');
      expect(await texts()).toBe('abc');
      expect(await texts({ task: '1#1' })).toBe('bc');
      expect(await texts({ department: '区教育局' })).toBe('c');
      expect(await texts({ until: later(2) })).toBe('ab');
    });
  });
}
