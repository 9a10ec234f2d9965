/**
 * Finds the thresholds of the answers from data and writes them down:
 *
 *   node scripts/calibrate-answers.ts [--write] PLAN QUESTIONS [PLAN QUESTIONS …]
 *
 * They are made on one part of the questions and reported on the other, which is held back; `split-questions.ts` says
 * which is which. A wrong answer costs as much as three right ones bring; asking back and "not in this plan" where an
 * answer was possible bring nothing, a question back a little. People ask for what is not in a plan more often than
 * question files do: such questions count as if they were a quarter of all.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import type { AskContext } from '../src/answers/ask-context.ts';
import { THRESHOLDS, type Thresholds } from '../src/answers/thresholds.ts';
import { type JudgedQuestion, judgeAnswer, type Verdict } from './judge-answer.ts';
import { makeAskContext } from './make-ask-context.ts';
import { readQuestionFile } from './read-question-file.ts';
import { isHeldBack } from './split-questions.ts';

const WORTH: Record<Verdict, number> = { right: 1, asked: 0.2, missed: 0, wrong: -3 };
const COVERAGES = [0.38, 0.41, 0.44, 0.47, 0.5];
const STRANGES = [0.53, 0.56, 0.59, 0.62, 0.65];
const ENOUGHS = [1, 1.2, 1.4, 1.6];
const RIVALS = [0.86, 0.88, 0.9, 0.92];
const OUTSIDE_SHARE = 1 / 4;
const FILE = new URL('../src/answers/thresholds.json', import.meta.url);

interface Exam {
  context: AskContext;
  questions: JudgedQuestion[];
}

function readExams(files: string[]): Exam[] {
  const exams: Exam[] = [];
  for (let i = 0; i + 1 < files.length; i += 2) {
    exams.push({ context: makeAskContext(files[i] ?? ''), questions: readQuestionFile(files[i + 1] ?? '') });
  }
  return exams;
}

const part = (exams: Exam[], isWanted: (question: JudgedQuestion) => boolean): Exam[] =>
  exams.map(({ context, questions }) => ({ context, questions: questions.filter(isWanted) }));

const isOutside = ({ kind }: JudgedQuestion) => kind === 'out_of_scope';

/** How much a question counts that the plan says nothing about, where any other counts one. */
function weighOutside(exams: Exam[]): number {
  const questions = exams.flatMap((exam) => exam.questions);
  const outside = questions.filter(isOutside).length;
  return ((questions.length - outside) * OUTSIDE_SHARE) / ((1 - OUTSIDE_SHARE) * Math.max(1, outside));
}

function sitExams(exams: Exam[], thresholds: Thresholds, outside: number): Record<Verdict, number> & { worth: number } {
  const counts: Record<Verdict, number> = { right: 0, asked: 0, missed: 0, wrong: 0 };
  let worth = 0;
  for (const { context, questions } of exams) {
    for (const question of questions) {
      const verdict = judgeAnswer(question, answerQuestion(question.q, { ...context, thresholds }));
      counts[verdict]++;
      worth += WORTH[verdict] * (isOutside(question) ? outside : 1);
    }
  }
  return { ...counts, worth };
}

const listSettings = (): Thresholds[] =>
  COVERAGES.flatMap((coverage) =>
    STRANGES.flatMap((strange) =>
      ENOUGHS.flatMap((enough) => RIVALS.map((rival) => ({ coverage, strange, enough, rival }))),
    ),
  );

/** The middle of the settings that are as good as the best but for one wrong answer, so that no chance peak at the edge is taken. */
function findBest(exams: Exam[]): Thresholds {
  const outside = weighOutside(exams);
  const tried = listSettings().map((thresholds) => ({ thresholds, ...sitExams(exams, thresholds, outside) }));
  const most = Math.max(...tried.map(({ worth }) => worth));
  const best = tried.filter(({ worth }) => worth > most + WORTH.wrong).map(({ thresholds }) => thresholds);
  for (const { thresholds, right, asked, missed, wrong, worth } of tried
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 12)) {
    console.log(JSON.stringify({ ...thresholds, right, asked, missed, wrong, worth: Number(worth.toFixed(1)) }));
  }
  return best[Math.floor(best.length / 2)] ?? THRESHOLDS;
}

/** Shares in per cent, and how many were asked. */
function reportOn(exams: Exam[], thresholds: Thresholds) {
  const { right, asked, missed, wrong } = sitExams(exams, thresholds, 1);
  const all = right + asked + missed + wrong;
  const share = (count: number) => Number(((100 * count) / all).toFixed(1));
  return { questions: all, right: share(right), asked: share(asked), missed: share(missed), wrong: share(wrong) };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const exams = readExams(positionals);
const seen = part(exams, (question) => !isHeldBack(question));
const best = findBest(seen);
const made = {
  madeBy: 'scripts/calibrate-answers.ts',
  plans: new Set(positionals.filter((_, i) => i % 2 === 0).map((file) => resolve(file))).size,
  seen: reportOn(seen, best),
  heldBack: reportOn(part(exams, isHeldBack), best),
};
console.log(JSON.stringify({ ...made, ...best }, null, 2));
if (values.write) writeFileSync(FILE, `${JSON.stringify({ ...made, ...best }, null, 2)}\n`);
