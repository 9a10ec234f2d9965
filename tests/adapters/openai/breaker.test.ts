import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../../src/adapters/openai/breaker.ts';

const MINUTE = 60_000;

function setUp() {
  let now = 0;
  const breaker = createBreaker(() => now);
  const fail = (times: number) => Array.from({ length: times }, () => breaker.failed());
  return {
    breaker,
    fail,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('an endpoint', () => {
  it('is left alone after three failures in a row, not before', () => {
    const { breaker, fail } = setUp();
    expect(fail(2)).toEqual([false, false]);
    expect(breaker.mayTry()).toBe(true);
    expect(fail(1)).toEqual([true]);
    expect(breaker.mayTry()).toBe(false);
  });

  it('fails in a row only without an answer between', () => {
    const { breaker, fail } = setUp();
    fail(2);
    breaker.succeeded();
    fail(2);
    expect(breaker.mayTry()).toBe(true);
  });

  it('is tried by one call after a rest, and by the others when that has gone well', () => {
    const { breaker, fail, pass } = setUp();
    fail(3);
    pass(30_000);
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, true]);
  });

  it('rests longer each time, but never longer than ten minutes', () => {
    const { breaker, fail, pass } = setUp();
    fail(3);
    pass(30_000);
    breaker.mayTry();
    fail(1);
    pass(59_000);
    expect(breaker.mayTry()).toBe(false);
    pass(1_000);
    expect(breaker.mayTry()).toBe(true);
    fail(20);
    pass(10 * MINUTE);
    expect(breaker.mayTry()).toBe(true);
  });

  it('is left alone for as long as it asks, within reason', () => {
    const { breaker, pass } = setUp();
    expect(breaker.failed(5_000)).toBe(false);
    pass(4_999);
    expect(breaker.mayTry()).toBe(false);
    pass(1);
    expect(breaker.mayTry()).toBe(true);
    expect(breaker.failed(24 * 60 * MINUTE)).toBe(true);
    pass(10 * MINUTE);
    expect(breaker.mayTry()).toBe(true);
  });
});
