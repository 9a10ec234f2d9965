import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Figures, loadExpectations, scoreReadings } from './score-readings.ts';
import { readPlanFile } from './support.ts';

const here = (path: string) => new URL(path, import.meta.url);
const bundled = here('../../../plans/lucheng-2023.md');
const verbatim = here('../../../../shared/plans/lucheng-2023.txt');
const devSet = here('../../../../shared/eval/seed-updates.dev.jsonl');

function expectAtLeast(figures: Figures, least: Omit<Figures, 'silent'>): void {
  expect(figures.silent).toEqual([]);
  for (const [name, figure] of Object.entries(least)) {
    expect(figures[name as keyof typeof least], name).toBeGreaterThanOrEqual(figure);
  }
}

describe('messages of our own, against the bundled plan', () => {
  const messages = loadExpectations(here('updates.own.jsonl'));

  it('are at least 150, each with an id of its own', () => {
    expect(messages.length).toBeGreaterThanOrEqual(150);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
  });

  it('are understood, and nothing wrong is booked in silence', () => {
    expectAtLeast(scoreReadings(messages, readPlanFile(bundled)), {
      intent: 0.97,
      taskF1: 0.95,
      value: 0.96,
      asks: 0.93,
      whole: 0.92,
    });
  });
});

describe('messages of our own about a plan of another field', () => {
  it('are understood, and nothing wrong is booked in silence', () => {
    const messages = loadExpectations(here('updates.safety-plan.jsonl'));
    const plan = here('../../fixtures/plans/safety-words/plan.txt');
    expectAtLeast(scoreReadings(messages, readPlanFile(plan)), {
      intent: 0.97,
      taskF1: 0.9,
      value: 0.9,
      asks: 0.85,
      whole: 0.8,
    });
  });
});

const otherPlan = here('../../../../shared/plans/zl-minsheng-2021/plan.txt');

describe.skipIf(!existsSync(otherPlan))(
  'messages of our own about another plan (skipped where ../shared is absent)',
  () => {
    it('are understood, and nothing wrong is booked in silence', () => {
      const messages = loadExpectations(here('updates.other-plan.jsonl'));
      expectAtLeast(scoreReadings(messages, readPlanFile(otherPlan)), {
        intent: 0.97,
        taskF1: 0.9,
        value: 0.9,
        asks: 0.9,
        whole: 0.7,
      });
    });
  },
);

const isShared = existsSync(verbatim) && existsSync(devSet);

describe.skipIf(!isShared)(
  'the development set, against the plan as received (skipped where ../shared is absent)',
  () => {
    it.each([
      ['odd', 1],
      ['even', 0],
    ])('is understood: %s ids', (_name, rest) => {
      const messages = loadExpectations(devSet).filter(({ id }) => Number(id.slice(1)) % 2 === rest);
      expectAtLeast(scoreReadings(messages, readPlanFile(verbatim)), {
        intent: 0.95,
        taskF1: 0.9,
        value: 0.95,
        asks: 0.85,
        whole: 0.85,
      });
    });
  },
);
