/**
 * Scores questions and updates by the rules alone and with a scripted model that answers as well, or as badly, as it is
 * told to: `npm run eval:model [-- FOLDER]`. FOLDER holds `score.mjs` and its data, with the plans beside it; further
 * question and update files may follow. Nothing leaves this machine.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRegister } from '../src/importer/import-plan.ts';
import { readQuestionFile } from './read-question-file.ts';
import { BEHAVIOURS, startScriptedModel, type Truth } from './scripted-model.ts';

const [folder = '../shared/eval', ...more] = process.argv.slice(2);
const score = resolve(folder, 'score.mjs');
if (!existsSync(score)) {
  console.error(`There is no ${score}, so nothing was measured. Name the folder it is in.`);
  process.exit(2);
}
const plan = resolve(folder, '../plans/lucheng-2023.txt');
const gold = resolve(folder, 'seed-register.json');
const files = {
  questions: [join(folder, 'seed-questions.dev.jsonl'), ...more.filter((file) => isOf('questions', file))],
  updates: [join(folder, 'seed-updates.dev.jsonl'), ...more.filter((file) => isOf('updates', file))],
};

function isOf(kind: 'questions' | 'updates', file: string): boolean {
  return readFileSync(file, 'utf8').split('\n', 1)[0]?.includes('"q"') === (kind === 'questions');
}

interface UpdateRow {
  text: string;
  expect: { task: string }[];
}

/** One right answer for each question and update. */
function readTruths(): Truth[] {
  const questions = files.questions.flatMap(readQuestionFile).map(({ q, kind, tasks }) => ({
    text: q,
    tasks: kind === 'owner' || kind === 'lead' || kind === 'target' ? tasks.slice(0, tasks.length === 1 ? 1 : 0) : [],
    wantsFigure: kind === 'target',
  }));
  const updates = files.updates
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as UpdateRow)
    .map(({ text, expect }) => ({ text, tasks: [...new Set(expect.map(({ task }) => task))], wantsFigure: false }));
  return [...questions, ...updates];
}

interface Scored {
  summary: Record<string, number>;
}

/** `score.mjs` on one file; the model is the one at `url`, or none. */
async function runScore(words: string[], url: string | undefined): Promise<Scored['summary']> {
  const env = {
    ...process.env,
    ...{
      OPENAI_API_KEY: url ? 'scripted' : '',
      OPENAI_BASE_URL: url ?? '',
      OPENAI_MODEL: 'scripted',
      REMIT_MODEL: 'yes',
    },
  };
  const child = spawn(process.execPath, [score, ...words, '--register', gold, '--json'], { env });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  child.stderr.pipe(process.stderr);
  await new Promise((done) => child.on('close', done));
  return (JSON.parse(printed.slice(printed.indexOf('{'))) as Scored).summary;
}

const truths = readTruths();
const server = await startScriptedModel(truths, readRegister(readFileSync(plan, 'utf8')));
console.log(`${truths.length} right answers are scripted.`);
console.log(['model', 'right %', 'wrong %', 'safe %', 'calls', 'whole %', 'silent', 'over-asking', 'calls'].join('\t'));
for (const behaviour of ['rules alone', ...BEHAVIOURS] as const) {
  for (const [at, questions] of files.questions.entries()) {
    const updates = files.updates[at] ?? files.updates[0] ?? '';
    const url = behaviour === 'rules alone' ? undefined : server.url;
    if (behaviour !== 'rules alone') server.behave(behaviour);
    const asked = await runScore(['questions', '--plan', plan, '--questions', questions], url);
    const callsForQuestions = url ? server.calls() : 0;
    const read = await runScore(['updates', '--plan', plan, '--updates', updates], url);
    const callsForUpdates = url ? server.calls() - callsForQuestions : 0;
    console.log(
      [
        ...[behaviour, asked['right %'], asked['wrong %'], asked['safe %'], callsForQuestions],
        ...[read['whole %'], read['silent mistakes'], read['over-asking'], callsForUpdates],
      ]
        .map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(1) : cell))
        .join('\t'),
    );
  }
}
await server.stop();
