import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JudgedQuestion, judgeAnswer } from '../../scripts/judge-answer.ts';
import { makeAskContext } from '../../scripts/make-ask-context.ts';
import { readQuestionFile } from '../../scripts/read-question-file.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { AskContext } from '../../src/answers/ask-context.ts';

const PLANS = new URL('../../../shared/plans/', import.meta.url).pathname;
const QUESTIONS = new URL('./other-plans/', import.meta.url).pathname;
const OURS = new URL('../fixtures/plans/', import.meta.url).pathname;
const isAbsent = !existsSync(PLANS);

/** Names and ids as the register of the plan has them: a question file may have the full name or another form of an id. */
function inWordsOf({ plan }: AskContext, question: JudgedQuestion): JudgedQuestion {
  const { departments, tasks } = plan.register;
  const fold = (id: string) => id.normalize('NFKC');
  return {
    ...question,
    departments: question.departments.map(
      (name) => departments.find((one) => one.name === name || one.aliases.includes(name))?.name ?? name,
    ),
    tasks: question.tasks.map((id) => tasks.find((task) => fold(task.id) === fold(id))?.id ?? id),
  };
}

/** The folder of a plan: our own ones are always there. */
function findFolder(name: string): string | undefined {
  return [join(OURS, name), join(PLANS, name)].find((folder) => existsSync(folder));
}

function judgeFile(file: string) {
  const folder = findFolder(basename(file, '.jsonl'));
  if (!folder) return [];
  const plan = readdirSync(folder).find((name) => name.startsWith('plan.')) ?? '';
  const context = makeAskContext(join(folder, plan));
  return readQuestionFile(join(QUESTIONS, file)).map((question) => ({
    question,
    verdict: judgeAnswer(inWordsOf(context, question), answerQuestion(question.q, context)),
  }));
}

describe(`questions of our own about other plans${isAbsent ? ' (without ../shared/plans, which is absent)' : ''}`, () => {
  const judged = readdirSync(QUESTIONS).flatMap(judgeFile);
  const share = (list: typeof judged, verdict: string) =>
    list.filter((one) => one.verdict === verdict).length / list.length;

  it('are mostly answered right, and hardly one wrongly', () => {
    expect(judged.length).toBeGreaterThan(isAbsent ? 50 : 250);
    expect(share(judged, 'right')).toBeGreaterThan(0.85);
    expect(share(judged, 'wrong')).toBeLessThan(0.04);
  });

  it('are refused where the plan does not speak of it', () => {
    const outside = judged.filter(({ question }) => question.kind === 'out_of_scope');
    expect(share(outside, 'right')).toBeGreaterThan(0.9);
  });
});
