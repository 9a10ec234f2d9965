import { describe, expect, test } from 'vitest';
import { isoDay } from '../../src/domain/dates.ts';
import { explainLight } from '../../src/domain/describe-light.ts';
import { lightOf, type TaskLight, yardstickOf } from '../../src/domain/light.ts';
import type { Light } from '../../src/domain/pace.ts';
import type { Plan, Target } from '../../src/domain/plan.ts';
import type { Ruling, TargetTerms } from '../../src/domain/terms.ts';
import { TEST_RULES } from '../support/settings.ts';
import { on, plan, target, task, total, update } from './fixtures.ts';

interface Case {
  due?: string;
  targets?: Target[];
  terms?: Partial<Omit<TargetTerms, 'milestones'>> & { milestones?: [string, number][]; due?: string };
  rulings?: Ruling[];
  value?: number;
  year?: number;
}

const COUNT = target({ value: 40 });
const RATE = target({ unit: '%', kind: 'rate', value: 60 });

/** The light of 1#1, reported on the day on which it is looked at. */
function lightOn(day: string, given: Case): TaskLight {
  const { due, targets = [COUNT], terms, rulings = [], value, year = 2023 } = given;
  const one = { ...task('1#1', targets), ...(due === undefined ? {} : { due }) };
  const { milestones = [], due: ownDue, ...rest } = terms ?? {};
  const steps = milestones.map(([by, wanted]) => ({ by: isoDay(by), value: wanted }));
  const own: Plan = {
    ...plan([one], {}, year),
    rulings,
    terms: [
      {
        task: '1#1',
        targets: [{ what: '抽检量', milestones: steps, ...rest }],
        ...(ownDue ? { due: isoDay(ownDue) } : {}),
      },
    ],
  };
  const unit = targets[0]?.unit ?? '';
  const said =
    value === undefined
      ? []
      : [update(day, { measurements: [total(value, { unit, kind: unit === '%' ? 'percent' : 'total' })] })];
  return lightOf(one, said, on(day), yardstickOf(own, TEST_RULES));
}

function ruling(part: Partial<Ruling>): Ruling {
  const base = {
    kind: 'extension' as const,
    task: '1#1',
    metric: null,
    until: null,
    isGranted: true,
    text: '',
    by: 'o',
  };
  return { ...base, at: new Date('2023-10-20T10:00:00+08:00'), ...part };
}

