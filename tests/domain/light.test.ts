import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLights, sumOfCounts } from '../../src/domain/counts.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { lightOf, listLights, yardstickOf } from '../../src/domain/light.ts';
import type { Light } from '../../src/domain/pace.ts';
import { endOfWeek, momentAt } from '../../src/domain/period.ts';
import type { Target } from '../../src/domain/plan.ts';
import type { Update } from '../../src/domain/update.ts';
import { TEST_RULES } from '../support/settings.ts';
import { increment, on, plan, target, task, total, update } from './fixtures.ts';

const rate = (part: Partial<Target> = {}) => target({ what: '覆盖率', unit: '%', kind: 'rate', value: 60, ...part });
const percent = (value: number) => total(value, { metric: '覆盖率', unit: '%', kind: 'percent' });
const zero = target({ what: '事故', op: '=', value: 0, unit: '起', kind: 'zero', mode: 'keep' });
const events = (value: number) => total(value, { metric: '事故', unit: '起' });

function light(
  targets: Target[],
  updates: Update[],
  day: string,
  options: { year?: number; population?: number } = {},
) {
  const owner = plan([task('1#1', targets)], { population: options.population ?? null }, options.year ?? 2023);
  return lightOf(task('1#1', targets), updates, on(day), yardstickOf(owner, TEST_RULES));
}

/** One count of 39 said on the day it is measured. */
function counted(value: number, day: string, wanted = 39) {
  const year = Number(day.slice(0, 4));
  const found = light([target({ value: wanted })], [update(day, { measurements: [total(value)] })], day, { year });
  return found.targets[0]?.pace;
}

describe('counts against the share of the year', () => {
  test('28 of 39 on 16 October: 30.9 expected, 0.91, 35.4 at the end, 4 missing', () => {
    const pace = counted(28, '2023-10-16');
    expect(pace?.elapsed).toEqual({ day: 289, days: 365, left: 76, isOver: false });
    expect(pace?.expected).toBeCloseTo(30.88, 2);
    expect(pace?.ratio).toBeCloseTo(0.9067, 3);
    expect(pace?.forecast).toBeCloseTo(35.36, 2);
    expect(pace).toMatchObject({ light: 'behind', gap: 4 });
    expect(pace?.perWeek).toBeCloseTo(11 / (76 / 7), 6);
  });

  // Worked by hand: expected = target × day ÷ days.
  test.each<[string, number, number, string, Light, number]>([
    ['first day, nothing yet', 0, 39, '2023-01-01', 'far_behind', 39],
    ['first day, one done (0.1 expected)', 1, 39, '2023-01-01', 'on_pace', 0],
    ['last day, all but one (38 ÷ 39 = 0.974)', 38, 39, '2023-12-31', 'on_pace', 1],
    ['last day, 37 ÷ 39 = 0.949', 37, 39, '2023-12-31', 'behind', 2],
    ['last day, 29 ÷ 39 = 0.744', 29, 39, '2023-12-31', 'far_behind', 10],
    ['after the end the share stays 1', 38, 39, '2024-02-01', 'on_pace', 1],
    ['reached early', 39, 39, '2023-03-01', 'done', 0],
    ['more than planned', 50, 39, '2023-03-01', 'done', 0],
    ['leap year, day 183 of 366: 100 of 200 expected, exactly 0.95', 95, 200, '2024-07-01', 'on_pace', 10],
    ['leap year, a shade under 0.95', 94, 200, '2024-07-01', 'behind', 12],
    ['leap year, exactly 0.75', 75, 200, '2024-07-01', 'behind', 50],
    ['leap year, a shade under 0.75', 74, 200, '2024-07-01', 'far_behind', 52],
    ['7 of 11 on day 289: 8.71 expected, 0.80', 7, 11, '2023-10-16', 'behind', 3],
  ])('%s', (_, value, wanted, day, expected, gap) => {
    const year = day === '2024-02-01' ? 2023 : Number(day.slice(0, 4));
    const found = light([target({ value: wanted })], [update(day, { measurements: [total(value)] })], day, { year });
    expect(found.targets[0]?.pace).toMatchObject({ light: expected, gap });
    expect(found.light).toBe(expected);
  });

  test('before the period nothing is expected, and a report is on pace', () => {
    const found = light([target()], [update('2022-12-20', { measurements: [total(0)] })], '2022-12-20');
    expect(found.targets[0]?.pace).toMatchObject({ light: 'on_pace', expected: 0, ratio: null, forecast: null });
  });

  test('on the last day no time is left to need anything per week', () => {
    expect(counted(30, '2023-12-31')).toMatchObject({ perWeek: null });
  });
});

