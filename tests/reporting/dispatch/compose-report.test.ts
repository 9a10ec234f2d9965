import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matter } from '../../../src/domain/matter.ts';
import { type Quarter, readQuarter } from '../../../src/domain/quarter.ts';
import type { Update } from '../../../src/domain/update.ts';
import { composeReport } from '../../../src/reporting/dispatch/compose-report.ts';
import { printedLedger, workbookLedger } from '../../../src/reporting/dispatch/list-quarter-ledger.ts';
import { measureQuarter } from '../../../src/reporting/dispatch/measure-quarter.ts';
import type { ReportFacts } from '../../../src/reporting/dispatch/report.ts';
import { increment, plan, target, task, total, update } from '../../domain/fixtures.ts';
import { TEST_RULES } from '../../support/settings.ts';

const person = (handle: string, name: string, department: string, role: 'office' | 'liaison' = 'liaison') => ({
  ...{ handle, name, department, role, slackUserId: null, email: null, claims: null, reachable: true },
});
const PEOPLE = [person('o', '周主任', '甲办', 'office'), person('a', '王五', '甲局'), person('b', '李四', '乙局')];
const both = [
  { department: '甲局', role: 'shared' as const },
  { department: '乙局', role: 'shared' as const },
];
const PLAN = plan([
  task('1#1', [target()]),
  task('2#1', [target({ what: '阳光厨房', value: 11, unit: '家' })], both),
  task('3#1', [target({ what: '合格率', value: 98, unit: '%', kind: 'rate', mode: 'keep' })]),
  task('4#1'),
  task('5#1'),
]);
const get = (id: string): Quarter => {
  const quarter = readQuarter(id);
  if (!quarter) throw new Error(id);
  return quarter;
};
const sampled = (value: number) => [total(value)];
const kitchens = (value: number) => [total(value, { metric: '阳光厨房', unit: '家' })];
const UPDATES: Update[] = [
  update('2023-06-20', { measurements: sampled(5) }),
  update('2023-09-28', { measurements: sampled(12), state: 'reviewed' }),
  update('2023-10-09', { task: '2#1', asOf: '2023-09-30', measurements: kitchens(9) }),
  update('2023-09-27', { task: '2#1', department: '乙局', by: 'o', onBehalf: true, measurements: kitchens(7) }),
  update('2023-09-26', {
    task: '3#1',
    measurements: [total(97, { metric: '合格率', unit: '%' })],
    blocker: '检测设备未到位',
    status: 'at_risk',
  }),
  update('2023-09-25', { task: '4#1', status: 'done' }),
];
const FACTS: ReportFacts = {
  ...{ plan: PLAN, updates: UPDATES, people: PEOPLE, matters: [], rules: TEST_RULES, quarter: get('2023Q3') },
  now: new Date('2023-10-20T09:00:00+08:00'),
};

function textOf(part: Partial<ReportFacts> = {}): string {
  const { title, passages } = composeReport(measureQuarter({ ...FACTS, ...part }));
  return [title, ...passages.map((one) => (one.kind === 'item' ? `${one.head}｜${one.text}` : one.text))].join('\n');
}

const matter = (part: Partial<Matter>): Matter => ({
  ...{ id: 'm', plan: 'p', kind: 'dispute', task: '5#1', department: '甲局', by: 'a', text: '应由丙局承担' },
  ...{ at: new Date('2023-09-20T09:00:00+08:00'), details: {}, source: null },
  ...{ outcome: null, answer: null, settledBy: null, settledAt: null },
  ...part,
});

