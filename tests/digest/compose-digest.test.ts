import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeDigest } from '../../src/digest/compose-digest.ts';
import { composeExplanation } from '../../src/digest/compose-explanation.ts';
import type { DigestFacts } from '../../src/digest/digest.ts';
import { sumOfCounts } from '../../src/domain/counts.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { lightOf, yardstickOf } from '../../src/domain/light.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Round } from '../../src/domain/round.ts';
import { renderPlain } from '../../src/ports/render-plain.ts';
import { on, plan, target, task, total, update } from '../domain/fixtures.ts';
import { TEST_RULES } from '../support/settings.ts';

const person = (handle: string, part: Partial<Person>): Person => ({
  handle,
  name: handle,
  department: null,
  role: 'liaison',
  slackUserId: null,
  email: null,
  claims: null,
  reachable: true,
  ...part,
});

const PEOPLE = [
  person('o', { name: '周主任', role: 'office', department: '甲办' }),
  person('a', { name: '王五', department: '甲局' }),
  person('b', { name: '李四', department: '乙局', reachable: false }),
  person('c', { name: '赵六', department: '丙局' }),
];

const cosmetics = target({ what: '化妆品监督抽检量', quote: '化妆品监督抽检不少于39批次' });
const kitchens = target({ what: '阳光厨房', value: 11, unit: '家' });
const both = [
  { department: '甲局', role: 'shared' as const },
  { department: '乙局', role: 'shared' as const },
];
const PLAN = plan([
  task('1#1', [cosmetics]),
  task('2#1', [kitchens], both),
  task('3#1', [], [{ department: '丙局', role: 'lead' }]),
  task('4#1', [], [{ department: '丁局', role: 'lead' }]),
]);
const sampled = (value: number) => [total(value, { metric: '化妆品监督抽检量' })];
const built = (value: number) => [total(value, { metric: '阳光厨房', unit: '家' })];

const UPDATES = [
  update('2023-10-04', { measurements: sampled(30) }),
  update('2023-10-12', { measurements: sampled(28) }),
  update('2023-10-11', { task: '2#1', measurements: built(9), state: 'reviewed' }),
  update('2023-10-11', { task: '2#1', department: '乙局', by: 'o', onBehalf: true, measurements: built(7) }),
  update('2023-10-13', { task: '3#1', department: '丙局', by: 'c', status: 'blocked', blocker: '缺场地' }),
  update('2023-10-16', { task: '4#1', department: '丁局', status: 'done' }),
];

const ROUND: Round = {
  id: '2023-10',
  opens: isoDay('2023-10-07'),
  opensAt: new Date('2023-10-07T09:00:00+08:00'),
  ends: isoDay('2023-11-01'),
  isBaseline: false,
  asOf: null,
};

const FACTS: DigestFacts = {
  plan: PLAN,
  updates: UPDATES,
  people: PEOPLE,
  week: isoDay('2023-10-09'),
  rules: TEST_RULES,
  asked: { round: ROUND, handles: new Set(['a', 'c']) },
};

const textOf = (audience: Parameters<typeof composeDigest>[1], facts = FACTS, language: 'zh' | 'en' = 'zh') =>
  renderPlain(composeDigest(facts, audience, language).blocks);

