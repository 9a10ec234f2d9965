import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPrompts } from '../../../src/adapters/prompts/open-prompts.ts';

const PROMPTS = join(import.meta.dirname, '../../../prompts');
const released: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(join(PROMPTS, 'released.json'), 'utf8'),
);

describe.each(readPrompts(PROMPTS))('the prompt $id', ({ id, version, hash }) => {
  const versions = released[id] ?? {};

  it('is as it was released: whoever changes it gives it the next version', () => {
    expect(versions[version] ?? hash).toBe(hash);
  });

  it('is the newest version, or the one after it', () => {
    const newest = Math.max(0, ...Object.keys(versions).map(Number));
    expect([newest, newest + 1]).toContain(version);
  });
});

it('what was released is still there', () => {
  expect(Object.keys(released).filter((id) => !readPrompts(PROMPTS).some((file) => file.id === id))).toEqual([]);
});
