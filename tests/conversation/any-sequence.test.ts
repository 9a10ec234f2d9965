import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCurrent, type Update } from '../../src/domain/update.ts';
import { keepOffers, type Offers, type Press, playAnySequence } from '../support/any-sequence.ts';
import type { Rehearsal, Said } from '../support/rehearsal.ts';

/** `SEQUENCES=5000` for the long run. */
const RUNS = Number(process.env['SEQUENCES'] ?? 15);
const PEOPLE = ['liaison-M', 'liaison-M', 'deputy-M', 'liaison-S', 'office', 'office', 'staff', 'leader', 'newcomer'];
const WORDS = [
  ...['阳光厨房7家了，还有两家在装修', '又新增2家', 'B级以上62%', '快检室2家', '化妆品抽了22批', '推不动了，急'],
  ...['刚才说错了，是8家', '撤回上一条', '算了', '取消', '对', '不对', '改', '是', '1', '2', '7', '58，7家', '无变化'],
  ...[
    '代区民政局报：阳光厨房7家（电话）',
    '代区民政局报：B级以上61%',
    '退回 15#1，请核对口径',
    '审核通过',
    '审核通过 区民政局',
  ],
  ...['解决了', '困难', '发表格', '更正：阳光厨房9家', '撤回', '待审核', '确认', '保留'],
  ...['冷链运输谁管？', '养老院的', '我是区民政局的', '学校食堂智治已经到85%', 'yes', '<!channel> 阳光厨房9家', ''],
];

type Act = { who: string; text: string } | { who: string; forward: string } | Press | 'restart';
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), text: fc.constantFrom(...WORDS) }) },
  { weight: 4, arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), press: fc.nat({ max: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constantFrom(...PEOPLE),
      forward: fc.constantFrom('快检室验收通过', '阳光厨房8家了'),
    }),
  },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

it('no sequence of messages, buttons and restarts stores what was not confirmed, or speaks for another department', async () => {
  await playAnySequence(act, { runs: RUNS, minLength: 4, maxLength: 14 }, playThrough);
}, 3_600_000);

async function playThrough(acts: Act[], rehearsal: Rehearsal): Promise<void> {
  const offers = keepOffers();
  const shown: string[] = [];
  for (const one of acts) {
    const before = await listUpdates(rehearsal);
    const said = await perform(one, rehearsal, offers);
    await expectHonest(one, before, await listUpdates(rehearsal), shown, rehearsal);
    shown.push(...said.map(({ text }) => text));
    offers.hear(said);
  }
}

const listUpdates = async ({ store }: Rehearsal) => store.updates.list((await store.plans.findInForce())?.id ?? '');

async function perform(one: Act, rehearsal: Rehearsal, offers: Offers): Promise<Said[]> {
  if (one === 'restart') {
    await rehearsal.restart();
    return [];
  }
  if ('text' in one) return rehearsal.say(one.who, one.text);
  if ('forward' in one)
    return rehearsal.forward(one.who, one.forward, {
      author: 'staff',
      link: `https://x/${one.forward}`,
      channel: '#food',
    });
  return offers.press(one, rehearsal);
}

/**
 * What is new was confirmed, by its author, for their own department or openly on behalf of another one, with figures
 * that were shown before; what was there stays as it was said, and only the department makes a word on its behalf its own.
 */
async function expectHonest(one: Act, before: Update[], after: Update[], shown: string[], { store }: Rehearsal) {
  const known = new Map(before.map((update) => [update.id, update]));
  const actor = one === 'restart' ? undefined : await store.directory.findByHandle(one.who);
  expect(after.length).toBeGreaterThanOrEqual(before.length);
  for (const update of after) {
    const old = known.get(update.id);
    if (old) expectKept(old, update, actor?.department);
    else await expectFresh(one, update, shown, store);
  }
  expectLoggedOnce(after);
}

function expectKept(old: Update, update: Update, actor: string | null | undefined) {
  const said = ({ task, department, by, text, measurements, asOf, source }: Update) =>
    JSON.stringify({ task, department, by, text, measurements, asOf, source });
  expect(said(update)).toBe(said(old));
  if (old.onBehalf && !update.onBehalf) expect(actor).toBe(update.department);
  expect(update.onBehalf && !old.onBehalf).toBe(false);
}

async function expectFresh(one: Act, update: Update, shown: string[], store: Rehearsal['store']) {
  const isYes = one !== 'restart' && ('press' in one || ('text' in one && CONFIRMS.test(one.text)));
  expect(isYes, JSON.stringify(one)).toBe(true);
  const author = await store.directory.findByHandle(update.by);
  if (update.onBehalf) expect(author?.role).toBe('office');
  else expect(author?.department).toBe(update.department);
  for (const { value } of update.measurements) {
    expect(shown.some((text) => text.includes(String(value)))).toBe(true);
  }
  expect(isCurrent(update)).toBe(true);
}

/** A message that was handed over is one update of a task, whoever hands it over. */
function expectLoggedOnce(updates: Update[]) {
  const logged = updates.filter(({ source, withdrawnAt }) => source?.startsWith('https://') && withdrawnAt === null);
  const keys = logged.map(({ source, task }) => `${source} ${task}`);
  expect(new Set(keys).size).toBe(keys.length);
}

/** Words that agree, or a number or label that picks an option. */
const CONFIRMS = /^(对|是|yes|无变化|确认|\d+)$/;
