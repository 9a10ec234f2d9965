import { beforeAll, describe, expect, it } from 'vitest';
import { openBot } from '../../scripts/simulate/bot-under-test.ts';
import { readDigests } from '../../scripts/simulate/check-digests.ts';
import { readReports } from '../../scripts/simulate/check-reports.ts';
import { findUnspoken } from '../../scripts/simulate/check-sayings.ts';
import { listLines, listUnasked } from '../../scripts/simulate/check-times.ts';
import { judge, judgeAsks, type Records, recordsOf } from '../../scripts/simulate/check-year.ts';
import type { Trouble } from '../../scripts/simulate/fate.ts';
import { liveAYear } from '../../scripts/simulate/live-a-year.ts';
import type { Arrived } from '../../scripts/simulate/town-platform.ts';
import { isoDay } from '../../src/domain/dates.ts';

/** Given out in the last days of the holiday. */
const FROM = isoDay('2023-10-05');
const CALM: Trouble = { kills: 0, every: 1, instances: 1 };
/** The first working days: the dispatch, the first check-ins, their answers and the first digests. */
const FIRST_DAYS = '2023-10-09';

/** `npm run simulate-year` goes on to March. */
async function live(until: string, trouble: Trouble) {
  const { bot, ...year } = await liveAYear(FROM, isoDay(until), await openBot(trouble));
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
    expect([...kinds].sort()).toEqual(['check-in', 'digest', 'dispatch', 'reminder', 'tell']);
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

/** The same messages with one thing changed in those of a kind; fails if there was nothing to change. */
function falsify(kind: RegExp, change: (text: string) => string): Arrived[] {
  const changed = calm.arrived.map((message) =>
    kind.test(message.key) ? { ...message, text: change(message.text) } : message,
  );
  expect(changed.map(({ text }) => text)).not.toEqual(calm.arrived.map(({ text }) => text));
  return changed;
}

const pick = (key: RegExp): Arrived => {
  const found = calm.arrived.find((message) => key.test(message.key));
  if (!found) throw new Error(`nothing came of ${key}`);
  return found;
};

describe('each check can fail: asks', () => {
  const check = (more: Arrived[]) => judgeAsks([...calm.arrived, ...more], calm.people);
  const at = (instant: string, part: Partial<Arrived> = {}) => ({
    ...pick(/^reminder:/),
    ...{ key: `reminder:x:${instant}`, at: new Date(instant) },
    ...part,
  });

  it.each([
    ['at night', '2023-10-16T22:00:00+08:00', 'was written to at'],
    ['on a holiday', '2023-10-02T09:00:00+08:00', 'was written to at'],
    ['on a Sunday', '2023-10-15T09:00:00+08:00', 'was written to at'],
  ])('%s', (_, instant, fault) => {
    expect(check([at(instant)]).join('\n')).toContain(fault);
  });

  it('twice, in one message and in two', () => {
    expect(check([pick(/^reminder:/)]).join('\n')).toContain('2 times: reminder:');
    const two = ['2023-10-16T09:00:00+08:00', '2023-10-16T15:00:00+08:00'].map((instant) => at(instant));
    expect(check(two).join('\n')).toContain('asked 2 times');
  });

  it('more often in a week than the budget allows', () => {
    const days = ['23', '24', '25', '26', '27'].map((day) => at(`2023-10-${day}T09:00:00+08:00`));
    expect(check(days).join('\n')).toContain('over the budget of 2023-W43');
  });
});

describe('each check can fail: digests', () => {
  const LATER = /^digest:2023-W41:(?:leader|office|department)/;
  const check = (arrived: Arrived[]) => readDigests({ ...calm, arrived }).faults.join('\n');

  it.each<[string, (text: string) => string, string | RegExp]>([
    ['a count', (text) => text.replace(/未报 (\d+)（/, (_, count) => `未报 ${Number(count) + 1}（`), 'does not sum up'],
    ['two counts that still sum up', swapCounts, 'should be'],
    ['a light', (text) => text.replace(/(^1\) .*?) 严重滞后（红）/m, '$1 落后（黄）'), 'is far_behind, not 落后'],
    ['a value', (text) => text.replace(/关联率 \d+%/, '关联率 9%'), /is \d+, not 9/],
    ['what was said of it', (text) => text.replace('据报“正常推进”', '据报“已完成”'), 'was not said there'],
    ['a trouble', (text) => text.replace(/^(• \d+#\d+ )需要街道协调场地/m, '$1缺少检测设备'), 'no such trouble'],
    ['a target', (text) => text.replace('须一直保持≥10%', '须一直保持≥12%'), 'should be 10'],
    ['what is due by now', (text) => text.replace(/按序时应为(\d+)/, '按序时应为1$1'), 'should be'],
    ['whose word it is', (text) => text.replace(/区民政局 陈静 (\d)/, '区民政局 黄磊 $1'), 'no such source'],
    ['when it was said', (text) => text.replaceAll(/(\d+)月\d+日报/g, '$1月28日报'), 'no such source'],
    ['whether it was reviewed', (text) => text.replaceAll('未审核', '已审核'), 'no such source'],
    [
      'a figure without a source',
      (text) => text.replace(/（[^（）]*日报[^（）]*）/, ''),
      /has no source|was not said there/,
    ],
    ['a figure out of nowhere', (text) => text.replace(/^(1\) .*)$/m, '$1；另有82家'), 'a figure out of nowhere'],
    ['the count of a department', (text) => text.replace(/^未报：(\D+)(\d+)/m, '未报：$19$2'), 'by department'],
    ['a week behind', (text) => text.replace(/^(10月8日：未报|10月8日：.*?)(\d+)/m, '$19$2'), 'should be'],
    ['what came in', (text) => text.replace(/本周收到进展(\d+)条/, '本周收到进展9$1条'), 'should be'],
  ])('%s', (_, change, fault) => {
    expect(check(calm.arrived)).toBe('');
    expect(check(falsify(LATER, change))).toMatch(fault);
  });

  it('a figure that was put right since, and one of another day', () => {
    const undone = calm.updates.map((update) => ({ ...update, supersededBy: null }));
    const later = calm.updates.map((update) => ({ ...update, at: new Date(update.at.getTime() + 86_400_000) }));
    for (const updates of [undone, later]) {
      expect(updates).not.toEqual(calm.updates);
      expect(readDigests({ ...calm, updates }).faults.join()).toMatch(/should be|no such source|, not \d/);
    }
  });

  it('a figure that is stored, and that nobody said; one that was said, and is not stored', () => {
    const [, ...rest] = calm.sayings;
    expect(findUnspoken(calm)).toEqual([]);
    expect(findUnspoken({ ...calm, sayings: rest }).join()).toContain('stored, and not said');
    const fewer = calm.updates.filter(({ measurements }) => measurements.length === 0);
    expect(findUnspoken({ ...calm, updates: fewer }).join()).toContain('said and confirmed, and not stored');
  });
});

function swapCounts(text: string): string {
  return text.replace(
    /落后 (\d+)（(.*?未报) (\d+)（/,
    (_, behind, between, grey) => `落后 ${Number(behind) + 1}（${between} ${Number(grey) - 1}（`,
  );
}

describe('each check can fail: the report of the quarter', () => {
  /** Nothing is read in pictures, and drawing them takes longer than the rest. */
  const withoutPictures = (papers: Arrived['papers']) =>
    papers.map((paper) => {
      if (paper.kind === 'ledger') return paper;
      const attachments = paper.document.attachments.filter(({ kind }) => kind !== 'picture');
      return { ...paper, document: { ...paper.document, attachments } };
    });
  /** What is changed in the papers themselves, which are written and read back. */
  const check = async (change: (papers: string) => string) => {
    const issued = pick(/^tell:.*:leader$/);
    const before = JSON.stringify(withoutPictures(issued.papers));
    const papers = JSON.parse(change(before)) as Arrived['papers'];
    expect(change(before)).not.toBe(before);
    return (await readReports({ ...calm, arrived: [{ ...issued, papers }] })).faults.join('\n');
  };

  it.each<[string, (papers: string) => string, string | RegExp]>([
    ['a count of the overview', (text) => text.replace(/严重滞后(\d+)条、/, '严重滞后9$1条、'), 'should be'],
    ['a heading', (text) => text.replace(/"落后\d+条"/, '"落后9条"'), 'items below'],
    ['a figure', (text) => text.replaceAll(/阳光厨房” \d+\/11/g, '阳光厨房” 9/11'), /is \d+, not 9/],
    ['a review', (text) => text.replaceAll('，已审核）', '，未审核）'), 'no such source'],
    ['a state in the ledger', (text) => text.replace('落后（黄）', '达进度（绿）'), 'not 达进度'],
    ['what is needed each week', (text) => text.replace(/每周需\d/, '每周需9'), 'a week for'],
  ])('%s', async (_, change, fault) => {
    expect(await check(change)).toMatch(fault);
  });

  it('what one of its readers got is not what the others got', async () => {
    const issued = calm.arrived.filter(({ key, papers }) => key.startsWith('tell:') && papers.length > 0);
    const arrived = issued.map((message, at) => ({
      ...{ ...message, papers: withoutPictures(message.papers) },
      ...(at === 3 ? { text: `${message.text}。` } : {}),
    }));
    expect((await readReports({ ...calm, arrived })).faults.join()).toContain('not the same for all');
  });
});
