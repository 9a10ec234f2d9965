/**
 * Tokens that a question or a report costs with a language model, by the size of the plan, beside those of sending the
 * whole plan along: `node scripts/count-tokens.ts [sizes …]`. The larger plans repeat the bundled one with other numbers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTokens } from 'gpt-tokenizer';
import { openPrompts } from '../src/adapters/prompts/open-prompts.ts';
import { answerFromPlans } from '../src/answers/answer-from-plans.ts';
import type { AskContext } from '../src/answers/ask-context.ts';
import type { Doubt } from '../src/conversation/listen/doubt.ts';
import { createListener } from '../src/conversation/listen/listen.ts';
import { doubtAnswer } from '../src/conversation/listen/settle-question.ts';
import { doubtReading } from '../src/conversation/listen/settle-report.ts';
import { readUpdate } from '../src/conversation/understand/read-update.ts';
import type { Register } from '../src/domain/plan.ts';
import { contextOf, makeAskContext } from './make-ask-context.ts';
import { readQuestionFile } from './read-question-file.ts';

const root = join(import.meta.dirname, '..');
const bundled = makeAskContext(join(root, 'plans/lucheng-2023.md'));
const questions = readQuestionFile(join(root, 'tests/answers/questions.own.jsonl')).map(({ q }) => q);
const reports = readFileSync(join(root, 'tests/conversation/understand/updates.own.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { department: string; text: string; context?: string[] });

function makePlan(size: number): AskContext {
  const { register } = bundled.plan;
  if (size === register.tasks.length) return bundled;
  const tasks = Array.from({ length: size }, (_, at) => {
    const task = register.tasks[at % register.tasks.length];
    const ref = String(Math.floor(at / 2) + 1);
    return task ? [{ ...task, ref, clause: (at % 2) + 1, id: `${ref}#${(at % 2) + 1}` }] : [];
  }).flat();
  return contextOf({ ...register, tasks });
}

const describeWhole = ({ tasks }: Register) =>
  tasks
    .map(
      ({ id, title, text, owners }) => `${id} ${title}：${text}（${owners.map((one) => one.department).join('、')}）`,
    )
    .join('\n');

let sent = 0;
const listen = createListener({
  model: {
    ask({ prompt }) {
      sent = countTokens(`${prompt.system}\n${JSON.stringify(prompt.schema)}\n${prompt.user}`);
      return Promise.resolve({ isAnswered: false, why: 'refused' });
    },
  },
  renderPrompt: openPrompts(join(root, 'prompts')),
  log: { info: () => {}, warn: () => {}, error: () => {} },
  rules: bundled.rules,
});

/** Tokens of every call among so many messages. */
async function count(doubts: (Doubt | undefined)[]): Promise<string> {
  const tokens: number[] = [];
  for (const doubt of doubts) {
    if (!doubt) continue;
    await listen(doubt, { by: null, waiting: '', people: [] });
    tokens.push(sent);
  }
  const sum = tokens.reduce((all, one) => all + one, 0);
  const mean = (of: number) => Math.round(sum / Math.max(1, of));
  return [tokens.length, mean(tokens.length), Math.max(0, ...tokens), mean(doubts.length)].join('\t');
}

const sizes = process.argv.slice(2).map(Number);
console.log('tasks\tof\tmessages\tcalls\ttokens a call\tmost\ttokens a message\tthe whole plan');
for (const size of sizes.length > 0 ? sizes : [bundled.plan.register.tasks.length, 1_000, 10_000]) {
  const context = makePlan(size);
  const { plan, index } = context;
  const whole = countTokens(describeWhole(plan.register));
  const asked = questions.map((q) =>
    doubtAnswer(q, answerFromPlans(q, [context], { plan: null, tasks: [] }), [context]),
  );
  console.log(`${size}\tquestions\t${questions.length}\t${await count(asked)}\t${whole}`);
  const told = reports.map((report) => {
    const message = { ...report, context: report.context ?? [] };
    const view = { register: plan.register, index };
    return doubtReading(message, readUpdate(message, view), { plan, index });
  });
  console.log(`${size}\treports\t${reports.length}\t${await count(told)}\t${whole}`);
}
