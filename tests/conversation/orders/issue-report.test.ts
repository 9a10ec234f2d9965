import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantAt, isoDay } from '../../../src/domain/dates.ts';
import { type Rehearsal, rehearse } from '../../support/rehearsal.ts';
import { TEST_RULES } from '../../support/settings.ts';

let on: Rehearsal;
beforeEach(async () => {
  on = await rehearse();
  on.setTime(instantAt(isoDay('2023-10-20'), '10:00', TEST_RULES.zone));
});
afterEach(() => on.close());

describe('a report is issued once', () => {
  test('whoever of the office comes second is told so, and nobody gets it twice', async () => {
    await on.say('office', '签发三季度调度报告');
    await on.say('office-2', '签发三季度调度报告');
    const said = [...(await on.say('office', '是')), ...(await on.say('office-2', '是'))];
    const received = said.filter(({ to, text }) => to === 'liaison-M' && text.includes('调度报告'));
    expect(received).toHaveLength(1);
    expect(said.filter(({ to }) => to === 'office-2').at(-1)?.text).toContain('已经签发过');
  });

  test('in the same moment, from two processes, one of them is worked out again', async () => {
    const plan = (await on.store.plans.findInForce())?.id ?? '';
    const turn = (by: string) =>
      on.store.conversations.keep({
        at: new Date('2023-10-20T02:00:00Z'),
        by,
        commands: [{ do: 'issue-report', plan, quarter: '2023Q3' }],
        messages: [],
      });
    expect(await turn('office')).toBe('kept');
    expect(await turn('office-2')).toBe('stale');
  });

  test('who issued it when is in the trail', async () => {
    await on.say('office', '签发三季度调度报告');
    await on.say('office', '是');
    const [entry] = (await on.store.listAudit()).filter(({ action }) => action === 'issue-report');
    expect(entry).toMatchObject({ by: 'office', subject: 'report 2023Q3' });
  });
});
