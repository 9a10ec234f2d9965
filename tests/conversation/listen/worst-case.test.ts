import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type JudgedQuestion, judgeAnswer, type Verdict } from '../../../scripts/judge-answer.ts';
import { makeAskContext } from '../../../scripts/make-ask-context.ts';
import { readQuestionFile } from '../../../scripts/read-question-file.ts';
import { answerFromPlans } from '../../../src/answers/answer-from-plans.ts';
import type { AskContext } from '../../../src/answers/ask-context.ts';
import type { Heard } from '../../../src/conversation/listen/heard.ts';
import { doubtAnswer, settleAnswer } from '../../../src/conversation/listen/settle-question.ts';
import { doubtReading, settleReading } from '../../../src/conversation/listen/settle-report.ts';
import { readUpdate } from '../../../src/conversation/understand/read-update.ts';
import type { TaskId } from '../../../src/domain/plan.ts';
import { type Expectation, loadExpectations } from '../understand/score-readings.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const WORTH: Record<Verdict, number> = { right: 3, asked: 2, missed: 1, wrong: 0 };

const hearing = (text: string, plan: string, tasks: TaskId[], wantsFigure: boolean): Heard => ({
  ...{ plan, text, wantsFigure, measures: [], trouble: null },
  about: tasks.map((task) => ({ task, start: 0, end: text.length })),
});

/** A question by the rules, with a model that understands it, and with the worst of all that a model may say. */
function examine(question: JudgedQuestion, context: AskContext) {
  const { q, kind, tasks } = question;
  const contexts = [context];
  const byRules = answerFromPlans(q, contexts, { plan: null, tasks: [] });
  const rules = judgeAnswer(question, byRules.answer);
  const doubt = doubtAnswer(q, byRules, contexts);
  if (!doubt) return { q, rules, good: rules, worst: rules };
  const judge = (chosen: TaskId[], wantsFigure: boolean) => {
    const settled = settleAnswer(q, byRules, contexts, hearing(q, context.plan.id, chosen, wantsFigure));
    return settled ? judgeAnswer(question, settled.answer) : rules;
  };
  const isOfOne = tasks.length === 1 && ['owner', 'lead', 'target'].includes(kind);
  const all = [[], ...doubt.candidates.map((id) => [id])].flatMap((chosen) => [
    judge(chosen, true),
    judge(chosen, false),
  ]);
  const worst = [rules, ...all].reduce((low, one) => (WORTH[one] < WORTH[low] ? one : low));
  return { q, rules, good: judge(isOfOne ? tasks : [], kind === 'target'), worst };
}

function expectNoHarm(questions: JudgedQuestion[], context: AskContext) {
  const examined = questions.map((question) => examine(question, context));
  expect(examined.filter(({ rules, worst }) => WORTH[worst] < WORTH[rules])).toEqual([]);
  expect(examined.filter(({ rules, good }) => WORTH[good] < WORTH[rules])).toEqual([]);
  return examined.filter(({ rules, good }) => WORTH[good] > WORTH[rules]).length;
}

const bundled = makeAskContext(path('plans/lucheng-2023.md'));

describe('questions of our own', () => {
  it('are answered no worse whatever a model says, and some better if it is right', () => {
    const better = expectNoHarm(readQuestionFile(path('tests/answers/questions.own.jsonl')), bundled);
    expect(better).toBeGreaterThan(0);
  });
});

/** Tasks that entries were read for because of a model, whatever handle it names, for the whole message or a line of it. */
function listTold(message: Expectation, { plan, index }: AskContext): TaskId[] {
  const view = { plan, index, register: plan.register };
  const said = { department: message.department, text: message.text, context: message.context ?? [] };
  const byRules = readUpdate(said, view);
  const doubt = doubtReading(said, byRules, view);
  const parts = [message.text, ...message.text.split(/[\n。；;]/)].filter((part) => part.trim().length > 1);
  return (doubt?.candidates ?? []).flatMap((task) =>
    parts.flatMap((part) => {
      const start = message.text.indexOf(part);
      const about = [{ task, start, end: start + part.length }];
      const heard = { ...hearing(message.text, plan.id, [], false), about };
      const settled = settleReading(said, byRules, view, heard);
      // Whatever was read, the person is asked which task it is.
      expect(settled.asks).toContain('task');
      expect(settled.entries).toEqual(expect.arrayContaining(byRules.entries));
      return settled.entries.filter((entry) => !byRules.entries.includes(entry)).map((entry) => entry.task);
    }),
  );
}

function expectNothingWrong(messages: Expectation[], context: AskContext) {
  const told = messages.map((message) => ({
    text: message.text,
    wrong: listTold(message, context).filter((task) => message.expect.every((entry) => entry.task !== task)),
  }));
  expect(told.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}

describe('messages of our own', () => {
  it('are read as being about no wrong task, whatever a model says', () => {
    expectNothingWrong(loadExpectations(path('tests/conversation/understand/updates.own.jsonl')), bundled);
  });
});

const EVAL = path('../shared/eval');
const PLANS = path('../shared/plans');

describe.skipIf(!existsSync(EVAL))('the questions and messages of ../shared (skipped where it is absent)', () => {
  it('are answered no worse whatever a model says, and some better if it is right', () => {
    const context = makeAskContext(`${PLANS}/lucheng-2023.txt`);
    expect(expectNoHarm(readQuestionFile(`${EVAL}/seed-questions.dev.jsonl`), context)).toBeGreaterThan(0);
    expectNothingWrong(loadExpectations(`${EVAL}/seed-updates.dev.jsonl`), context);
  });

  it.each(['cz-zhongdian-2020', 'gwy-fangguanfu-fengong-2020', 'gwy-tiyu-jingsai-2018', 'zl-minsheng-2021'])(
    'of the plan %s are answered no worse',
    (name) => {
      expectNoHarm(readQuestionFile(`${PLANS}/${name}/questions.json`), makeAskContext(`${PLANS}/${name}/plan.txt`));
    },
  );
});
