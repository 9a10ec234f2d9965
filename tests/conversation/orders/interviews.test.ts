import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantAt, isoDay } from '../../../src/domain/dates.ts';
import type { MatterDetails } from '../../../src/domain/matter.ts';
import type { Command } from '../../../src/ports/commands.ts';
import { keepUrge } from '../../support/keep-urge.ts';
import { type Rehearsal, rehearse } from '../../support/rehearsal.ts';
import { TEST_RULES } from '../../support/settings.ts';

let on: Rehearsal;
let plan: string;
const at = (day: string, time = '10:00') => instantAt(isoDay(day), time, TEST_RULES.zone);
const keep = (day: string, by: string, ...commands: Command[]) =>
  on.store.conversations.keep({ at: at(day), by, commands, messages: [] });
const urge = (day: string, became?: 'sent' | 'failed' | 'waits', details: MatterDetails = {}) =>
  keepUrge(on.store, {
    ...{ plan, department: '区民政局', to: 'liaison-M', at: at(day), details },
    ...(became ? { became } : {}),
  });
const sign = (day: string) =>
  keep(day, 'liaison-M', { do: 'sign-duties', plan, department: '区民政局', tasks: ['15#1'] });
const textsTo = (said: { to: string; text: string }[], who: string) =>
  said
    .filter(({ to }) => to === who)
    .map(({ text }) => text)
    .join('\n');
const ask = async (who: string, words: string) => textsTo(await on.say(who, words), who);

beforeEach(async () => {
  on = await rehearse();
  plan = (await on.store.plans.findInForce())?.id ?? '';
  on.setTime(at('2023-10-20'));
});
afterEach(() => on.close());

describe('约谈名单', () => {
  test('names who signed and stayed silent after two 催办, with every step of it', async () => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-18');
    const list = await ask('office', '约谈名单');
    expect(list).toContain('区民政局：10月16日、10月18日共2次催办，均未答复。尚未听取说明。');
    expect(list).toContain('10月9日 签收（陈静）：“15#1”');
    expect(list).toContain('10月18日 催办（周敏）：“请报三季度进展”');
  });

  test.each(['failed', 'waits'] as const)('leaves out whom one of them did not reach: it %s', async (became) => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-18', became);
    expect(await ask('office', '约谈名单')).toContain('现在没有符合标准的单位');
  });

  test('shows one that did not arrive, and does not count it', async () => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-17', 'failed');
    await urge('2023-10-18');
    const list = await ask('office', '约谈名单');
    expect(list).toContain('区民政局：10月16日、10月18日共2次催办');
    expect(list).toContain('10月17日 催办（周敏，未送达，不计）');
  });

  test('does not count a step up the ladder: it went to somebody else', async () => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-18', 'sent', { step: 'head' });
    expect(await ask('office', '约谈名单')).toContain('现在没有符合标准的单位');
  });

  test('leaves out whoever has answered since', async () => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-18');
    await on.say('liaison-M', '阳光厨房7家了');
    await on.say('liaison-M', '对');
    expect(await ask('office', '约谈名单')).toContain('现在没有符合标准的单位');
  });

  test('leaves out whoever was away without a deputy', async () => {
    await sign('2023-10-09');
    for (const handle of ['liaison-M', 'deputy-M']) {
      const away = { from: isoDay('2023-10-17'), until: isoDay('2023-10-19'), deputy: null };
      await keep('2023-10-16', handle, { do: 'record-absence', handle, ...away });
    }
    await urge('2023-10-16');
    await urge('2023-10-18');
    expect(await ask('office', '约谈名单')).toContain('现在没有符合标准的单位');
  });

  test('lets a department explain itself first, and keeps its word beside the evidence', async () => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-18');
    await on.say('office', '约谈名单');
    const shown = await on.choose('office', `order:in:${plan}:hear:区民政局`);
    expect(textsTo(shown, 'liaison-M')).toBe('');
    const asked = await on.say('office', '是');
    expect(textsTo(asked, 'liaison-M')).toContain('10月16日、10月18日的催办没有收到区民政局的答复，请说明情况');
    expect(textsTo(asked, 'liaison-M')).not.toContain('约谈');
    await on.say('liaison-M', '说明：联络员刚调整，下周一前报');
    expect(textsTo(await on.say('liaison-M', '是'), 'office')).toContain('区民政局说明：“联络员刚调整，下周一前报”');
    expect(await ask('office', '约谈名单')).toContain('已说明：“联络员刚调整，下周一前报”');
  });

  test('is counted beside the report, and is no part of it', async () => {
    await sign('2023-10-09');
    await urge('2023-10-16');
    await urge('2023-10-18');
    expect(await ask('office', '三季度调度报告')).toContain('另有约谈候选1个单位，不写入报告');
    await on.say('office', '签发三季度调度报告');
    const issued = await on.say('office', '是');
    expect(textsTo(issued, 'liaison-S')).toContain('2023年第三季度调度报告');
    expect(textsTo(issued, 'liaison-S')).not.toContain('约谈');
  });
});

test('a word that nobody asked for is no explanation', async () => {
  const said = await ask('liaison-M', '说明：联络员刚调整');
  expect(said).not.toContain('向办公室说明');
});