describe('the leader’s digest', () => {
  const text = textOf('leader');

  test('says 周报 and the week in its first line, and nowhere else', () => {
    expect(text.split('\n')[0]).toBe('工作周报 10月9日—10月15日《2023年工作要点》');
    expect(text.match(/周报/g)).toHaveLength(1);
  });

  test('counts all tasks, each with last week’s number, grey apart from red', () => {
    expect(text.split('\n')[1]).toBe('4条：达进度 0（上周1）｜落后 2（0）｜严重滞后 1（0）｜未报 1（3）｜完成 0（0）');
  });

  test('shows at most three things with the arithmetic of pace and their source', () => {
    expect(text).toContain(
      '2) 2#1 事项2 落后（黄）：阳光厨房 7/11家，按序时应为9；照此速度全年约9家，缺3家（乙局 周主任 10月11日报，代报，未审核）',
    );
    expect(text).toContain(
      '3) 1#1 事项1 落后（黄）：化妆品监督抽检量 28/39批次，按序时应为31；照此速度全年约35批次，缺4批次（甲局 王五 10月12日报，未审核）',
    );
    expect(text).toContain('1) 3#1 事项3 严重滞后（红）：据报“受阻”（丙局 赵六 10月13日报，未审核）；困难：缺场地');
  });

  test('says what changed since last week', () => {
    expect(text).toContain('本周收到进展4条，涉及3条任务。首次有进展2条。灯色变化：');
    expect(text).toContain('1#1 事项1：达进度 → 落后');
  });

  test('joint owners’ figures are shown side by side and not added up', () => {
    expect(text).toContain('口径不一：甲局 9家、乙局 7家，未相加');
    expect(text).not.toContain('16');
  });

  test('knows nothing later than Sunday 24:00, and can be printed before', () => {
    expect(composeDigest(FACTS, 'leader', 'zh').items.find((item) => item.task === '4#1')?.light).toBe('no_data');
    const later = [...UPDATES, update('2023-11-02', { measurements: sampled(39) })];
    expect(textOf('leader', { ...FACTS, updates: later })).toBe(text);
    expect(textOf('leader', { ...FACTS, updates: UPDATES.slice(0, 1) })).toContain('未报 3');
  });

  test('names nobody who has not answered', () => {
    expect(text).not.toContain('未答复');
  });
});

test('“no change” is an answer and no progress', () => {
  const text = textOf({ department: '甲局' }, { ...FACTS, updates: [update('2023-10-12', { text: '无变化' })] });
  expect(text).toContain('本周没有新的进展。另有1条答复无变化。');
  expect(text).toContain('还没有报过进展的2条');
});

describe('pictures', () => {
  const kindsFor = (audience: Parameters<typeof composeDigest>[1], facts = FACTS) =>
    composeDigest(facts, audience, 'zh').blocks.flatMap((block) => (block.type === 'picture' ? [block.picture] : []));

  test('leaders see all departments and the weeks, a department its own figures against pace', () => {
    expect(kindsFor('leader').map(({ kind }) => kind)).toEqual(['lights', 'trend']);
    expect(kindsFor({ department: '乙局' }).map(({ kind }) => kind)).toEqual(['pace']);
    expect(JSON.stringify(kindsFor({ department: '乙局' }))).not.toContain('化妆品');
  });

  test('the weeks begin before the first word and end with the counts of the headline', () => {
    const [, trend] = kindsFor('leader');
    const points = trend?.kind === 'trend' ? trend.points : [];
    expect(points.map(({ label }) => label)).toEqual(['10月1日', '10月8日', '10月15日']);
    expect(points.at(-1)?.counts).toEqual(composeDigest(FACTS, 'leader', 'zh').counts);
    for (const { counts } of points) expect(sumOfCounts(counts)).toBe(4);
  });

  test('nothing is drawn of a plan about which nothing was said', () => {
    expect(kindsFor('leader', { ...FACTS, updates: [] })).toEqual([]);
    expect(kindsFor({ department: '甲局' }, { ...FACTS, updates: [] })).toEqual([]);
  });
});

describe('the office’s digest', () => {
  const text = textOf('office');

  test('says who was asked and has not answered, apart from those whom no message reaches', () => {
    expect(text).toContain('问了2个单位，2个已答复');
    expect(text).toContain('消息送不到（不计为未答复）：乙局');
    expect(text).toContain('还没有联络员：丁局');
    const silent = textOf('office', { ...FACTS, updates: UPDATES.filter(({ department }) => department !== '丙局') });
    expect(silent).toContain('1个未答复：丙局');
  });

  test('lists open troubles and figures that differ', () => {
    expect(text).toContain('未解决的困难1件');
    expect(text).toContain('2#1 阳光厨房：甲局报9家，乙局报7家');
  });
});