// Worked by hand. 1 January to 31 October 2023 are 304 days; 16 October is day 289 of them.
describe('a date of its own', () => {
  test.each<[string, string, Case, Light, number | null]>([
    ['first day, nothing: 40 × 1/304 = 0.13 expected', '2023-01-01', { due: '10月底前', value: 0 }, 'far_behind', 0],
    ['first day, one done', '2023-01-01', { due: '10月底前', value: 1 }, 'on_pace', 7.6],
    [
      '16 Oct: 40 × 289/304 = 38.03 expected, 30 ÷ 38.03 = 0.789',
      '2023-10-16',
      { due: '10月底前', value: 30 },
      'behind',
      0.789,
    ],
    ['the same 30 against the whole year: 40 × 289/365 = 31.67, 0.947', '2023-10-16', { value: 30 }, 'behind', 0.947],
    ['last day, 38 ÷ 40 = 0.95', '2023-10-31', { due: '10月底前', value: 38 }, 'on_pace', 0.95],
    ['the day after, 38 of 40: late, whatever the ratio', '2023-11-01', { due: '10月底前', value: 38 }, 'behind', 0.95],
    ['long after, 20 of 40', '2023-12-01', { due: '10月底前', value: 20 }, 'far_behind', 0.5],
    ['reached early', '2023-03-01', { due: '10月底前', value: 40 }, 'done', 304 / 60],
    [
      'leap year: 1 Jan to 29 Feb are 60 days, day 30: 20 expected',
      '2024-01-30',
      { due: '2月底', year: 2024, value: 19 },
      'on_pace',
      0.95,
    ],
    ['before the period nothing has passed', '2022-12-31', { due: '10月底前', value: 0 }, 'on_pace', null],
    [
      'a date that nobody can read leaves the year: 40 × 289/365',
      '2023-10-16',
      { due: '10月前', value: 30 },
      'behind',
      0.947,
    ],
    [
      'set by the office instead of the document',
      '2023-10-16',
      { due: '12月底', terms: { due: '2023-10-31' }, value: 30 },
      'behind',
      0.789,
    ],
  ])('count, %s', (_, day, given, light, ratio) => {
    const found = lightOn(day, given);
    expect(found.light).toBe(light);
    const measured = found.targets[0]?.pace?.ratio ?? null;
    if (ratio === null) expect(measured).toBeNull();
    else expect(measured).toBeCloseTo(ratio, 3);
  });

  test.each<[string, string, number, Light, number]>([
    // (15 days left ÷ 304) ÷ (6 ÷ 60)
    ['16 Oct, 54 % of 60 %: 0.0493 ÷ 0.1', '2023-10-16', 54, 'far_behind', 0.493],
    ['16 Oct, 57 %: 0.0493 ÷ 0.05', '2023-10-16', 57, 'on_pace', 0.987],
    ['last day, 59 %: no time is left', '2023-10-31', 59, 'far_behind', 0],
    ['first day, 1 %: (303/304) ÷ (59/60)', '2023-01-01', 1, 'on_pace', 1.0136],
  ])('level, %s', (_, day, value, light, ratio) => {
    const found = lightOn(day, { due: '10月底前', targets: [RATE], value });
    expect(found.light).toBe(light);
    expect(found.targets[0]?.pace?.ratio).toBeCloseTo(ratio, 3);
  });

  test('what must hold all the time is done when its own date is over, and never before', () => {
    const keep = target({ unit: '%', kind: 'rate', mode: 'keep', value: 98 });
    const at = (day: string, value: number) => lightOn(day, { due: '10月底前', targets: [keep], value }).light;
    expect([at('2023-10-31', 99), at('2023-11-01', 99), at('2023-11-01', 97)]).toEqual(['on_pace', 'done', 'behind']);
  });

  test('a task without figures that is said to be on track is late once its date has passed', () => {
    const one = { ...task('1#1'), due: '10月底前' };
    const at = (day: string) =>
      lightOf(one, [update('2023-10-01', { status: 'on_track' })], on(day), yardstickOf(plan([one]), TEST_RULES)).light;
    expect([at('2023-10-31'), at('2023-11-01')]).toEqual(['on_pace', 'behind']);
  });

  test('its explanation has the date, whose it is, and every term', () => {
    const found = lightOn('2023-10-16', { due: '10月底前', value: 30 });
    const words = {
      register: plan([task('1#1')]).register,
      language: 'zh' as const,
      rules: TEST_RULES,
      nameOf: () => '王五',
    };
    const text = explainLight(found, words).join('\n');
    for (const part of [
      '期限2023年10月31日（文件所定）',
      '第289天，到期限共304天',
      '40 × 289/304 = 38',
      '0.79',
      '还剩15天，每周需4.7批次',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('extensions', () => {
  const until = isoDay('2024-01-31');
  const before = ruling({ until, at: new Date('2023-10-20T10:00:00+08:00') });

  test('until it is granted neither date nor light moves; from then on both do', () => {
    const at = (day: string) => lightOn(day, { due: '10月底前', value: 30, rulings: [before] });
    expect(at('2023-10-16').targets[0]?.pace?.elapsed.days).toBe(304);
    expect(at('2023-10-16').light).toBe('behind');
    // 1 January 2023 to 31 January 2024 are 396 days; 23 October is day 296: 40 × 296/396 = 29.9 expected.
    expect(at('2023-10-23').targets[0]?.pace?.elapsed).toMatchObject({ day: 296, days: 396 });
    expect(at('2023-10-23').light).toBe('on_pace');
  });

  test('one that was not granted, or is about another task or measure, changes nothing', () => {
    for (const part of [{ isGranted: false }, { task: '2#1' }, { metric: '别的' }]) {
      const found = lightOn('2023-10-23', { due: '10月底前', value: 30, rulings: [ruling({ until, ...part })] });
      expect(found.targets[0]?.pace?.elapsed.days).toBe(304);
    }
  });
});

describe('closed by the office', () => {
  const closed = ruling({ kind: 'close_out', text: '客观原因：停工' });

  test('is done from that moment on, with the conclusion, whatever was reported', () => {
    expect(lightOn('2023-10-19', { value: 3, rulings: [closed] }).light).toBe('far_behind');
    const found = lightOn('2023-10-23', { value: 3, rulings: [closed] });
    expect(found.light).toBe('done');
    const words = {
      register: plan([task('1#1')]).register,
      language: 'zh' as const,
      rules: TEST_RULES,
      nameOf: () => '周敏',
    };
    expect(explainLight(found, words)[0]).toBe('已办结：“客观原因：停工”（周敏 10月20日）');
  });

  test('until it is taken back', () => {
    const back = ruling({ kind: 'close_out', isGranted: false, at: new Date('2023-10-25T10:00:00+08:00') });
    expect(lightOn('2023-10-26', { value: 3, rulings: [closed, back] }).light).toBe('far_behind');
  });
});

// 1 January to 30 June are 181 days, 1 July to 31 December 184.
describe('milestones and figures that count at the end only', () => {
  const milestones: [string, number][] = [['2023-06-30', 10]];

  test.each<[string, string, number, Light, number]>([
    ['on the day of the milestone exactly its value is expected', '2023-06-30', 10, 'on_pace', 10],
    ['half way to it, day 91 of 181: 10 × 91/181', '2023-04-01', 5, 'on_pace', 5.028],
    ['the next day the way to the end begins: 10 + 30 × 1/184', '2023-07-01', 10, 'on_pace', 10.163],
    ['1 October, day 93 of 184: 10 + 30 × 93/184', '2023-10-01', 22, 'behind', 25.163],
    ['last day', '2023-12-31', 38, 'on_pace', 40],
    ['missed by half', '2023-06-30', 5, 'far_behind', 10],
  ])('count, %s', (_, day, value, light, expected) => {
    const found = lightOn(day, { terms: { milestones }, value });
    expect(found.targets[0]?.pace?.expected).toBeCloseTo(expected, 2);
    expect(found.light).toBe(light);
  });

  test('a level that missed its milestone is behind, however much time is left', () => {
    const steps: [string, number][] = [['2023-03-31', 50]];
    const at = (value: number) => lightOn('2023-04-01', { targets: [RATE], terms: { milestones: steps }, value }).light;
    expect([at(49), at(50)]).toEqual(['behind', 'on_pace']);
  });

  test.each<[string, Target, string, number, Light]>([
    ['a count of which little has come', COUNT, '2023-10-16', 2, 'on_pace'],
    ['a level far away', RATE, '2023-12-30', 5, 'on_pace'],
    ['reached before', COUNT, '2023-10-16', 40, 'done'],
    ['after the end it is measured', COUNT, '2024-01-01', 20, 'far_behind'],
  ])('at the end only: %s', (_, one, day, value, light) => {
    expect(lightOn(day, { targets: [one], terms: { atEnd: true }, value }).light).toBe(light);
  });

  test('what nobody has reported stays grey, whatever was set', () => {
    expect(lightOn('2023-10-16', { due: '6月底', terms: { atEnd: true } }).light).toBe('no_data');
  });
});
