import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { isCurrent, type Update } from '../../src/domain/update.ts';
import { type Rehearsal, rehearse, type Said } from '../support/rehearsal.ts';

/** `SEQUENCES=5000` for the long run. */
const RUNS = Number(process.env['SEQUENCES'] ?? 15);
const PEOPLE = ['liaison-M', 'liaison-S', 'staff', 'leader', 'newcomer'];
const WORDS = [
  ...['阳光厨房7家了，还有两家在装修', '又新增2家', 'B级以上62%', '快检室2家', '化妆品抽了22批', '推不动了，急'],
  ...['刚才说错了，是8家', '撤回上一条', '算了', '取消', '对', '不对', '改', '是', '1', '2', '7', '58，7家', '无变化'],
  ...['冷链运输谁管？', '养老院的', '我是区民政局的', '学校食堂智治已经到85%', 'yes', '<!channel> 阳光厨房9家', ''],
];

type Act = { who: string; text: string } | { who: string; press: number } | 'restart';
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), text: fc.constantFrom(...WORDS) }) },
  { weight: 4, arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), press: fc.nat({ max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

const open: Rehearsal[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

it('no sequence of messages, buttons and restarts stores what was not confirmed, or speaks for another department', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const rehearsal = await rehearse();
      open.push(rehearsal);
      const offers = new Map<string, Said>();
      const shown: string[] = [];
      for (const one of acts) {
        const before = await listUpdates(rehearsal);
        const said = await perform(one, rehearsal, offers);
        await expectHonest(one, before, await listUpdates(rehearsal), shown, rehearsal);
        for (const message of said) {
          shown.push(message.text);
          if (message.options.length > 0) offers.set(message.to, message);
        }
      }
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);

const listUpdates = async ({ store }: Rehearsal) => store.updates.list((await store.plans.findInForce())?.id ?? '');

async function perform(one: Act, rehearsal: Rehearsal, offers: Map<string, Said>): Promise<Said[]> {
  if (one === 'restart') {
    await rehearsal.restart();
    return [];
  }
  if ('text' in one) return rehearsal.say(one.who, one.text);
  const value = offers.get(one.who)?.options[one.press]?.value;
  return value === undefined ? [] : rehearsal.choose(one.who, value);
}

/** What is new was confirmed by its author, for their own department, with figures that were shown before. */
async function expectHonest(one: Act, before: Update[], after: Update[], shown: string[], { store }: Rehearsal) {
  const known = new Set(before.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !known.has(id));
  expect(after.length).toBeGreaterThanOrEqual(before.length);
  if (fresh.length === 0) return;
  expect(one === 'restart' || ('text' in one && !CONFIRMS.test(one.text)), JSON.stringify(one)).toBe(false);
  for (const update of fresh) {
    const author = await store.directory.findByHandle(update.by);
    expect(author?.department).toBe(update.department);
    for (const { value } of update.measurements) {
      expect(shown.some((text) => text.includes(String(value)))).toBe(true);
    }
    expect(isCurrent(update)).toBe(true);
  }
}

/** Words that agree, or a number or label that picks an option. */
const CONFIRMS = /^(对|是|yes|无变化|\d+)$/;
