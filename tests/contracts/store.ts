import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Register } from '../../src/domain/plan.ts';
import { isCurrent } from '../../src/domain/update.ts';
import type { Address, Incoming, Outgoing } from '../../src/ports/chat.ts';
import type { Command, NewUpdate } from '../../src/ports/commands.ts';
import type { NewPlan, Store, Turn } from '../../src/ports/stores.ts';

const AT = new Date('2023-10-16T01:00:00Z');
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

const REGISTER: Register = {
  ...{ title: '工作要点', number: '〔2023〕2号', issuer: null, date: null, year: 2023, language: 'zh' },
  addressees: ['各街道'],
  goals: [],
  sections: [{ ref: '一', title: '总体', items: ['1'] }],
  departments: [{ name: '区民政局', aliases: ['民政'], collective: false }],
  tasks: [
    {
      ...{ id: '1#1', ref: '1', clause: 1, section: '一', title: '食堂', text: '建成阳光厨房11家', start: 3, end: 12 },
      owners: [{ department: '区民政局', role: 'lead' }],
      targets: [],
    },
  ],
  unassigned: [],
  findings: [{ kind: 'left_over', text: '一句' }],
};

const newPlan = (change: Partial<NewPlan> = {}): NewPlan => ({
  register: REGISTER,
  text: '第一版',
  sourceName: 'plan.txt',
  status: 'in_force',
  at: AT,
  inForceFrom: '2023-09-28' as IsoDay,
  by: 'office',
  ...change,
});

const person = (handle: string, change: Partial<Person> = {}): Person => ({
  ...{ handle, name: handle, department: '区民政局', role: 'liaison', slackUserId: null, email: null, claims: null },
  reachable: true,
  ...change,
});

const newUpdate = (change: Partial<NewUpdate> = {}): NewUpdate => ({
  ...{ plan: 'p', task: '1#1', department: '区民政局', onBehalf: false, late: false, status: 'on_track' },
  ...{ note: '两家在装修', text: '7家，两家在装修', blocker: null, asOf: '2023-10-16', source: null },
  measurements: [{ metric: '阳光厨房', value: 7, unit: '家', kind: 'total' }],
  supersedes: [],
  ...change,
});

const message = (key: string, change: Partial<Incoming> = {}): Incoming => ({
  ...{ key, platform: 'local', from: 'liaison-M', conversation: 'c', address: 'liaison-M' as Address, at: AT },
  content: { type: 'said', text: '你好' },
  ...change,
});

const outgoing = (key: string, recipient: string): Outgoing => ({
  ...{ key, platform: 'local', recipient },
  reply: { blocks: [{ type: 'text', text: key }] },
});

const turn = (change: Partial<Turn> = {}): Turn => ({ at: AT, by: 'liaison-M', commands: [], messages: [], ...change });