describe('the report of a quarter', () => {
  const text = textOf();

  test('has the four parts in their order, a title, addressees, and who drafts it', () => {
    const document = composeReport(measureQuarter(FACTS));
    expect(document.title).toBe('关于《2023年工作要点》第三季度落实情况的调度报告');
    expect(document.addressees).toBe('各责任单位');
    expect(document.mark).toBe('送审稿');
    expect(document.signature).toEqual({ by: '甲办', day: '2023年10月20日' });
    const parts = document.passages.flatMap((one) => (one.kind === 'heading' && one.level === 1 ? [one.text] : []));
    expect(parts).toEqual(['总体情况', '主要成效', '存在问题', '下一步要求']);
  });

  test('what the office accepts or sends back after the days of grace, and before it issues the report, counts as such', () => {
    const since = { reviewedAt: new Date('2023-10-18T09:00:00+08:00') };
    const late = UPDATES.map((one): Update => (one.task === '3#1' ? { ...one, ...since, state: 'reviewed' } : one));
    const accepted = textOf({ updates: late });
    expect(accepted).toContain('（甲局 王五 9月26日报，已审核）');
    expect(accepted).toContain('其中已审核2条、未审核3条');
    expect(textOf({ updates: late, now: new Date('2023-10-17T09:00:00+08:00') })).toContain('其中已审核1条、未审核4条');
    const returned = UPDATES.map((one): Update => (one.task === '3#1' ? { ...one, ...since, state: 'returned' } : one));
    expect(textOf({ updates: returned })).not.toContain('97%');
  });

  test('an increase whose total nobody has said names its source like any figure', () => {
    const updates = [update('2023-09-28', { measurements: [increment(3)] })];
    const [first] = printedLedger(measureQuarter({ ...FACTS, updates })).rows;
    expect(first?.[3]).toContain('只报增量3批次，不知累计（甲局 王五 9月28日报，未审核）');
  });

  test('counts every task once, compares with the quarter before, and says what came in', () => {
    expect(text).toContain('共5条任务、6份责任，涉及2个单位。');
    expect(text).toContain('截至9月30日，按序时进度衡量，完成1条、落后2条、严重滞后1条、未报1条，合计5条。');
    expect(text).toContain('与2023年第二季度末相比，完成增加1条、落后增加2条、未报减少3条。');
    expect(text).toContain('收到2个单位的报送5条（含代报1条），涉及4条任务，其中已审核1条、未审核4条。');
  });

  test('says of each figure who gave it when, and what is not reviewed', () => {
    expect(text).toContain('抽检量 12/39批次');
    expect(text).toContain('（甲局 王五 9月28日报，已审核）');
    expect(text).toContain('（甲局 王五 9月26日报，未审核）');
  });

  test('shows joint owners side by side and adds nothing up', () => {
    expect(text).toContain(
      '乙局报7家（乙局 周主任 9月27日报，代报，未审核），甲局报9家（甲局 王五 10月9日报，截至9月30日，未审核）',
    );
    expect(text).not.toContain('16家');
  });

  test('asks for what follows from a problem, with how much each week', () => {
    expect(text).toContain('事项1（1#1），抽检量还差27批次，余下91天平均每周需2.1批次');
    expect(text).toContain('合格率须恢复到≥98%并保持');
    expect(text).toContain('进展不明的1条任务');
    expect(text).toContain('由甲办逐条审核');
  });

  test('what is not reported is said to be unknown, not behind', () => {
    expect(text).toContain('未计入滞后：事项5（5#1）');
  });

  test('names troubles with their source', () => {
    expect(text).toContain('检测设备未到位（甲局 王五 9月26日报，未审核）');
  });
});

describe('days of grace', () => {
  const late = update('2023-10-15', { task: '5#1', asOf: '2023-09-30', status: 'on_track' });
  const tooLate = update('2023-10-16', { task: '5#1', asOf: '2023-09-30', status: 'on_track', late: true });
  const next = update('2023-10-09', { task: '5#1', status: 'done' });

  test('what holds for the quarter counts if it came in by their end', () => {
    expect(textOf({ updates: [...UPDATES, late] })).toContain('达进度1条');
    expect(textOf({ updates: [...UPDATES, tooLate] })).toContain('未报1条');
    expect(textOf()).toContain('以上按10月15日24时前收到的数据计算');
  });

  test('what holds for a day after the quarter belongs to the next one', () => {
    expect(textOf({ updates: [...UPDATES, next] })).toBe(textOf());
    expect(textOf({ updates: [...UPDATES, next], quarter: get('2023Q4') })).toContain('完成2条');
  });

  test('before their end, and while the quarter runs, the draft says that it will change', () => {
    expect(textOf({ now: new Date('2023-10-09T17:00:00+08:00') })).toContain(
      '报送宽限期至10月15日，尚未届满，本稿按10月9日17:00前',
    );
    const running = textOf({ quarter: get('2023Q4'), now: new Date('2023-10-20T09:00:00+08:00') });
    expect(running).toContain('本季度尚未结束');
    expect(running).toContain('截至10月20日');
  });
});

