/**
 * Finds the thresholds of the answers from data and writes them down:
 *
 *   node scripts/calibrate-answers.ts [--half even|odd|all] [--write] PLAN QUESTIONS [PLAN QUESTIONS …]
 *
 * A wrong answer costs as much as three right ones bring; asking back and "not in this plan" where an answer was
 * possible bring nothing, a question back a little. People ask for what is not in a plan more often than question files
 * do: such questions count as if they were a quarter of all. `--half` takes every second question, so that the others
 * stay unseen.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import type { AskContext } from '../src/answers/ask-context.ts';
import { THRESHOLDS, type Thresholds } from '../src/answers/thresholds.ts';
import { type JudgedQuestion, judgeAnswer, type Verdict } from './judge-answer.ts';
import { makeAskContext } from './make-ask-context.ts';
import { readQuestionFile } from './read-question-file.ts';

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

function readExams(files: string[], half: string): Exam[] {
  const exams: Exam[] = [];
  for (let i = 0; i + 1 < files.length; i += 2) {
    const questions = readQuestionFile(files[i + 1] ?? '').filter(
      (_, row) => half === 'all' || (row % 2 === 1) === (half === 'even'),
    );
    exams.push({ context: makeAskContext(files[i] ?? ''), questions });
  }
  return exams;
}

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'all' }, write: { type: 'boolean', default: false } },
});
const exams = readExams(positionals, values.half);
const best = findBest(exams);
const asked = exams.reduce((sum, { questions }) => sum + questions.length, 0);
console.log(`best of ${asked} questions: ${JSON.stringify(best)}`);
if (values.write) {
  const made = { madeBy: 'scripts/calibrate-answers.ts', questions: asked, plans: exams.length, half: values.half };
  writeFileSync(FILE, `${JSON.stringify({ ...made, ...best }, null, 2)}\n`);
}
