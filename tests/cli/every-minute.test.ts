import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyMinute } from '../../src/cli/every-minute.ts';

describe('everyMinute, with a clock that is moved by hand', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('works at once and then every minute, until it is ended', async () => {
    const work = vi.fn(() => Promise.resolve());
    const end = everyMinute(work, () => {});
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(work).toHaveBeenCalledTimes(3);
    await end();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('never works twice at a time', async () => {
    const first = Promise.withResolvers<void>();
    const work = vi.fn(() => first.promise);
    const end = everyMinute(work, () => {});
    await vi.advanceTimersByTimeAsync(300_000);
    expect(work).toHaveBeenCalledTimes(1);
    first.resolve();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(2);
    await end();
  });

  it('goes on after a fault, and tells it', async () => {
    const faults: unknown[] = [];
    const work = vi.fn(() => Promise.reject(new Error('database is locked')));
    const end = everyMinute(work, (fault) => void faults.push(fault));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(2);
    expect(faults).toHaveLength(2);
    await end();
  });

  it('waits at its end for the work that runs', async () => {
    const work = Promise.withResolvers<void>();
    let isOver = false;
    const ended = everyMinute(
      () => work.promise,
      () => {},
    )().then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(isOver).toBe(false);
    work.resolve();
    await ended;
    expect(isOver).toBe(true);
  });
});
