import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOfCounts } from '../../src/domain/counts.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { describePicture } from '../../src/domain/describe-picture.ts';
import { listLights } from '../../src/domain/light.ts';
import { pictureLights, picturePace, pictureTrend } from '../../src/domain/picture.ts';
import type { Task } from '../../src/domain/plan.ts';
import type { Update } from '../../src/domain/update.ts';
import { TEST_RULES } from '../support/settings.ts';
import { on, plan, target, task, total, update } from './fixtures.ts';

const DAY = isoDay('2023-10-15');
const shared = [
  { department: '甲局', role: 'shared' as const },
  { department: '乙局', role: 'shared' as const },
];

function lightsOf(tasks: Task[], updates: Update[]) {
  const PLAN = plan(tasks);
  const words = {
    register: PLAN.register,
    language: 'zh' as const,
    rules: TEST_RULES,
    nameOf: (handle: string) => handle,
  };
  return { lights: listLights(PLAN, updates, on('2023-10-16'), TEST_RULES), words };
}

describe('the picture of all departments', () => {
  const { lights, words } = lightsOf(
    [task('1#1', [target()], shared), task('2#1', [target()]), task('3#1', [], [{ department: '丙局', role: 'lead' }])],
    [
      update('2023-10-10', { measurements: [total(20)] }),
      update('2023-10-10', { task: '2#1', measurements: [total(39)] }),
    ],
  );
  const picture = pictureLights(lights, DAY, words);

  test('counts a task for each of its owners, in the order of the plan', () => {
    expect(picture.rows.map(({ label, counts }) => [label, sumOfCounts(counts)])).toEqual([
      ['甲局', 2],
      ['乙局', 1],
      ['丙局', 1],
    ]);
    expect(picture.note).toContain('几家共同负责的，各家都计');
  });

  test('in words has every number, grey apart from red', () => {
    expect(describePicture(picture).split('\n').slice(1)).toEqual([
      '严重滞后：甲局1、乙局1',
      '未报：丙局1',
      '完成：甲局1',
    ]);
  });

  test('of very many departments shows those in which something lags, and counts the rest', () => {
    const tasks = Array.from({ length: 60 }, (_, i) =>
      task(`${i + 1}#1`, [target()], [{ department: `${i}局`, role: 'lead' }]),
    );
    const late = update('2023-10-10', { task: '50#1', department: '49局', measurements: [total(1)] });
    const many = lightsOf(tasks, [late]);
    const shown = pictureLights(many.lights, DAY, many.words);
    expect(shown.rows).toHaveLength(24);
    expect(shown.rows.map(({ label }) => label)).toContain('49局');
    expect(shown.note).toContain('另有36个单位未画出');
  });
});

describe('the picture of figures against pace', () => {
  const targets = [
    target(),
    target({ what: '合格率', value: 98, unit: '%', kind: 'rate', mode: 'keep' }),
    target({ what: '关联率', value: 60, unit: '%', kind: 'rate' }),
    target({ what: '事故', value: 0, unit: '起', kind: 'zero', op: '=' }),
    target({ what: '新增', value: 4, unit: '家' }),
  ];
  const { lights, words } = lightsOf(
    [task('1#1', targets, shared)],
    [
      update('2023-10-10', {
        measurements: [
          total(28),
          total(97.5, { metric: '合格率', unit: '%' }),
          total(58, { metric: '关联率', unit: '%' }),
        ],
      }),
      update('2023-10-10', { department: '乙局', onBehalf: true, measurements: [total(30)] }),
    ],
  );
  const picture = picturePace(lights, DAY, words);

  test('has a mark where a count should be by now and where a level must hold, and none for a level to get to', () => {
    expect(picture.rows.map(({ label, due }) => [label, due])).toEqual([
      ['1#1 抽检量', 289 / 365],
      ['1#1 合格率', 1],
      ['1#1 关联率', null],
      ['1#1 新增', null],
    ]);
  });

  test('says of each figure that it is not reviewed, and of joint owners that they differ; nothing is added up', () => {
    expect(describePicture(picture).split('\n').slice(1)).toEqual([
      '1#1 抽检量：71%，应达79%（28/39批次，未审核，口径不一，取较差）',
      '1#1 合格率：99%，应达100%（97.5%，目标≥98%，未审核）',
      '1#1 关联率：96%（58%，目标≥60%，未审核）',
      '未报：1#1 新增',
    ]);
  });
});

test('what falls short of the whole never reads as the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (wanted, value) => {
      fc.pre(value < wanted);
      const { lights, words } = lightsOf(
        [task('1#1', [target({ value: wanted })])],
        [update('2023-10-10', { measurements: [total(value)] })],
      );
      expect(describePicture(picturePace(lights, DAY, words))).not.toContain('：100%');
    }),
  );
});

test('the weeks in words have every number', () => {
  const { words } = lightsOf([], []);
  const counts = { done: 1, on_pace: 2, behind: 0, far_behind: 3, no_data: 4 };
  const weeks = [{ day: DAY, counts }];
  expect(describePicture(pictureTrend(weeks, words))).toContain('10月15日：完成1、达进度2、严重滞后3、未报4');
  expect(describePicture(pictureTrend(weeks, { ...words, language: 'en' }))).toContain(
    '15 Oct: done 1, on pace 2, far behind 3, not reported 4',
  );
});
