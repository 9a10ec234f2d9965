import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDuties } from '../../src/conversation/open-check-in.ts';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { outlineDispatch } from '../../src/domain/dispatch.ts';
import type { Command } from '../../src/ports/commands.ts';
import { listChoices, renderPlain } from '../../src/ports/render-plain.ts';
import type { Store } from '../../src/ports/stores.ts';
import { type DispatchDeps, runDispatches } from '../../src/schedule/run-dispatches.ts';
import { runDue } from '../../src/schedule/run-due.ts';
import { openTestStore } from '../support/database.ts';
import { QUIET_LOG, TEST_RULES } from '../support/settings.ts';
import { at, PEOPLE, PLAN, person } from './facts.ts';

let home: Awaited<ReturnType<typeof openTestStore>>;
let store: Store;
let plan: string;

beforeEach(async () => {
  home = await openTestStore();
  store = home.store;
  const { register, text, sourceName } = PLAN;
  const document = { register, text, sourceName, status: 'in_force' as const, by: null };
  const saved = await store.plans.save({
    ...document,
    ...{ at: at('2023-10-06T12:00'), inForceFrom: isoDay('2023-10-06') },
  });
  plan = saved.id;
  await store.directory.save(PEOPLE, null, at('2023-10-06T12:00'));
});
afterEach(() => home.close());

const deps = (): DispatchDeps => ({
  ...{ store, rules: TEST_RULES, calendar: chineseCalendar(), log: QUIET_LOG, platformOf: async () => 'local' },
  openDuties: (to, shown) => openDuties(store.conversations, to, shown),
});
const run = (time: string) => runDispatches(at(time), deps());
const act = (time: string, ...commands: Command[]) =>
  store.conversations.keep({ at: at(time), by: 'o', commands, messages: [] });
const order = (sendAt: string): Command => {
  const view = { day: isoDay('2023-10-07'), people: PEOPLE, absences: [] };
  const { marks } = outlineDispatch(PLAN.register, new Set(), view);
  return { do: 'order-dispatch', plan, sendAt: at(sendAt), marks, replaces: [] };
};
async function messagesTo(handle: string): Promise<string[]> {
  return (await store.outbox.listFor(handle, 50)).map(({ reply }) => renderPlain(reply.blocks));
}

describe('a dispatch that was ordered', () => {
  test('leaves at its moment as one message to each contact: the clauses, the part in them, and what can be said', async () => {
    await act('2023-10-06T12:00', order('2023-10-07T09:30'));
    expect(await run('2023-10-07T09:29')).toBe(0);
    expect(await run('2023-10-07T09:30')).toBe(2);
    const [message] = await store.outbox.listFor('b', 5);
    expect(renderPlain(message?.reply.blocks ?? []).split('\n')).toEqual([
      '《2023年工作要点》甲发〔2023〕2号交办：与贵局有关的只有1条：',
      '「事项2的第1条要求」（2#1 事项2，甲发〔2023〕2号）',
      '甲局、乙局按职责分工负责（没有定牵头单位）',
      '指标：阳光厨房≥11家',
    ]);
    expect(message && listChoices(message.reply).map(({ label }) => label)).toEqual([
      ...['签收', '不属我单位', '表述需调整', '由他人负责'],
    ]);
    expect((await messagesTo('a'))[0]).toContain('与贵局有关的3条');
    expect(await messagesTo('r')).toEqual([]);
  });

  test('not at night, not on a day off; then in the next working moment', async () => {
    await act('2023-10-06T12:00', order('2023-10-06T12:00'));
    expect(await run('2023-10-06T12:00')).toBe(0);
    expect(await run('2023-10-07T07:59')).toBe(0);
    expect(await run('2023-10-07T08:00')).toBe(2);
  });

  test('once: not again in the next minute, not after a restart, not by several processes at once', async () => {
    await act('2023-10-06T12:00', order('2023-10-07T09:30'));
    const counts = await Promise.all(Array.from({ length: 4 }, () => run('2023-10-07T09:30')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    store = await home.reopen();
    expect(await run('2023-10-07T09:31')).toBe(0);
    expect(await messagesTo('a')).toHaveLength(1);
    expect(await messagesTo('b')).toHaveLength(1);
  });

  test('counts as the ask of the round: nothing else is asked before it and on its day, then a reminder comes', async () => {
    await act('2023-10-06T12:00', order('2023-10-07T09:30'));
    const due = (time: string) =>
      runDue(at(time), {
        ...deps(),
        openCheckIn: async () => undefined,
        composeDigest: async () => ({ blocks: [] }),
      });
    expect(await due('2023-10-07T09:00')).toBe(0);
    await run('2023-10-07T09:30');
    expect(await due('2023-10-07T17:00')).toBe(0);
    expect(await due('2023-10-10T09:00')).toBeGreaterThan(0);
    expect((await messagesTo('b')).at(-1)).toContain('提醒');
  });

  test('called off, it does not leave', async () => {
    await act('2023-10-06T12:00', order('2023-10-07T09:30'));
    const [ordered] = await store.listDispatches(plan);
    await act('2023-10-07T09:00', { do: 'cancel-dispatch', dispatch: ordered?.id ?? '' });
    expect(await run('2023-10-07T09:30')).toBe(0);
  });

  test('whoever is a contact later is told then, with what others have answered', async () => {
    await act('2023-10-06T12:00', order('2023-10-07T09:30'));
    await run('2023-10-07T09:30');
    await act('2023-10-07T10:00', { do: 'sign-duties', plan, department: '甲局', tasks: ['1#1'] });
    await store.directory.save(
      [{ ...person('a'), department: null, role: 'reader' }, person('n')],
      null,
      at('2023-10-08T09:00'),
    );
    expect(await run('2023-10-08T09:30')).toBe(1);
    const [told] = await messagesTo('n');
    expect(told).toContain('您现在联络甲局');
    expect(told).toContain('已签收');
    expect(await messagesTo('a')).toHaveLength(1);
  });

  test('a second plan of the same people is told by itself', async () => {
    await act('2023-10-06T12:00', order('2023-10-07T09:30'));
    await run('2023-10-07T09:30');
    const other = await store.plans.save({
      ...{ register: { ...PLAN.register, title: '另一份' }, text: '另一份', sourceName: 'x', status: 'in_force' },
      ...{ at: at('2023-10-09T09:00'), inForceFrom: isoDay('2023-10-09'), by: null },
    });
    const second = { ...order('2023-10-09T10:00'), plan: other.id } as Command;
    await act('2023-10-09T09:00', second);
    expect(await run('2023-10-09T10:00')).toBe(2);
    expect((await messagesTo('b')).at(-1)).toContain('《另一份》');
  });
});
