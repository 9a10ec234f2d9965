import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeyboardClock } from '../../src/cli/keyboard-clock.ts';
import { newPlan } from '../contracts/store-examples.ts';
import { openTestStore, type TestStore } from '../support/database.ts';
import { TEST_RULES } from '../support/settings.ts';

const REAL = new Date('2026-11-23T01:00:00Z');
const example = { plan: '/plans/example.md', expansions: '', people: '' };
let home: TestStore;
let real: Date;

beforeEach(async () => {
  home = await openTestStore();
  real = REAL;
});
afterEach(() => home.close());

const open = (isBundled: boolean) =>
  openKeyboardClock(home.store, {
    clock: { now: () => real },
    example: () => (isBundled ? example : undefined),
    rules: () => TEST_RULES,
  });

const keep = (sourceName: string, text: string) =>
  home.store.plans.save(newPlan({ sourceName, text, status: 'in_force' }));

describe('the time at the keyboard', () => {
  it('is the machine’s, and cannot be moved, once there is a plan of one’s own', async () => {
    await keep('example.md', 'a');
    await keep('ours.docx', 'b');
    const clock = await open(true);
    expect(clock.now()).toEqual(REAL);
    expect(clock.moveTo).toBeUndefined();
  });

  it('is the example’s own time while there is nothing else, and goes on with ours', async () => {
    await keep('example.md', 'a');
    const clock = await open(true);
    expect(clock.now()).toEqual(new Date('2023-10-09T01:00:00Z'));
    real = new Date(REAL.getTime() + 60_000);
    expect(clock.now()).toEqual(new Date('2023-10-09T01:01:00Z'));
  });

  it('moves forward only, and what is due by then is done', async () => {
    await keep('example.md', 'a');
    const clock = await open(true);
    const moved: Date[] = [];
    clock.onMoved(async () => void moved.push(clock.now()));
    expect(await clock.moveTo?.('2023-10-16 08:30')).toBe(true);
    expect(await clock.moveTo?.('2023-10-10 08:30')).toBe(false);
    expect(await clock.moveTo?.('next week')).toBe(false);
    expect(moved).toEqual([new Date('2023-10-16T00:30:00Z')]);
  });

  it('goes on after a restart from the last moment that was seen', async () => {
    await keep('example.md', 'a');
    await home.store.time.saw(new Date('2023-12-01T00:00:00Z'));
    expect((await open(true)).now()).toEqual(new Date('2023-12-01T00:00:00Z'));
  });

  it('is the machine’s where the example is switched off', async () => {
    await keep('example.md', 'a');
    expect((await open(false)).now()).toEqual(REAL);
  });
});
