/**
 * Scores questions and updates twice, by rules alone and with the language model that the settings name, and prints both:
 * `npm run eval:live [-- FOLDER]`. It asks the real endpoint, and costs what that costs. FOLDER holds `score.mjs` and its
 * data, with the plans beside it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { readConfig } from '../src/config.ts';

if (existsSync('.env')) loadEnvFile('.env');
const folder = resolve(process.argv[2] ?? '../shared/eval');
const score = join(folder, 'score.mjs');
const plan = join(folder, '../plans/lucheng-2023.txt');
const { model } = readConfig(process.env);

if (!model) {
  stop(
    'No language model is set up, so nothing was measured. Set OPENAI_API_KEY or OPENAI_BASE_URL, and OPENAI_MODEL.',
  );
}
if (!existsSync(score)) stop(`There is no ${score}, so nothing was measured. Name the folder it is in.`);

console.log(`Measured with ${model.endpoints.map((one) => `${one.model} at ${one.baseUrl}`).join(', then ')}.`);
for (const isAsked of ['no', 'yes']) {
  console.log(`\n${isAsked === 'yes' ? 'With the model' : 'By rules alone'}`);
  run(isAsked, ['questions', '--plan', plan, '--questions', join(folder, 'seed-questions.dev.jsonl')]);
  run(isAsked, ['updates', '--plan', plan, '--updates', join(folder, 'seed-updates.dev.jsonl')]);
}

function run(isAsked: string, words: string[]): void {
  const env = { ...process.env, REMIT_MODEL: isAsked, REMIT_MODEL_PER_HOUR: '0' };
  const { status } = spawnSync(process.execPath, [score, ...words, '--timeout', '7200'], { env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}