describe('levels: the way left against the time left', () => {
  // Day 289: 76 of 365 days = 0.2082 of the time is left.
  test.each<[string, number, string, Light]>([
    ['58 of 60: 0.033 of the way left', 58, '2023-10-16', 'on_pace'],
    ['45 of 60: 0.25 of the way, ratio 0.83', 45, '2023-10-16', 'behind'],
    ['40 of 60: 0.333 of the way, ratio 0.62', 40, '2023-10-16', 'far_behind'],
    ['nothing on the first day: 364 ÷ 365', 0, '2023-01-01', 'on_pace'],
    ['a little missing on the last day: no time is left', 59, '2023-12-31', 'far_behind'],
    ['reached', 60, '2023-03-01', 'done'],
  ])('%s', (_, value, day, expected) => {
    expect(light([rate()], [update(day, { measurements: [percent(value)] })], day).light).toBe(expected);
  });

  test('two levels on different days make a forecast, one does not', () => {
    const first = update('2023-09-16', { measurements: [percent(40)] });
    const second = update('2023-10-16', { measurements: [percent(46)] });
    expect(light([rate()], [second], '2023-10-16').targets[0]?.pace?.forecast).toBeNull();
    // 6 points in 30 days, 76 days left: 46 + 15.2
    expect(light([rate()], [first, second], '2023-10-16').targets[0]?.pace?.forecast).toBeCloseTo(61.2, 6);
  });

  test('a level that is to come down', () => {
    const falling = rate({ op: '<=', value: 2 });
    expect(light([falling], [update('2023-10-16', { measurements: [percent(2)] })], '2023-10-16').light).toBe('done');
    expect(light([falling], [update('2023-10-16', { measurements: [percent(4)] })], '2023-10-16').light).toBe(
      'far_behind',
    );
  });
});

describe('what must hold all the time', () => {
  const kept = rate({ mode: 'keep', value: 100, op: '=' });

  test('below the target is behind at once, even on the first day', () => {
    expect(light([kept], [update('2023-01-01', { measurements: [percent(99.9)] })], '2023-01-01').light).toBe('behind');
  });

  test('at the target is on pace until the year is over, then done', () => {
    const said = [update('2023-10-16', { measurements: [percent(100)] })];
    expect(light([kept], said, '2023-12-31').light).toBe('on_pace');
    expect(light([kept], said, '2024-01-01').light).toBe('done');
  });

  test('one event where none may happen is far behind, an increment too', () => {
    expect(light([zero], [update('2023-10-16', { measurements: [events(0)] })], '2023-10-16').light).toBe('on_pace');
    expect(light([zero], [update('2023-10-16', { measurements: [events(1)] })], '2023-10-16').light).toBe('far_behind');
    const one = increment(1, { metric: '事故', unit: '起' });
    expect(light([zero], [update('2023-10-16', { measurements: [one] })], '2023-10-16').light).toBe('far_behind');
  });

  test('a ceiling is behind once exceeded', () => {
    const complaints = target({ what: '投诉', op: '<=', value: 5, unit: '件' });
    const said = (value: number) => [
      update('2023-10-16', { measurements: [total(value, { metric: '投诉', unit: '件' })] }),
    ];
    expect(light([complaints], said(5), '2023-10-16').light).toBe('on_pace');
    expect(light([complaints], said(6), '2023-10-16').light).toBe('behind');
  });
});