/** What Remit relies on wherever it keeps things. `open` starts empty and is called for every test. */
export function itIsAStore(name: string, open: () => Promise<{ store: Store; close(): Promise<void> }>): void {
  let home: Awaited<ReturnType<typeof open>>;
  let store: Store;
  beforeEach(async () => {
    home = await open();
    store = home.store;
  });
  afterEach(() => home.close());
  const run = (...commands: Command[]) => store.conversations.keep(turn({ commands }));
  const post = (...messages: Outgoing[]) => store.conversations.keep(turn({ messages }));

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
        ...{ supersededBy: null, withdrawnAt: null },
      });
    });

    it('stay visible when they are replaced or withdrawn', async () => {
      await run({ do: 'record-update', update: newUpdate() });
      const [first] = await store.updates.list('p');
      await run({ do: 'record-update', update: newUpdate({ supersedes: [first?.id ?? ''], text: '是8家' }) });
      const [old, now] = await store.updates.list('p');
      expect(old?.supersededBy).toBe(now?.id);
      await run({ do: 'withdraw-updates', ids: [now?.id ?? ''] });
      const all = await store.updates.list('p');
      expect(all.map(isCurrent)).toEqual([false, false]);
      expect(all[1]?.withdrawnAt).toEqual(AT);
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

  describe(`${name}: a turn`, () => {
    const whole = (change: Partial<Turn> = {}) =>
      turn({
        inbox: 'm1',
        conversation: { key: 'c', state: '{"a":1}', fromVersion: 0 },
        commands: [{ do: 'record-update', update: newUpdate() }],
        messages: [outgoing('r1', 'liaison-M')],
        ...change,
      });
    const everything = async () => ({
      updates: await store.updates.list('p'),
      trail: await store.listAudit(),
      waiting: (await store.conversations.listUnhandled('local')).length,
      state: await store.conversations.load('c'),
      said: await store.outbox.listFor('liaison-M', 9),
    });

    it('is kept whole', async () => {
      await store.conversations.admit(message('m1'));
      expect(await store.conversations.keep(whole())).toBe('kept');
      const kept = await everything();
      expect(kept).toMatchObject({ waiting: 0, state: { state: '{"a":1}', version: 1 } });
      expect([kept.updates, kept.trail, kept.said].map((list) => list.length)).toEqual([1, 1, 1]);
    });

    it('of a message that was handled already changes nothing', async () => {
      await store.conversations.admit(message('m1'));
      await store.conversations.keep(whole());
      const before = await everything();
      const again = whole({ conversation: { key: 'c', state: '{}', fromVersion: 1 } });
      expect(await store.conversations.keep(again)).toBe('known');
      expect(await everything()).toEqual(before);
    });

    it.each([0, 2])('that started from another state (version %i) changes nothing', async (fromVersion) => {
      await store.conversations.admit(message('m1'));
      await store.conversations.keep(turn({ conversation: { key: 'c', state: '{}', fromVersion: 0 } }));
      const before = await everything();
      const late = whole({ conversation: { key: 'c', state: '{"a":1}', fromVersion } });
      expect(await store.conversations.keep(late)).toBe('stale');
      expect(await everything()).toEqual(before);
    });

    it('in which one command is impossible changes nothing', async () => {
      await store.conversations.admit(message('m1'));
      const before = await everything();
      const commands: Command[] = [
        { do: 'record-update', update: newUpdate() },
        { do: 'put-plan-in-force', plan: 'none', from: '2023-10-01' },
      ];
      await expect(store.conversations.keep(whole({ commands }))).rejects.toThrow('no plan none');
      expect(await everything()).toEqual(before);
    });

    it('is never seen half done', async () => {
      const update = newUpdate();
      const commands = Array.from({ length: 40 }, (): Command => ({ do: 'record-update', update }));
      let isOver = false;
      const writing = store.conversations.keep(turn({ commands })).finally(() => {
        isOver = true;
      });
      const seen = new Set<number>();
      while (!isOver) seen.add((await store.updates.list('p')).length);
      expect(await writing).toBe('kept');
      expect(seen.difference(new Set([0, 40]))).toEqual(new Set());
    });

    it('that comes to nothing takes nothing with it that was written meanwhile', async () => {
      const bad: Command = { do: 'put-plan-in-force', plan: 'none', from: '2023-10-01' };
      const failing = Array.from({ length: 5 }, () => run(bad).catch(() => 'failed'));
      const keys = ['m1', 'm2', 'm3', 'm4', 'm5'];
      const admitted = await Promise.all([...keys.map((key) => store.conversations.admit(message(key))), ...failing]);
      expect(admitted).toEqual([...keys.map(() => true), ...keys.map(() => 'failed')]);
      expect((await store.conversations.listUnhandled('local')).map((one) => one.key)).toEqual(keys);
    });

    it('does a due thing once', async () => {
      const claim = { key: 'digest:2023-W41', kind: 'digest', outcome: 'sent' };
      expect(await store.conversations.keep(turn({ claim, messages: [outgoing('d1', 'leader')] }))).toBe('kept');
      expect(await store.conversations.keep(turn({ claim, messages: [outgoing('d2', 'leader')] }))).toBe('known');
      expect(await store.outbox.listFor('leader', 9)).toHaveLength(1);
      const done = await store.schedule.listDone(['digest:2023-W41', 'digest:2023-W42']);
      expect([...done]).toEqual([['digest:2023-W41', { at: AT, outcome: 'sent' }]]);
    });

    it('says the same message once', async () => {
      await post(outgoing('r1', 'a'));
      expect(await post(outgoing('r1', 'a'), outgoing('r2', 'a'))).toBe('kept');
      expect(await store.outbox.listFor('a', 9)).toHaveLength(2);
    });

    it('leaves a question with the office', async () => {
      await run({ do: 'pass-question', plan: null, text: '食盐监管谁负责？', why: 'not_in_plan' });
      expect(await store.listPassedQuestions()).toMatchObject([
        { text: '食盐监管谁负责？', by: 'liaison-M', closedAt: null },
      ]);
    });

    it('leaves one line in the trail for each command, with before and after', async () => {
      await store.directory.save([person('a')], 'office', AT);
      await run({ do: 'mark-unreachable', handle: 'a' });
      expect((await store.listAudit()).map(({ action, by }) => `${by} ${action}`)).toEqual([
        'office save-person',
        'liaison-M mark-unreachable',
      ]);
      expect((await store.listAudit())[1]).toMatchObject({ before: { reachable: true }, after: { reachable: false } });
    });
  });

  describe(`${name}: messages`, () => {
    it('come in once, and wait until they are handled', async () => {
      expect(await store.conversations.admit(message('m1'))).toBe(true);
      expect(await store.conversations.admit(message('m1', { at: later(1) }))).toBe(false);
      await store.conversations.admit(message('m2', { content: { type: 'chose', value: 'yes' }, channel: '#g' }));
      await store.conversations.admit(message('m3', { platform: 'slack' }));
      expect(await store.conversations.listUnhandled('local')).toEqual([
        message('m1'),
        message('m2', { content: { type: 'chose', value: 'yes' }, channel: '#g' }),
      ]);
    });

    it('go out one by one to each person, in order', async () => {
      await post(outgoing('a1', 'a'), outgoing('a2', 'a'), outgoing('b1', 'b'));
      const first = await store.outbox.takeNext('local', AT);
      expect(first).toMatchObject({ key: 'a1', recipient: 'a', address: null, attempts: 1 });
      expect((await store.outbox.takeNext('local', AT))?.key).toBe('b1');
      expect(await store.outbox.takeNext('local', AT)).toBeUndefined();
      await store.outbox.settle(first?.id ?? 0, { status: 'sent', as: 'ts1' });
      expect((await store.outbox.takeNext('local', AT))?.key).toBe('a2');
      expect(await store.outbox.takeNext('slack', AT)).toBeUndefined();
    });

    it('are tried again when they are put back, and not when they failed for good', async () => {
      await post(outgoing('a1', 'a'));
      const id = (await store.outbox.takeNext('local', AT))?.id ?? 0;
      await store.outbox.settle(id, { status: 'pending', why: 'rate limit' });
      expect((await store.outbox.takeNext('local', AT))?.attempts).toBe(2);
      await store.outbox.settle(id, { status: 'failed', why: 'account closed' });
      expect(await store.outbox.takeNext('local', AT)).toBeUndefined();
      expect(await store.outbox.listFor('a', 9)).toEqual([]);
    });

    it('whose fate is unknown are listed after the lease, to one who asks', async () => {
      await post(outgoing('a1', 'a'));
      await store.outbox.takeNext('local', AT);
      expect(await store.outbox.listUncertain('local', AT)).toEqual([]);
      expect((await store.outbox.listUncertain('local', later(1))).map((row) => row.key)).toEqual(['a1']);
      expect(await store.outbox.listUncertain('local', later(1))).toEqual([]);
    });

    it('can be looked up for a person, newest last', async () => {
      await post(outgoing('a1', 'a'), outgoing('a2', 'a'), outgoing('b1', 'b'), outgoing('a3', 'a'));
      const said = await store.outbox.listFor('a', 2);
      expect(said).toEqual([
        { reply: outgoing('a2', 'a').reply, at: AT },
        { reply: outgoing('a3', 'a').reply, at: AT },
      ]);
    });
  });

  describe(`${name}: time`, () => {
    it('never moves backwards', async () => {
      expect(await store.time.lastSeen()).toBeNull();
      await store.time.saw(later(5));
      await store.time.saw(AT);
      expect(await store.time.lastSeen()).toEqual(later(5));
    });
  });
}
