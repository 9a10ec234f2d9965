import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Rehearsal, rehearse, type Said } from '../support/rehearsal.ts';

const PLAN = readFileSync(new URL('../../plans/lucheng-2023.md', import.meta.url), 'utf8');
/** A clause more before 15#1, which becomes 15#2, and another figure in that. */
const AMENDED = PLAN.replace(
  '15、办好民生实事。',
  '15、办好民生实事。开展学校周边食品摊点整治，整治摊点不少于30个。（区教育局负责）',
).replace('“阳光厨房”不少于11家', '“阳光厨房”不少于12家');

let on: Rehearsal;
let folder: string;
let amended: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remit-dispatch-'));
  amended = join(folder, 'amended.md');
  writeFileSync(amended, AMENDED);
  on = await rehearse();
  on.setTime(new Date('2023-10-09T02:00:00Z'));
});
afterEach(async () => {
  await on.close();
  rmSync(folder, { recursive: true });
});

const liaisonsIn = (said: Said[]) => said.map(({ to }) => to).filter((to) => to.startsWith('liaison'));

describe('an amended plan is sent out again', () => {
  it('to those alone whose duties are new or changed, and only these duties', async () => {
    await on.say('office', '交办');
    const first = await on.say('office', '现在发');
    expect(liaisonsIn(first)).toHaveLength(22);
    await on.say('liaison-M', '签收');
    await on.send('office', amended);
    await on.say('office', '生效');
    on.setTime(new Date('2023-10-10T02:00:00Z'));
    const [shown] = await on.say('office', '交办');
    expect(shown?.text).toContain('3个单位各一条消息');
    const second = await on.say('office', '现在发');
    expect(liaisonsIn(second).toSorted()).toEqual(['liaison-M', 'liaison-S', 'liaison-edu']);
    const letter = second.find(({ to }) => to === 'liaison-M')?.text ?? '';
    expect(letter).toContain('有调整');
    expect(letter).toContain('12家');
    expect(letter).toContain('已签收');
    expect(second.find(({ to }) => to === 'liaison-S')?.text).toContain('只有1条');
    const [nothing] = await on.say('office', '交办');
    expect(nothing?.text).toContain('没有再发');
  });

  it('one that still waits is replaced by one for the amended plan, so that nobody hears twice', async () => {
    on.setTime(new Date('2023-10-09T09:30:00Z'));
    await on.say('office', '交办');
    await on.say('office', '就这样');
    await on.send('office', amended);
    await on.say('office', '生效');
    const [shown] = await on.say('office', '交办');
    expect(shown?.text).toContain('由这次代替');
    await on.say('office', '就这样');
    on.setTime(new Date('2023-10-10T01:30:00Z'));
    const told = await on.tick();
    expect(liaisonsIn(told)).toHaveLength(22);
    expect(told.find(({ to }) => to === 'liaison-M')?.text).toContain('15#2');
  });

  it('a signature goes with its task, an objection too', async () => {
    await on.say('office', '交办');
    await on.say('office', '现在发');
    await on.say('liaison-M', '签收');
    await on.say('liaison-S', '15#1不归我们管，因为只有民政局管');
    await on.say('liaison-S', '对');
    await on.send('office', amended);
    await on.say('office', '生效');
    const [owner] = await on.say('staff', '15#2谁负责？');
    expect(owner?.text).toContain('已签收：区民政局');
    expect(owner?.text).toContain('区市场监管局有异议');
    const [ruled] = await on.say('office', '裁定 15#2 维持，按文件执行');
    expect(ruled?.text).toContain('裁定维持：区市场监管局');
  });
});
