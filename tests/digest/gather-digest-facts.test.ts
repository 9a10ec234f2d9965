import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPrompts } from '../../src/adapters/prompts/open-prompts.ts';
import { gatherDigestFacts } from '../../src/digest/gather-digest-facts.ts';
import { openDigests } from '../../src/digest/open-digests.ts';
import { chineseCalendar } from '../../src/domain/calendar.ts';
import { checkInKey } from '../../src/domain/check-in.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import { plan, task } from '../domain/fixtures.ts';
import { openTestStore } from '../support/database.ts';
import { QUIET_LOG, TEST_RULES } from '../support/settings.ts';

let home: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  home = await openTestStore();
});
afterEach(() => home.close());

const settings = { rules: TEST_RULES, calendar: chineseCalendar(), listSilences: async () => [] };
const week = isoDay('2023-10-09');
const NO_OPENING = { model: undefined, renderPrompt: openPrompts('prompts'), log: QUIET_LOG };

test('while no plan is in force there is nothing to gather', async () => {
  expect(await gatherDigestFacts(home.store, week, settings)).toEqual([]);
  await expect(openDigests(home.store, settings, NO_OPENING)(week, 'leader')).rejects.toThrow('no plan is in force');
});

test('whom the open round had asked by the end of the week, and the digests that say so', async () => {
  const { register, text, sourceName } = plan([task('1#1')]);
  const at = new Date('2023-10-07T09:00:00+08:00');
  const inForceFrom = isoDay('2023-10-07');
  const { id } = await home.store.plans.save({
    register,
    text,
    sourceName,
    status: 'in_force',
    at,
    inForceFrom,
    by: null,
  });
  const base = { department: '甲局', role: 'liaison' as const, slackUserId: null, email: null, claims: null };
  const people = ['a', 'b', 'c'].map((handle) => ({ ...base, handle, name: handle, reachable: true }));
  await home.store.directory.save(people, null, at);
  const claim = (handle: string, day: string, outcome: string) =>
    home.store.conversations.keep({
      at: new Date(`${day}T09:00:00+08:00`),
      by: 'remit',
      commands: [],
      messages: [],
      claim: { key: checkInKey(id, '2023-10', handle), kind: 'check-in', outcome },
    });
  await claim('a', '2023-10-09', 'sent');
  await claim('b', '2023-10-16', 'sent');
  await claim('c', '2023-10-09', 'skipped: late');
  const [facts] = await gatherDigestFacts(home.store, week, settings);
  expect(facts?.asked?.round.id).toBe('2023-10');
  expect([...(facts?.asked?.handles ?? [])]).toEqual(['a']);

  const digests = openDigests(home.store, settings, NO_OPENING);
  const [forOffice, forDepartment] = [await digests(week, 'office'), await digests(week, { department: '甲局' })];
  expect(renderPlain(forOffice)).toContain('问了1个单位，0个已答复，1个未答复：甲局');
  expect(renderPlain(forDepartment)).toContain('甲局 工作周报');
});