describe('per head', () => {
  const perHead = target({ value: 4, unit: '批次/千人', kind: 'per_capita' });

  test('a rate counts against time as it is: 3.2 of 4 on day 289, 3.17 expected', () => {
    const said = [update('2023-10-16', { measurements: [total(3.2, { unit: '批次/千人' })] })];
    expect(light([perHead], said, '2023-10-16').light).toBe('on_pace');
  });

  test('a number of samples needs the population', () => {
    const said = [update('2023-10-16', { measurements: [total(2400)] })];
    expect(light([perHead], said, '2023-10-16').targets[0]).toMatchObject({
      light: 'no_data',
      unmeasured: 'no_population',
    });
    // 2400 ÷ 1000 thousand people = 2.4; 2.4 ÷ 3.167 = 0.76
    expect(light([perHead], said, '2023-10-16', { population: 1_000_000 }).light).toBe('behind');
  });
});

describe('figures that cannot be measured', () => {
  test('a share where things are counted, a count where a share is wanted', () => {
    const share = update('2023-10-16', { measurements: [total(70, { unit: '%', kind: 'percent' })] });
    expect(light([target()], [share], '2023-10-16').targets[0]).toMatchObject({ light: 'no_data', unmeasured: 'unit' });
    const things = update('2023-10-16', { measurements: [total(50, { metric: '覆盖率', unit: '家' })] });
    expect(light([rate()], [things], '2023-10-16').targets[0]).toMatchObject({ light: 'no_data', unmeasured: 'unit' });
  });

  test('an increment whose total nobody knows', () => {
    const said = [update('2023-10-16', { measurements: [increment(3)] })];
    expect(light([target()], said, '2023-10-16').targets[0]).toMatchObject({ unmeasured: 'no_total' });
  });
});

describe('several targets, several owners', () => {
  const both = [target({ what: 'A' }), target({ what: 'B' })];
  const a = (value: number) => total(value, { metric: 'A' });
  const b = (value: number) => total(value, { metric: 'B' });

  test('the worst of those reported, and how many are not', () => {
    const found = light(both, [update('2023-10-16', { measurements: [a(5)] })], '2023-10-16');
    expect(found).toMatchObject({ light: 'far_behind', unreported: 1, basis: 'figures' });
  });

  test('done only when all are', () => {
    const one = update('2023-10-16', { measurements: [a(39)] });
    expect(light(both, [one], '2023-10-16').light).toBe('on_pace');
    expect(light(both, [one, update('2023-10-16', { measurements: [b(39)] })], '2023-10-16').light).toBe('done');
  });

  test('a zero event outweighs everything else that is done', () => {
    const said = [update('2023-10-16', { measurements: [total(39), events(1)] })];
    expect(light([target(), zero], said, '2023-10-16').light).toBe('far_behind');
  });

  test('joint owners that differ are not added up: the lower counts, both are known', () => {
    const said = [
      update('2023-10-05', { measurements: [total(37)] }),
      update('2023-10-06', { department: '乙局', measurements: [total(28)] }),
    ];
    const found = light([target()], said, '2023-10-16');
    expect(found.targets[0]?.disagreement.map(({ value }) => value)).toEqual([37, 28]);
    expect(found.targets[0]?.figure).toMatchObject({ value: 28, source: { department: '乙局' } });
    expect(found.light).toBe('behind');
  });

  test('owners that agree do not disagree', () => {
    const said = [
      update('2023-10-05', { measurements: [total(28)] }),
      update('2023-10-06', { department: '乙局', measurements: [total(28)] }),
    ];
    expect(light([target()], said, '2023-10-16').targets[0]?.disagreement).toEqual([]);
  });
});

