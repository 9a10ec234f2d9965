import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Acceptance } from '../../src/domain/acceptance.ts';
import { listAllDuties } from '../../src/domain/groups.ts';
import type { Matter } from '../../src/domain/matter.ts';
import { keepOffers, type Offers, type Press, playAnySequence } from '../support/any-sequence.ts';
import type { Rehearsal, Said } from '../support/rehearsal.ts';

/** `SEQUENCES=5000` for the long run. */
const RUNS = Number(process.env['SEQUENCES'] ?? 8);
const PEOPLE = ['liaison-M', 'deputy-M', 'liaison-S', 'liaison-edu', 'office', 'office-2', 'staff', 'leader'];
const WORDS = [
  ...[
    '交办',
    '现在发',
    '取消交办',
    '签收',
    '全部签收',
    '全部签收，除了15#1',
    '签收15#1',
    '3、5不属我单位，因为职能划走了',
  ],
  ...[
    '15#1不归我们管，应该是教育局',
    '表述需调整',
    '由他人负责',
    '裁定 15#1 维持，按文件执行',
    '裁定 15#1 调整',
    '异议',
  ],
  ...[
    '我16日到20日出差，找小吴',
    '我调走了，找小吴',
    '回来了',
    '职能已经划转',
    '对',
    '取消',
    '1',
    '2',
    '阳光厨房7家了',
    '15#1谁负责？',
  ],
  ...['accept all', '15#1 is not ours, because it moved', '代区民政局签收', '<!channel> 15#1不归我们管'],
];

type Act = { who: string; text: string } | Press | 'restart' | 'tick';
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), text: fc.constantFrom(...WORDS) }) },
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom(...PEOPLE), press: fc.nat({ max: 4 }) }) },
  { weight: 1, arbitrary: fc.constantFrom('restart' as const, 'tick' as const) },
);

it('no sequence lets somebody sign or object for another department, rule without office, or undo a signature', async () => {
  await playAnySequence(act, { runs: RUNS, minLength: 5, maxLength: 16 }, playThrough);
}, 3_600_000);

async function playThrough(acts: Act[], rehearsal: Rehearsal): Promise<void> {
  rehearsal.setTime(new Date('2023-10-09T02:00:00Z'));
  const offers = keepOffers();
  offers.hear(await rehearsal.say('office', '交办'));
  offers.hear(await rehearsal.say('office', '现在发'));
  for (const one of acts) {
    const before = await read(rehearsal);
    offers.hear(await perform(one, rehearsal, offers));
    await expectLawful(one, before, await read(rehearsal), rehearsal);
  }
}

interface Kept {
  acceptances: Acceptance[];
  disputes: Matter[];
}

async function read({ store }: Rehearsal): Promise<Kept> {
  const id = (await store.plans.findInForce())?.id ?? '';
  const matters = await store.listMatters(id);
  return { acceptances: await store.listAcceptances(id), disputes: matters.filter(({ kind }) => kind === 'dispute') };
}

async function perform(one: Act, rehearsal: Rehearsal, offers: Offers): Promise<Said[]> {
  if (one === 'tick') return rehearsal.tick();
  if (one === 'restart') {
    await rehearsal.restart();
    return [];
  }
  return 'text' in one ? rehearsal.say(one.who, one.text) : offers.press(one, rehearsal);
}

const isKnown = ({ task, department }: Acceptance, { acceptances }: Kept) =>
  acceptances.some((known) => known.task === task && known.department === department);

async function expectLawful(one: Act, before: Kept, after: Kept, { store }: Rehearsal): Promise<void> {
  const { register } = (await store.plans.findInForce()) ?? { register: undefined };
  expect(after.acceptances).toEqual(expect.arrayContaining(before.acceptances));
  const speaker = typeof one === 'string' ? undefined : await store.directory.findByHandle(one.who);
  for (const fresh of after.acceptances.filter((acceptance) => !isKnown(acceptance, before))) {
    expect(fresh.by, JSON.stringify(one)).toBe(speaker?.handle);
    expect(['office', 'liaison', 'deputy', 'head']).toContain(speaker?.role);
    expect(fresh.department).toBe(speaker?.department);
    const own = register ? listAllDuties(register, fresh.department).map(({ task }) => task.id) : [];
    expect(own).toContain(fresh.task);
  }
  for (const fresh of after.disputes.slice(before.disputes.length)) {
    expect(fresh.department, JSON.stringify(one)).toBe(speaker?.department);
    expect(fresh.text).not.toBe('');
    // Shown and agreed to: never by the words that raise it.
    expect('text' in Object(one) && !/^(对|1|现在发)$/.test((one as { text: string }).text)).toBe(false);
  }
  for (const was of before.disputes) {
    const now = after.disputes.find(({ id }) => id === was.id);
    if (was.outcome !== null) expect(now).toEqual(was);
    else if (now?.outcome === 'withdrawn') expect(speaker?.department).toBe(was.department);
    else if (now?.outcome) expect(speaker?.role).toBe('office');
  }
}
