import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/ports/chat.ts';
import type { Command } from '../../src/ports/commands.ts';
import { replyKey, type Store, type Turn } from '../../src/ports/stores.ts';
import { AT, later, message, newUpdate, type OpenStore, outgoing, person, turn } from './store-examples.ts';

/** What any store owes to turns, messages and time. `open` starts empty and is called for every test. */
export function itKeepsTurns(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof open>>;
  let store: Store;
  beforeEach(async () => {
    home = await open();
    store = home.store;
  });
  afterEach(() => home.close());
  const run = (...commands: Command[]) => store.conversations.keep(turn({ commands }));
  const post = (...messages: Outgoing[]) => store.conversations.keep(turn({ messages }));

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

    it('keeps an objection with what was said, and the answer with who gave it when; the first word stands', async () => {
      const objection = { said: '区教育局', objection: '应是区民政局，见三定方案' };
      await run({ do: 'pass-question', plan: 'p', text: '谁管？', why: 'not_helpful', ...objection });
      const [question] = await store.listPassedQuestions();
      await run({ do: 'settle-question', question: question?.id ?? '', answer: '区民政局' });
      await run({ do: 'settle-question', question: question?.id ?? '', answer: null });
      expect(await store.listPassedQuestions()).toEqual([
        expect.objectContaining({ ...objection, answer: '区民政局', closedAt: AT, closedBy: 'liaison-M' }),
      ]);
    });

    it('finds what was asked and answered under the key of the message', async () => {
      await store.conversations.admit(message('m1'));
      expect(await store.conversations.findExchange('m1')).toBeUndefined();
      await store.conversations.keep(turn({ inbox: 'm1', messages: [outgoing(replyKey('m1'), 'liaison-M')] }));
      expect(await store.conversations.findExchange('m1')).toEqual({
        asked: message('m1').content,
        reply: outgoing(replyKey('m1'), 'liaison-M').reply,
      });
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

    it('are found by any name under which they were posted to somebody, the last that stands there', async () => {
      await post(outgoing('a1', 'a'), outgoing('a2', 'a'));
      for (const as of ['D1:1.5 D1:1.6', 'D1:1.5']) {
        const id = (await store.outbox.takeNext('local', AT))?.id ?? 0;
        await store.outbox.settle(id, { status: 'sent', as });
      }
      expect(await store.outbox.findPosted('a', 'D1:1.6')).toEqual(outgoing('a1', 'a').reply);
      expect(await store.outbox.findPosted('a', 'D1:1.5')).toEqual(outgoing('a2', 'a').reply);
      expect(await store.outbox.findPosted('a', '1.6')).toBeUndefined();
      expect(await store.outbox.findPosted('b', 'D1:1.6')).toBeUndefined();
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