describe('a department’s digest', () => {
  test('holds its own tasks only, joint ones too', () => {
    const digest = composeDigest(FACTS, { department: '甲局' }, 'zh');
    expect(digest.items.map((item) => item.task)).toEqual(['1#1', '2#1']);
    expect(sumOfCounts(digest.counts)).toBe(2);
    expect(renderPlain(digest.blocks)).not.toContain('3#1');
    expect(renderPlain(digest.blocks).split('\n')[0]).toContain('甲局 工作周报');
  });

  test('says what is still to be reported', () => {
    expect(textOf({ department: '丁局' })).toContain('还没有报过进展的1条');
  });

  test('a department without tasks is told so', () => {
    expect(textOf({ department: '戊局' })).toContain('没有交给本单位的任务');
  });
});

test('the same in English', () => {
  const text = textOf('leader', FACTS, 'en');
  expect(text.split('\n')[0]).toBe('Weekly digest, 9 Oct – 15 Oct: 2023年工作要点');
  expect(text).toContain(
    '4 tasks: on pace 0 (last week 1) | behind 2 (0) | far behind 1 (0) | not reported 1 (3) | done 0 (0)',
  );
  expect(text).toContain('28 of 39 批次, 31 expected by now; about 35 批次 at year end at this pace, 4 批次 short');
});

test('a week in which nobody has said anything is grey, and nothing needs attention', () => {
  const text = textOf('leader', { ...FACTS, updates: [] });
  expect(text).toContain('没有需要过问的事项');
  expect(text).toContain('本周没有新的进展');
});

describe('为什么是黄的', () => {
  const moment = on('2023-10-16');
  const words = { register: PLAN.register, language: 'zh' as const, rules: TEST_RULES, nameOf: () => '王五' };
  const explain = (id: string, language: 'zh' | 'en' = 'zh') => {
    const found = PLAN.register.tasks.find((each) => each.id === id);
    if (!found) throw new Error(id);
    return renderPlain(
      composeExplanation(lightOf(found, UPDATES, moment, yardstickOf(PLAN, TEST_RULES)), { ...words, language }),
    );
  };

  test('the clause, the target, the arithmetic, who said it when, what is needed', () => {
    const text = explain('1#1');
    expect(text).toContain('1#1 事项1：落后（黄）');
    expect(text).toContain('「事项1的第1条要求」（《2023年工作要点》 甲发〔2023〕2号 1#1）');
    expect(text).toContain('第289天，全年365天：39 × 289/365 = 30.9；28 ÷ 30.9 = 0.91');
    expect(text).toContain('甲局 王五 10月12日报，未审核');
    expect(text).toContain('还剩76天，每周需1.1批次');
  });

  test('in English', () => {
    expect(explain('1#1', 'en')).toContain('Day 289 of 365: 39 × 289/365 = 30.9; 28 ÷ 30.9 = 0.91');
  });

  test('a light that goes by words says whose', () => {
    expect(explain('3#1')).toContain('据报“受阻”（丙局 王五 10月13日报，未审核）');
    expect(explain('4#1')).toContain('据报“已完成”');
  });
});

test('for any updates the counts sum to the number of tasks of the audience', () => {
  const anyUpdate = fc
    .record({
      task: fc.constantFrom('1#1', '2#1', '3#1', '4#1', '9#9'),
      department: fc.constantFrom('甲局', '乙局', '丙局'),
      status: fc.constantFrom(null, 'on_track' as const, 'done' as const, 'blocked' as const),
      blocker: fc.constantFrom(null, '缺钱'),
      measurements: fc.constantFrom([], sampled(3), built(12), sampled(39)),
      day: fc.constantFrom('2023-01-02', '2023-10-08', '2023-10-15', '2023-10-16'),
    })
    .map(({ day, ...part }) => update(day, part));
  fc.assert(
    fc.property(fc.array(anyUpdate), (updates) => {
      for (const [audience, size] of [
        ['leader', 4],
        ['office', 4],
        [{ department: '甲局' }, 2],
      ] as const) {
        const digest = composeDigest({ ...FACTS, updates }, audience, 'zh');
        expect(sumOfCounts(digest.counts)).toBe(size);
        expect(sumOfCounts(digest.previous)).toBe(size);
        expect(digest.items).toHaveLength(size);
        expect(renderPlain(digest.blocks)).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
  );
});
