import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent } from '../../src/domain/update.ts';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

const PLAN = readFileSync(new URL('../../plans/lucheng-2023.md', import.meta.url), 'utf8');
/** A clause more before 15#1, which becomes 15#2; another figure in it; and 20#3 is gone. */
const AMENDED = PLAN.replace(
  '15、办好民生实事。',
  '15、办好民生实事。开展学校周边食品摊点整治，整治摊点不少于30个。（区教育局负责）',
)
  .replace('“阳光厨房”不少于11家', '“阳光厨房”不少于12家')
  .replace(/[^。）]*[。][^。）]*（区交通运输局负责）/, '');

let on: Rehearsal;
let folder: string;
let amended: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remit-amended-'));
  amended = join(folder, 'amended.md');
  writeFileSync(amended, AMENDED);
  on = await rehearse();
});
afterEach(async () => {
  await on.close();
  rmSync(folder, { recursive: true });
});

const current = async () => {
  const plan = await on.store.plans.findInForce();
  return (await on.store.updates.list(plan?.id ?? '')).filter(isCurrent);
};
const report = async (from: string, text: string) => {
  await on.say(from, text);
  await on.say(from, '对');
};

describe('an amended plan comes into force', () => {
  it('shows first what is added, changed and dropped, and changes nothing by that', async () => {
    const [shown] = await on.send('office', amended);
    expect(shown?.text).toContain('新增1条，修改1条，取消1条，其余54条不变');
    const [table] = await on.say('office', '看变动');
    expect(table?.text).toContain('15#1 → 15#2');
    expect(table?.text).toContain('取消 | 20#3');
    expect((await on.store.plans.findInForce())?.text).toBe(PLAN);
  });

  it('keeps what was reported for tasks that stayed, under their new number; the rest stays in the history', async () => {
    const before = await on.store.plans.findInForce();
    await report('liaison-M', '阳光厨房7家了');
    await report('liaison-T', '20#3 冷链运输监管正常推进');
    await on.send('office', amended);
    await on.say('office', '生效');
    expect(await current()).toMatchObject([{ task: '15#2', measurements: [{ value: 7 }] }]);
    expect(await on.store.updates.list(before?.id ?? '')).toMatchObject([{ task: '20#3' }]);
    const [status] = await on.say('leader', '养老院阳光厨房进展怎么样？');
    expect(status?.text).toContain('7');
    expect((await on.store.listAudit()).at(-1)?.after).toMatchObject({ superseded: [before?.id] });
  });

  it('lets no answer to an old question reach a task that took its number', async () => {
    await on.say('liaison-M', '阳光厨房7家了');
    await on.send('office', amended);
    await on.say('office', '生效');
    await on.say('liaison-M', '对');
    expect((await current()).filter(({ task }) => task === '15#1')).toEqual([]);
  });

  it('asks nobody twice in a round because of it', async () => {
    on.setTime(new Date('2023-10-09T01:05:00Z'));
    const asked = (await on.tick()).filter(({ to }) => to === 'liaison-M');
    await on.send('office', amended);
    await on.say('office', '生效');
    on.setTime(new Date('2023-10-10T01:15:00Z'));
    const again = (await on.tick()).filter(({ to }) => to === 'liaison-M');
    expect([asked.length > 0, again]).toEqual([true, []]);
  });

  it('keeps the population that the office entered', async () => {
    const before = await on.store.plans.findInForce();
    const set = { do: 'set-population', plan: before?.id ?? '', population: 1_160_000 } as const;
    await on.store.conversations.keep({ at: new Date(), by: 'office', commands: [set], messages: [] });
    await on.send('office', amended);
    await on.say('office', '生效');
    expect((await on.store.plans.findInForce())?.population).toBe(1_160_000);
  });
});
