import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../scripts/judge-answer.ts';
import { readQuestionFile } from '../../scripts/read-question-file.ts';
import { ask, bundled } from './support.ts';

const questions = readQuestionFile(new URL('./questions.own.jsonl', import.meta.url).pathname);
const judged = questions.map((question) => ({
  question,
  answer: ask(question.q),
  verdict: judgeAnswer(question, ask(question.q)),
}));
const share = (list: typeof judged, verdict: string) =>
  list.filter((one) => one.verdict === verdict).length / list.length;

describe('questions of our own about the bundled plan', () => {
  it('are many, each with its own id', () => {
    expect(questions.length).toBeGreaterThanOrEqual(300);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('are nearly all answered right, and hardly one wrongly', () => {
    expect(share(judged, 'right')).toBeGreaterThan(0.95);
    expect(share(judged, 'wrong')).toBeLessThan(0.03);
  });

  it('are refused where the plan does not speak of it', () => {
    const outside = judged.filter(({ question }) => question.kind === 'out_of_scope');
    expect(share(outside, 'right')).toBeGreaterThan(0.92);
  });

  it('never bring up a department that the plan does not have', () => {
    const names = new Set(bundled.plan.register.departments.map(({ name }) => name));
    expect(judged.flatMap(({ answer }) => answer.departments).filter((name) => !names.has(name))).toEqual([]);
  });
});