describe('tasks without figures', () => {
  test.each<[Update['status'], Light]>([
    ['on_track', 'on_pace'],
    ['at_risk', 'behind'],
    ['blocked', 'far_behind'],
    ['done', 'done'],
    ['not_started', 'behind'],
    [null, 'no_data'],
  ])('%s is %s', (status, expected) => {
    expect(light([], [update('2023-10-16', { status })], '2023-10-16').light).toBe(expected);
  });

  test('nothing said is grey', () => {
    expect(light([], [], '2023-10-16')).toMatchObject({ light: 'no_data', basis: 'none' });
  });

  test('done said without the figure that the plan asks for is not done', () => {
    expect(light([target()], [update('2023-10-16', { status: 'done' })], '2023-10-16')).toMatchObject({
      light: 'on_pace',
      basis: 'status',
      unreported: 1,
    });
  });

  test('a figure outweighs a status', () => {
    const said = [update('2023-10-16', { status: 'on_track', measurements: [total(5)] })];
    expect(light([target()], said, '2023-10-16').light).toBe('far_behind');
  });
});

describe('the end of a week', () => {
  test('is Sunday 24:00: day 289 is reached, and nothing said from then on is known', () => {
    const end = endOfWeek(isoDay('2023-10-09'), 'Asia/Shanghai');
    expect(end.day).toBe('2023-10-16');
    expect(end.knownUntil.toISOString()).toBe('2023-10-15T15:59:59.999Z');
    expect(momentAt(end.knownUntil, 'Asia/Shanghai').day).toBe('2023-10-15');
  });

  test('a correction that moves a figure to another task later changes nothing before', () => {
    const moved = update('2023-10-20', { task: '2#1', measurements: [total(28)] });
    const first = update('2023-10-10', { measurements: [total(28)], supersededBy: moved.id });
    const owner = plan([task('1#1', [target()]), task('2#1', [target()])]);
    const lights = listLights(owner, [first, moved], endOfWeek(isoDay('2023-10-09'), 'Asia/Shanghai'), TEST_RULES);
    expect(lights.map((each) => each.light)).toEqual(['behind', 'no_data']);
    expect(listLights(owner, [first, moved], on('2023-10-21'), TEST_RULES).map((each) => each.light)).toEqual([
      'no_data',
      'behind',
    ]);
  });
});

describe('for any updates', () => {
  const anyTarget = fc.constantFrom(target(), rate(), zero, target({ kind: 'per_capita', unit: '批次/千人' }));
  const anyMeasurement = fc.record({
    metric: fc.constantFrom('抽检量', '覆盖率', '事故', '别的'),
    value: fc.double({ min: 0, max: 1e6, noNaN: true }),
    unit: fc.constantFrom('批次', '%', '起', '', '批次/千人'),
    kind: fc.constantFrom('total' as const, 'increment' as const, 'percent' as const),
  });
  const anyUpdate = fc
    .record({
      task: fc.constantFrom('1#1', '2#1', '3#1'),
      department: fc.constantFrom('甲局', '乙局'),
      status: fc.constantFrom(null, 'on_track' as const, 'blocked' as const, 'done' as const),
      measurements: fc.array(anyMeasurement, { maxLength: 3 }),
    })
    .map((part) => update('2023-06-01', part));

  test('counts sum to the number of tasks, and every number is finite', () => {
    const anyDay = fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-03-01');
    fc.assert(
      fc.property(fc.array(anyTarget, { maxLength: 3 }), fc.array(anyUpdate), anyDay, (targets, updates, day) => {
        const owner = plan([task('1#1', targets), task('2#1', targets), task('3#1')]);
        const lights = listLights(owner, updates, { ...on(day), knownUntil: on('2024-06-01').knownUntil }, TEST_RULES);
        expect(sumOfCounts(countLights(lights))).toBe(3);
        for (const { pace } of lights.flatMap((each) => each.targets)) {
          for (const number of [pace?.expected, pace?.ratio, pace?.forecast, pace?.gap, pace?.perWeek]) {
            if (typeof number === 'number') expect(number).toSatisfy(Number.isFinite);
          }
        }
      }),
    );
  });
});
