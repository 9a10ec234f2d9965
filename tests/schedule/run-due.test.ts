import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import type { Store } from '../../src/ports/stores.ts';
import { runDue, type ScheduleDeps } from '../../src/schedule/run-due.ts';
import { openTestStore } from '../support/database.ts';
import { QUIET_LOG, TEST_RULES } from '../support/settings.ts';
import { at, PEOPLE, PLAN } from './facts.ts';

let home: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;

beforeEach(async () => {
  home = await openTestStore();
  store = home.store;
  const inForceFrom = isoDay('2023-10-07');
  const { register, text, sourceName } = PLAN;
  await store.plans.save({
    register,
    text,
    sourceName,
    status: 'in_force',
    at: at('2023-10-06T12:00'),
    inForceFrom,
    by: null,
  });
  await store.directory.save(PEOPLE, null, at('2023-10-06T12:00'));
});
afterEach(() => home.close());

const deps = (part: Partial<ScheduleDeps> = {}): ScheduleDeps => ({
  store,
  rules: TEST_RULES,
  calendar: chineseCalendar(),
  log: QUIET_LOG,
  platformOf: async () => 'local',
  openCheckIn: async () => undefined,
  composeDigest: async (week) => ({ blocks: [{ type: 'heading', text: `工作周报 ${week}` }] }),
  ...part,
});

async function messagesTo(handle: string): Promise<string[]> {
  return (await store.outbox.listFor(handle, 50)).map(({ reply }) => renderPlain(reply.blocks));
}

describe('running what is due', () => {
  test('a check-in lists every open figure with its number, and offers “no change”', async () => {
    expect(await runDue(at('2023-10-07T09:00'), deps())).toBe(2);
    const [message] = await store.outbox.listFor('a', 5);
    expect(renderPlain(message?.reply.blocks ?? []).split('\n')).toEqual([
      '《2023年工作要点》截至9月30日，请甲局报3条任务的进展：',
      '① 1#1 比例？（目标≥60%，还没有报过）',
      '② 2#1 阳光厨房？（目标≥11家，还没有报过）',
      '③ 3#1 事项3：进展如何？',
      '可直接按顺序写，例如“58%，7家”；也可写清事项再报。',
    ]);
    expect(message?.reply.blocks.at(-1)).toEqual({
      type: 'choices',
      choices: [{ label: '无变化', value: 'checkin:2023-10:no-change' }],
    });
  });

  test('twice sends nothing twice, after a restart neither', async () => {
    await runDue(at('2023-10-07T09:00'), deps());
    expect(await runDue(at('2023-10-07T09:00'), deps())).toBe(0);
    store = await home.reopen();
    expect(await runDue(at('2023-10-07T09:01'), deps())).toBe(0);
    expect(await messagesTo('a')).toHaveLength(1);
  });

  test('several processes at once send each message once', async () => {
    const stores = [store, await home.openAnother(), await home.openAnother()];
    const sent = await Promise.all(stores.map((each) => runDue(at('2023-10-16T09:00'), deps({ store: each }))));
    // Two check-ins that are late, and a digest each for the leader, the office and two liaisons.
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(await messagesTo('a')).toHaveLength(2);
    expect(await messagesTo('boss')).toEqual(['工作周报 2023-10-09']);
  });

  test('nothing at night, on a holiday, or while no plan is in force', async () => {
    for (const time of ['2023-10-06T10:00', '2023-10-07T08:00', '2023-10-08T23:00', '2023-10-14T10:00']) {
      expect(await runDue(at(time), deps())).toBe(0);
    }
    const empty = await openTestStore();
    expect(await runDue(at('2023-10-16T09:00'), deps({ store: empty.store }))).toBe(0);
    await empty.close();
  });

  test('the questions wait in the receiver’s conversation, kept together with the message', async () => {
    const state = (checkIn: unknown) => JSON.stringify(checkIn);
    await runDue(
      at('2023-10-07T09:00'),
      deps({
        openCheckIn: async (to, checkIn) => ({ key: `local:${to.handle}`, state: state(checkIn), fromVersion: 0 }),
      }),
    );
    expect(JSON.parse((await store.conversations.load('local:b'))?.state ?? '')).toEqual({
      plan: expect.any(String),
      round: '2023-10',
      asOf: '2023-09-30',
      questions: [{ number: 1, task: '2#1', metric: '阳光厨房', unit: '家' }],
    });
  });

  test('a conversation that moved on meanwhile is opened again on top of that', async () => {
    await store.conversations.keep({
      at: at('2023-10-07T08:30'),
      by: 'a',
      commands: [],
      messages: [],
      conversation: { key: 'local:a', state: 'first', fromVersion: 0 },
    });
    let tries = 0;
    const openCheckIn: ScheduleDeps['openCheckIn'] = async (to) => {
      if (to.handle !== 'a') return undefined;
      tries += 1;
      const version = tries === 1 ? 0 : ((await store.conversations.load('local:a'))?.version ?? 0);
      return { key: 'local:a', state: 'asked', fromVersion: version };
    };
    expect(await runDue(at('2023-10-07T09:00'), deps({ openCheckIn }))).toBe(2);
    expect((await store.conversations.load('local:a'))?.state).toBe('asked');
  });

  test('a digest that is more than a day late is written down as skipped and never sent', async () => {
    await runDue(at('2023-10-18T10:00'), deps());
    expect(await messagesTo('boss')).toEqual([]);
    const key = 'digest:2023-W41:leader:boss';
    expect((await store.schedule.listDone([key])).get(key)?.outcome).toBe('skipped: late');
  });

  test('reminders stop at the highest number and repeat the numbered questions', async () => {
    const days = Array.from({ length: 20 }, (_, i) => `2023-10-${String(i + 7).padStart(2, '0')}`);
    for (const day of days) await runDue(at(`${day}T10:00`), deps());
    const told = (await messagesTo('b')).filter((text) => !text.includes('周报'));
    expect(told).toHaveLength(4);
    expect(told.slice(1).every((text) => text.startsWith('提醒：') && text.includes('① 2#1'))).toBe(true);
  });
});