describe('what is not settled', () => {
  test('open disputes and requests are problems; settled ones and those of later are not', () => {
    expect(textOf({ matters: [matter({})] })).toContain('事项5（5#1）｜甲局提出异议：“应由丙局承担”（王五 9月20日）。');
    expect(textOf({ matters: [matter({ settledAt: new Date('2023-10-01T09:00:00+08:00') })] })).toBe(textOf());
    expect(textOf({ matters: [matter({ at: new Date('2023-10-18T09:00:00+08:00') })] })).toBe(textOf());
  });
});

test('a quarter about which nothing is known says so, without an empty phrase', () => {
  const text = textOf({ updates: [] });
  expect(text).toContain('未报5条，合计5条');
  expect(text).toContain('2023年第三季度没有收到报送');
  expect(text).toContain('没有任务完成或达到序时进度');
  expect(text).not.toMatch(/高度重视|扎实推进|取得明显成效|进一步加强/);
});

test('an English plan has an English report', () => {
  const english = plan(PLAN.register.tasks);
  const text = textOf({
    plan: { ...english, register: { ...english.register, language: 'en', title: 'Work plan 2023' } },
  });
  expect(text).toContain('Report on “Work plan 2023” for the third quarter of 2023');
  expect(text).toContain('As of 30 Sep, measured by pace: 1 done, 2 behind, 1 far behind, 1 not reported; 5 in all.');
  expect(text).toContain('not reviewed');
  expect(
    text.replaceAll(
      /[甲乙丙]局|甲办|王五|周主任|李四|抽检量|阳光厨房|合格率|批次|家|个百分点|检测设备未到位|事项\d(的第\d条要求)?|（\d#1）|甲发〔2023〕2号/g,
      '',
    ),
  ).not.toMatch(/[一-鿿]/);
});

test('of very many tasks the report prints those that lag; the workbook has all', () => {
  const many = plan(Array.from({ length: 600 }, (_, i) => task(`${i + 1}#1`, [target()])));
  const late = update('2023-09-20', { task: '7#1', measurements: sampled(1) });
  const measured = measureQuarter({ ...FACTS, plan: many, updates: [late] });
  expect(printedLedger(measured).rows.map(([id]) => id)).toEqual(['7#1']);
  expect(workbookLedger(measured).rows).toHaveLength(600);
  expect(composeReport(measured).attachments[0]?.title).toContain('全部任务见电子台账');
});

describe('the ledgers', () => {
  const report = measureQuarter(FACTS);

  test('have a row for each task, and every figure has its source', () => {
    for (const { header, rows } of [printedLedger(report), workbookLedger(report)]) {
      expect(rows.map(([id]) => id)).toEqual(['1#1', '2#1', '3#1', '4#1', '5#1']);
      for (const row of rows) expect(row).toHaveLength(header.length);
    }
    expect(workbookLedger(report).rows[2]?.at(-1)).toBe('检测设备未到位（甲局 王五 9月26日报，未审核）');
  });
});

test('whatever was reported, the counts sum up to all tasks and every figure in the text has a source', () => {
  const anyUpdate = fc
    .record({
      day: fc.integer({ min: 1, max: 300 }),
      task: fc.constantFrom('1#1', '2#1', '3#1', '4#1'),
      department: fc.constantFrom('甲局', '乙局'),
      value: fc.nat(60),
      state: fc.constantFrom('reported' as const, 'reviewed' as const, 'returned' as const),
    })
    .map(({ day, task: id, department, value, state }) => {
      const metric = PLAN.register.tasks.find((one) => one.id === id)?.targets[0]?.what ?? '其他';
      const said = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
      return update(said, { task: id, department, state, measurements: [total(value, { metric, unit: '' })] });
    });
  fc.assert(
    fc.property(fc.array(anyUpdate, { maxLength: 12 }), (updates) => {
      const text = textOf({ updates });
      const [, counted = '', sum] = /按序时进度衡量，(.*?)，合计(\d+)条/.exec(text) ?? [];
      const counts = [...counted.matchAll(/(\d+)条/g)].map(([, count]) => Number(count));
      expect(counts.reduce((all, count) => all + count, 0)).toBe(5);
      expect(sum).toBe('5');
      const figures = [...text.matchAll(/\d+\/\d+(批次|家)[^。]*。/g)].map(([found]) => found);
      for (const figure of figures) expect(figure).toMatch(/\d月\d+日报.*(已|未)审核/);
    }),
    { numRuns: 60 },
  );
});
