import { describe, expect, test } from 'vitest';
import { progressOf } from '../../src/domain/progress.ts';
import { increment, target, task, total, update } from './fixtures.ts';

const LATER = new Date('2023-12-01T00:00:00+08:00');
const sampling = task('1#1', [target()]);
const figuresOf = (updates: Parameters<typeof progressOf>[1], until = LATER, of = sampling) =>
  progressOf(of, updates, until).targets[0];

describe('figures', () => {
  test('a later total replaces an earlier one and knows it as the first', () => {
    const found = figuresOf([
      update('2023-10-01', { measurements: [total(20)] }),
      update('2023-10-12', { measurements: [total(28)] }),
    ]);
    expect(found?.figures).toMatchObject([{ value: 28, first: { value: 20, asOf: '2023-10-01' } }]);
  });

  test('increments are added to the last total and say what they were added to', () => {
    const found = figuresOf([
      update('2023-10-01', { measurements: [total(20)] }),
      update('2023-10-05', { measurements: [increment(2)] }),
      update('2023-10-09', { measurements: [increment(1)] }),
    ]);
    expect(found?.figures).toMatchObject([{ value: 23, sumOf: { total: 20, added: 3 } }]);
  });

  test('an increment without a known total gives no total', () => {
    const found = figuresOf([update('2023-10-05', { measurements: [increment(2)] })]);
    expect(found?.figures).toEqual([]);
    expect(found?.floating).toMatchObject([{ value: 2 }]);
  });

  test('for a zero target the first event is one event', () => {
    const safe = task('1#1', [target({ what: '中毒事故', op: '=', value: 0, unit: '起', kind: 'zero', mode: 'keep' })]);
    const found = figuresOf(
      [update('2023-10-05', { measurements: [increment(1, { metric: '中毒事故', unit: '起' })] })],
      LATER,
      safe,
    );
    expect(found?.figures).toMatchObject([{ value: 1 }]);
  });

  test('the day a figure holds for decides, not when it was said', () => {
    const found = figuresOf([
      update('2023-10-05', { measurements: [total(8)] }),
      update('2023-10-07', { asOf: '2023-09-30', measurements: [total(7)] }),
    ]);
    expect(found?.figures).toMatchObject([{ value: 8 }]);
  });

  test('a greater count said later for an earlier day outdoes what was said before', () => {
    const found = figuresOf([
      update('2023-10-15', { measurements: [total(8)] }),
      update('2023-10-20', { asOf: '2023-09-30', measurements: [total(9)] }),
    ]);
    expect(found?.figures).toMatchObject([{ value: 9, source: { asOf: '2023-09-30' } }]);
  });

  test('figures of joint owners stay apart', () => {
    const found = figuresOf([
      update('2023-10-05', { measurements: [total(7)] }),
      update('2023-10-06', { department: '乙局', measurements: [total(9)] }),
    ]);
    expect(found?.figures.map(({ value, source }) => [source.department, value])).toEqual([
      ['甲局', 7],
      ['乙局', 9],
    ]);
  });

  test('a number that is no target of the task makes no figure', () => {
    expect(figuresOf([update('2023-10-05', { measurements: [total(7, { metric: '培训人次' })] })])?.figures).toEqual(
      [],
    );
  });

  test('a source says who, when, and how far it can be trusted', () => {
    const found = figuresOf([
      update('2023-10-05', { by: 'x', onBehalf: true, state: 'reviewed', measurements: [total(7)] }),
    ]);
    expect(found?.figures[0]?.source).toMatchObject({ by: 'x', onBehalf: true, state: 'reviewed', asOf: '2023-10-05' });
  });
});

describe('what was known at an instant', () => {
  const replaced = update('2023-10-05', { measurements: [total(8)] });
  const correction = update('2023-10-09', { asOf: '2023-10-05', measurements: [total(7)] });
  const history = [{ ...replaced, supersededBy: correction.id }, correction];

  test('after a correction only the new figure counts', () => {
    expect(figuresOf(history)?.figures).toMatchObject([{ value: 7 }]);
  });

  test('before the correction the old figure was all that was known', () => {
    expect(figuresOf(history, new Date('2023-10-08T00:00:00+08:00'))?.figures).toMatchObject([{ value: 8 }]);
  });

  test('a withdrawn update counts only until it was withdrawn', () => {
    const withdrawn = [{ ...replaced, withdrawnAt: new Date('2023-10-20T00:00:00+08:00') }];
    expect(figuresOf(withdrawn)?.figures).toEqual([]);
    expect(figuresOf(withdrawn, new Date('2023-10-19T00:00:00+08:00'))?.figures).toMatchObject([{ value: 8 }]);
  });

  test('a returned update never counts, and nothing later than the instant does', () => {
    expect(figuresOf([{ ...replaced, state: 'returned' }])?.figures).toEqual([]);
    expect(figuresOf([replaced], new Date('2023-10-05T00:00:00+08:00'))?.figures).toEqual([]);
  });
});

describe('words', () => {
  test('each department has its last status', () => {
    const { statuses } = progressOf(
      sampling,
      [
        update('2023-10-01', { status: 'at_risk' }),
        update('2023-10-02', { status: 'on_track' }),
        update('2023-10-03', { status: null }),
        update('2023-10-01', { department: '乙局', status: 'done' }),
      ],
      LATER,
    );
    expect(statuses.map(({ status }) => status)).toEqual(['on_track', 'done']);
  });

  test('a trouble is open until its department says that things are on track', () => {
    const stuck = update('2023-10-01', { status: 'blocked', blocker: '缺场地' });
    const open = (updates: Parameters<typeof progressOf>[1]) => progressOf(sampling, updates, LATER).blockers.length;
    expect(open([stuck])).toBe(1);
    expect(open([stuck, update('2023-10-02', { measurements: [total(3)] })])).toBe(1);
    expect(open([stuck, update('2023-10-02', { department: '乙局', status: 'on_track' })])).toBe(1);
    expect(open([stuck, update('2023-10-02', { status: 'on_track' })])).toBe(0);
  });
});
