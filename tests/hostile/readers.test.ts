import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerFromPlans } from '../../src/answers/answer-from-plans.ts';
import { foldText } from '../../src/answers/fold-text.ts';
import { buildTaskIndex } from '../../src/answers/task-index.ts';
import { defuse } from '../../src/conversation/defuse.ts';
import { frameFollowUp } from '../../src/conversation/intents/frame-follow-up.ts';
import { readUpdate } from '../../src/conversation/understand/read-update.ts';
import { isCancel, isNo, isYes } from '../../src/conversation/words.ts';
import { isoDay } from '../../src/domain/dates.ts';
import { RemitError } from '../../src/domain/errors.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { readRegister } from '../../src/importer/import-plan.ts';
import { TEST_RULES } from '../support/settings.ts';
import { LONG_RUNS } from './hostile-texts.ts';

const text = readFileSync(new URL('../../plans/lucheng-2023.md', import.meta.url), 'utf8');
const register = readRegister(text);
const index = buildTaskIndex(register);
const plan: Plan = { id: 'a', status: 'in_force', register, text, sourceName: '', population: null };
const older: Plan = { ...plan, id: 'b', register: { ...register, year: 2022, title: '2022年工作要点' } };
const contexts = [plan, older].map((one) => ({
  ...{ plan: one, index, people: [], updates: [], rules: TEST_RULES, today: isoDay('2023-10-09') },
}));
const nothing = { plan: null, tasks: [] };

/** Far above what is needed, far below what a pattern takes that tries every way: minutes. */
const LONGEST_MS = 8000;

const READERS: Record<string, (text: string) => unknown> = {
  'a question': (words) => answerFromPlans(words, contexts, nothing),
  'a report': (words) => readUpdate({ department: '区民政局', text: words, context: [] }, { register, index }),
  'a correction': (words) =>
    readUpdate({ department: '区民政局', text: `刚才说错了，${words}`, context: ['阳光厨房8家'] }, { register, index }),
  'a follow-up': (words) => frameFollowUp(words, { question: '冷链谁管', kind: 'owner' }),
  'folding, defusing and short answers': (words) => [
    foldText(words),
    defuse(words),
    isYes(words),
    isNo(words),
    isCancel(words),
  ],
  'a document': (words) => readOrRefuse(`2023年工作要点\n一、总\n1.${words}（区民政局负责）\n2.${words}`),
};

function readOrRefuse(document: string): unknown {
  try {
    return readRegister(document);
  } catch (error) {
    if (error instanceof RemitError) return error.message;
    throw error;
  }
}

describe('50 kB of one thing are read, or refused, in bounded time', () => {
  for (const [name, read] of Object.entries(READERS)) {
    it(`as ${name}`, { timeout: 120_000 }, () => {
      for (const run of LONG_RUNS) {
        const start = performance.now();
        read(run.text);
        expect(performance.now() - start, run.name).toBeLessThan(LONGEST_MS);
      }
    });
  }
});

describe('many questions in a row', () => {
  const asked = [
    '冷链运输谁管？',
    '预制菜归谁',
    '食盐监管谁负责',
    '化妆品抽检要多少批次',
    '民政局有哪些任务',
    'who leads 15#1?',
  ];
  const askMany = (count: number, salt: string) => {
    const start = performance.now();
    for (let i = 0; i < count; i++) answerFromPlans(`${asked[i % asked.length]}${salt}${i}`, contexts, nothing);
    return performance.now() - start;
  };

  it('10,000 take no longer one by one at the end than at the beginning', { timeout: 180_000 }, () => {
    askMany(500, 'w');
    const first = askMany(1000, 'a');
    askMany(8000, 'b');
    expect(askMany(1000, 'c')).toBeLessThan(3 * first + 500);
  });
});
