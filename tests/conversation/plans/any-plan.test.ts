import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepOffers, type Offers, type Press, playAnySequence } from '../../support/any-sequence.ts';
import type { Rehearsal, Said } from '../../support/rehearsal.ts';

/** `SEQUENCES=5000` for the long run. */
const RUNS = Number(process.env['SEQUENCES'] ?? 8);
const NEXT_YEAR = fileURLToPath(new URL('../../conversations/files/next-year.txt', import.meta.url));
const TITLES = new Map([
  [2023, '2023年鹿城区食品药品安全工作要点'],
  [2024, '2024年鹿城区食品药品安全工作要点'],
]);
const PEOPLE = ['liaison-A', 'liaison-A', 'liaison-S', 'liaison-M', 'office', 'office', 'office', 'leader'];
const WORDS = [
  ...[
    '4#1 完成了',
    '放心农贸市场3家',
    '农药减量示范点2个',
    '去年的要点 4#1 关联率9%',
    '食堂复评3家',
    '15#1 阳光厨房7家',
  ],
  ...['审核通过', '审核通过 4#1', '审核通过 去年的', '退回 4#1，缺依据', '退回区农业农村局，不对', '待审核', '今天'],
  ...[
    '销号 4#1，完成，客观原因：停办',
    '恢复 4#1，重来',
    '4#1 每周报',
    '申请销号 4#1，验收',
    '4#1申请延期到3月底，因为天气',
  ],
  ...[
    '同意延期',
    '延期清单',
    '困难',
    '撤回上一条',
    '说错了，是4家不是3家',
    '4#1 签收',
    '4#1不属我单位，因为不归我们',
    '裁定 4#1 维持，明确',
  ],
  ...[
    '批示：4#1请区农业农村局1月底前报结果',
    '批示1：已办',
    '代区农业农村局报：4#1 完成了',
    '无变化',
    '发表格',
    '会议定：区农业农村局1月底前完成4#1',
  ],
  ...['对', '对', '对', '是去年的', '今年的要点', '1', '2', '取消', '冷链运输谁管？'],
];

type Act = { who: string; text: string } | Press | 'restart';
/** Who says something mostly presses the first button that comes of it. */
const act: fc.Arbitrary<Act[]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ who: fc.constantFrom(...PEOPLE), text: fc.constantFrom(...WORDS), presses: fc.nat({ max: 2 }) })
      .map(({ who, text, presses }): Act[] => [
        { who, text },
        ...Array.from({ length: presses }, () => ({ who, press: 0 })),
      ]),
  },
  {
    weight: 3,
    arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), press: fc.nat({ max: 3 }) }).map((press): Act[] => [press]),
  },
  { weight: 1, arbitrary: fc.constant<Act[]>(['restart']) },
);

it('with two plans in force whatever is stored names its plan to whoever did it, and is stored in no other', async () => {
  let stored = 0;
  await playAnySequence(act, { runs: RUNS, minLength: 6, maxLength: 14 }, async (acts, rehearsal) => {
    stored += await playThrough(acts.flat(), rehearsal);
  });
  expect(stored).toBeGreaterThan(RUNS / 4);
}, 3_600_000);

/** How often something was stored. */
async function playThrough(acts: Act[], rehearsal: Rehearsal): Promise<number> {
  let stored = 0;
  rehearsal.setTime(new Date('2024-01-15T02:00:00Z'));
  await rehearsal.send('office', NEXT_YEAR);
  await rehearsal.say('office', '生效');
  const offers = keepOffers();
  for (const one of acts) {
    const before = await readPlans(rehearsal);
    const said = await perform(one, rehearsal, offers);
    stored += expectNamed(one, before, await readPlans(rehearsal), said);
    offers.hear(said);
  }
  return stored;
}

async function perform(one: Act, rehearsal: Rehearsal, offers: Offers): Promise<Said[]> {
  if (one === 'restart') {
    await rehearsal.restart();
    return [];
  }
  return 'text' in one ? rehearsal.say(one.who, one.text) : offers.press(one, rehearsal);
}

/** Everything that is kept of each plan in force, by its year. */
async function readPlans({ store }: Rehearsal): Promise<Map<number, string>> {
  const plans = await store.plans.listInForce();
  const kept = plans.map(async ({ id, register, terms }) => {
    const rows = [store.updates.list(id), store.listMatters(id), store.listAcceptances(id)] as const;
    return [register.year, JSON.stringify([await Promise.all(rows), terms])] as const;
  });
  return new Map(await Promise.all(kept));
}

function expectNamed(one: Act, before: Map<number, string>, after: Map<number, string>, said: Said[]): number {
  expect([...after.keys()]).toEqual([2024, 2023]);
  const changed = [...TITLES.keys()].filter((year) => before.get(year) !== after.get(year));
  if (changed.length === 0) return 0;
  const who = one === 'restart' ? '' : one.who;
  const heard = said.flatMap(({ to, text }) => (to === who ? [text] : [])).join('\n');
  expect(changed, JSON.stringify(one)).toHaveLength(1);
  for (const year of changed) expect(heard, JSON.stringify(one)).toContain(TITLES.get(year));
  return changed.length;
}
