import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/cli/read-time.ts';

const ZONE = 'Asia/Shanghai';

describe('readTime', () => {
  it.each([
    ['2023-10-16T08:30:00+08:00', '2023-10-16T00:30:00.000Z'],
    ['2023-10-16T08:30:00Z', '2023-10-16T08:30:00.000Z'],
    ['2023-10-16T08:30', '2023-10-16T00:30:00.000Z'],
    ['2023-10-16 08:30', '2023-10-16T00:30:00.000Z'],
    ['2023-10-16T08:30:15.250+0800', '2023-10-16T00:30:15.250Z'],
  ])('%s', (text, instant) => {
    expect(readTime(text, ZONE)?.toISOString()).toBe(instant);
  });

  it.each(['', 'now', '2023-10-16', '2023-02-30T08:30', '2023-10-16T25:61:00Z', '16.10.2023 08:30'])(
    'not %s',
    (text) => {
      expect(readTime(text, ZONE)).toBeUndefined();
    },
  );
});
