import { beforeAll, describe, expect, it } from 'vitest';
import { openBot } from '../../scripts/simulate/bot-under-test.ts';
import { listLines, listUnasked } from '../../scripts/simulate/check-times.ts';
import { judge, type Records, recordsOf } from '../../scripts/simulate/check-year.ts';
import type { Trouble } from '../../scripts/simulate/fate.ts';
import { liveAYear } from '../../scripts/simulate/live-a-year.ts';
import { isoDay } from '../../src/domain/dates.ts';

const CALM: Trouble = { kills: 0, every: 1, instances: 1 };
/** The first working days: the dispatch, the first check-ins, their answers and the first digests. */
const FIRST_DAYS = '2023-10-09';

/** `npm run simulate-year` goes on to March. */
async function live(until: string, trouble: Trouble) {
  const { bot, ...year } = await liveAYear(isoDay('2023-09-28'), isoDay(until), await openBot(trouble));
  const records = await recordsOf({ bot, ...year });
  await bot.close();
  return { ...records, kills: bot.kills() };
}

let calm: Records;
beforeAll(async () => {
  calm = await live('2023-10-17', CALM);
}, 60_000);

const firstLines = () => listLines(calm.arrived.filter(({ at }) => at < new Date(`${FIRST_DAYS}T24:00:00+08:00`)));

describe('the first weeks of a town with 22 liaisons of different temper, with the report of the quarter', () => {
  it('times, doubles, budget, sums, sources and values are right', async () => {
    const { faults, digests, reports, sources } = await judge(calm);
    expect(faults).toEqual([]);
    const kinds = new Set(listUnasked(calm.arrived).map(({ key }) => key.split(':')[0]));
    expect([...kinds].sort()).toEqual(['digest', 'dispatch', 'reminder', 'tell']);
    expect(digests).toBeGreaterThan(20);
    // Two drafts for the office, and the one that was issued.
    expect(reports).toBe(3);
    expect(sources).toBeGreaterThan(30);
  });

  it('some of what is reported was reviewed by then, some was not', () => {
    const states = Map.groupBy(calm.updates, ({ state }) => state);
    expect(states.get('reviewed')?.length).toBeGreaterThan(5);
    expect(states.get('reported')?.length).toBeGreaterThan(5);
  });

  it('killed again and again in the middle of its work it sends the same messages', async () => {
    const killed = await live(FIRST_DAYS, { kills: 40, every: 12, instances: 1 });
    expect(killed.kills).toBeGreaterThan(20);
    expect(listLines(killed.arrived)).toEqual(firstLines());
  }, 120_000);

  it('two instances on one database send the same messages', async () => {
    const two = await live(FIRST_DAYS, { ...CALM, instances: 2 });
    expect(listLines(two.arrived)).toEqual(firstLines());
  }, 120_000);
});
