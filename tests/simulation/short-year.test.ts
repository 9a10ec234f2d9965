import { beforeAll, describe, expect, it } from 'vitest';
import type { Trouble } from '../../scripts/simulate/bot-under-test.ts';
import { findFaults, findUnsourced, listDigests, listLines, listUnasked } from '../../scripts/simulate/check-year.ts';
import { liveAYear } from '../../scripts/simulate/live-a-year.ts';
import { isoDay } from '../../src/domain/dates.ts';

/** From the dispatch over the holiday to the first reminders and urges; `npm run simulate-year` goes on to March. */
async function live(trouble: Trouble) {
  const { bot, people } = await liveAYear({ from: isoDay('2023-09-28'), to: isoDay('2023-10-11'), trouble });
  const plan = await bot.store.plans.findInForce();
  const updates = await bot.store.updates.list(plan?.id ?? '');
  await bot.close();
  return { bot, people, updates, lines: listLines(bot.arrived) };
}

let calm: Awaited<ReturnType<typeof live>>;
beforeAll(async () => {
  calm = await live({ kills: 0, every: 1, instances: 1 });
}, 60_000);

describe('two weeks of a town with 22 liaisons of different temper', () => {
  it('nobody is written to on a holiday, at night, twice, or over the budget; every digest sums up', () => {
    expect(findFaults(calm.bot.arrived, calm.people)).toEqual([]);
    const kinds = new Set(listUnasked(calm.bot.arrived).map(({ key }) => key.split(':')[0]));
    expect([...kinds].sort()).toEqual(['digest', 'dispatch', 'reminder', 'tell']);
    expect(listDigests(calm.bot.arrived).length).toBeGreaterThan(20);
  });

  it('every figure of a digest has a source in an update', () => {
    const { sources, faults } = findUnsourced(calm.bot.arrived, calm.people, calm.updates);
    expect(faults).toEqual([]);
    expect(sources).toBeGreaterThan(5);
  });

  it('killed again and again in the middle of its work it sends the same messages', async () => {
    const killed = await live({ kills: 40, every: 25, instances: 1 });
    expect(killed.bot.kills()).toBeGreaterThan(20);
    expect(killed.lines).toEqual(calm.lines);
  }, 120_000);

  it('two instances on one database send the same messages', async () => {
    expect((await live({ kills: 0, every: 1, instances: 2 })).lines).toEqual(calm.lines);
  }, 120_000);
});
