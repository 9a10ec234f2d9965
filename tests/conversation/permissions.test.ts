import { afterAll, describe, expect, it } from 'vitest';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

/**
 * Who may do what, held for words and for buttons alike: whatever somebody without the right says, agrees to or presses,
 * nothing is written and nobody else hears of it.
 */
const STRANGERS_TO_THE_OFFICE = ['liaison-M', 'deputy-M', 'head-S', 'leader', 'staff', 'somebody-unknown'];
const READERS = ['leader', 'staff', 'somebody-unknown'];

/** What only the office may say. */
const ORDERS_OF_THE_OFFICE = [
  ['交办'],
  ['催办 区民政局'],
  ['一键催办'],
  ['退回 15#1，缺材料'],
  ['退回区市场监管局，缺材料'],
  ['审核通过'],
  ['审核通过 15#1'],
  ['裁定 15#1 维持，按文件执行'],
  ['销号 20#3，制度已经运行'],
  ['恢复 20#3，仍有缺口'],
  ['同意延期 15#1'],
  ['代区市场监管局报：化妆品监督抽检30批次'],
  ['9#2 每周报'],
  ['9#2 也叫 夜市摊贩'],
  ['常住人口118万'],
  ['答复1：按要点执行'],
  ['约谈名单'],
  ['调度报告'],
];

/** What a reader may not say either. */
const WORDS_OF_A_DEPARTMENT = [
  ['阳光厨房7家了'],
  ['签收'],
  ['全部签收'],
  ['15#1不属我单位，应由教育局负责'],
  ['15#1申请延期到明年3月底，因为还在改造'],
  ['申请销号 15#1，全部验收'],
  ['无变化'],
  ['撤回'],
];

const open: Rehearsal[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

/** One report of another department waits for review, so that there is something to touch. */
async function begin(): Promise<Rehearsal> {
  const rehearsal = await rehearse();
  open.push(rehearsal);
  await rehearsal.say('liaison-S', '化妆品监督抽检28批次');
  await rehearsal.say('liaison-S', '对');
  return rehearsal;
}

/** Says something, then yes, and presses everything that was offered; returns what was written and who else heard. */
async function attempt(who: string, words: string, rehearsal: Rehearsal) {
  const before = (await rehearsal.store.listAudit()).length;
  const heard = [...(await rehearsal.say(who, words))];
  const offered = heard.filter(({ to }) => to === who).flatMap(({ options }) => options.map(({ value }) => value));
  // Passing a question on to the office is everybody's right.
  const asksToPass = offered.some((value) => value.startsWith('pass:'));
  heard.push(...(await rehearsal.say(who, asksToPass ? '取消' : '对')));
  for (const value of offered.filter((one) => !/^(?:pass|answer|clause|task)/.test(one))) {
    heard.push(...(await rehearsal.choose(who, value)));
  }
  await rehearsal.say(who, '取消');
  const written = (await rehearsal.store.listAudit())
    .slice(before)
    .map(({ action, subject }) => `${action} ${subject}`);
  return { written, others: heard.filter(({ to }) => to !== who).map(({ to }) => to) };
}

describe('what only the office may order', () => {
  it.each(STRANGERS_TO_THE_OFFICE)('%s may not', async (who) => {
    const rehearsal = await begin();
    for (const [words = ''] of ORDERS_OF_THE_OFFICE) {
      const { written, others } = await attempt(who, words, rehearsal);
      expect({ words, written, others }).toEqual({ words, written: [], others: [] });
    }
  });
});

describe('what only a department may say', () => {
  it.each(READERS)('%s may not', async (who) => {
    const rehearsal = await begin();
    for (const [words = ''] of WORDS_OF_A_DEPARTMENT) {
      const { written, others } = await attempt(who, words, rehearsal);
      expect({ words, written, others }).toEqual({ words, written: [], others: [] });
    }
  });
});

describe('a button means what it means to the one it was offered to', () => {
  it('pressed by anybody else, by its value, it writes nothing', async () => {
    const rehearsal = await begin();
    const offered: string[] = [];
    const collect = async (said: ReturnType<Rehearsal['say']>) => {
      for (const { options } of await said) offered.push(...options.map(({ value }) => value));
    };
    await collect(rehearsal.say('office', '审核通过 9#2'));
    await collect(rehearsal.say('office', '取消'));
    await collect(rehearsal.say('office', '销号 20#3，制度已经运行'));
    await collect(rehearsal.say('liaison-M', '我们的阳光厨房7家了'));
    await collect(rehearsal.say('liaison-F', '五星级食安办累计1家'));
    await collect(rehearsal.say('liaison-F', '对'));
    await rehearsal.say('office', '取消');
    await rehearsal.say('office', '审核通过 1#1');
    await collect(rehearsal.say('office', '对'));
    await rehearsal.say('liaison-T', '20#3 申请延期到明年3月底，因为还在采购');
    await collect(rehearsal.say('liaison-T', '对'));
    expect(offered.length).toBeGreaterThan(8);
    const before = (await rehearsal.store.listAudit()).length;
    for (const who of ['liaison-A', 'staff', 'somebody-unknown']) {
      for (const value of offered) await rehearsal.choose(who, value);
    }
    expect((await rehearsal.store.listAudit()).slice(before)).toEqual([]);
  });
});
