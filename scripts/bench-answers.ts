/**
 * Compares the search of the answers with MiniSearch, SQLite FTS5 and plain BM25 over bigrams, on the same questions:
 *
 *   npm run bench -- [--sizes 56,1000,10000,100000] [--questions FILE] [--plan FILE]
 *
 * Larger plans are the plan and made-up tasks of its words. `right` is the share of questions whose first task has the
 * owners that are asked for, when an engine must answer; it is measured on the plan alone. `answer` is the whole way
 * from a question to its reply, with its right to ask back and to refuse.
 */
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import { splitForIndex } from '../src/answers/split-words.ts';
import { buildTaskIndex, searchTasks } from '../src/answers/task-index.ts';
import type { Register, Task } from '../src/domain/plan.ts';
import { type Engine, RIVALS } from './bench-rivals.ts';
import { contextOf, makeAskContext } from './make-ask-context.ts';
import { readQuestionFile } from './read-question-file.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '56,1000,10000,100000' },
    plan: { type: 'string', default: new URL('../plans/lucheng-2023.md', import.meta.url).pathname },
    questions: { type: 'string', default: new URL('../tests/answers/questions.own.jsonl', import.meta.url).pathname },
  },
});

/** Numbers that look random and are the same in every run. */
function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function enlarge(register: Register, size: number): Register {
  const words = register.tasks.flatMap(({ text }) => splitForIndex(text));
  const dice = makeDice(7);
  const made: Task[] = Array.from({ length: Math.max(0, size - register.tasks.length) }, (_, i) => ({
    ...(register.tasks[i % register.tasks.length] as Task),
    id: `${1000 + i}#1`,
    ref: String(1000 + i),
    title: '',
    targets: [],
    text: Array.from({ length: 45 }, () => words[Math.floor(dice() * words.length)] ?? '').join(''),
  }));
  return { ...register, tasks: [...register.tasks, ...made] };
}

const own: Engine = {
  name: 'remit search',
  build(tasks, register) {
    const index = buildTaskIndex({ ...register, tasks });
    return (question) => searchTasks(index, question, 5).ranked.map(({ task }) => task);
  },
};
const whole: Engine = {
  name: 'remit answer',
  build(tasks, register) {
    const context = contextOf({ ...register, tasks });
    return (question) => answerQuestion(question, context).tasks;
  },
};

const { plan } = makeAskContext(options.plan);
const questions = readQuestionFile(options.questions);
const ownersOf = (id: string | undefined) =>
  (plan.register.tasks.find((task) => task.id === id)?.owners ?? [])
    .map(({ department }) => department)
    .sort()
    .join();
const judged = questions.filter(({ kind }) => ['owner', 'lead', 'target'].includes(kind));

function measure(engine: Engine, size: number): Record<string, string | number> {
  const register = enlarge(plan.register, size);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const find = engine.build(register.tasks, register);
  const built = performance.now() - started;
  const grown = process.memoryUsage().rss - before;
  for (const { q } of questions.slice(0, 30)) find(q);
  const times = questions.map(({ q }) => {
    const from = performance.now();
    find(q);
    return performance.now() - from;
  });
  times.sort((a, b) => a - b);
  const right = judged.filter(({ q, tasks }) => ownersOf(find(q)[0]) === ownersOf(tasks[0])).length;
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
  return {
    engine: engine.name,
    tasks: size,
    'index ms': Math.round(built),
    'memory MB': Math.round(grown / 1e6),
    'median ms': at(0.5),
    'p99 ms': at(0.99),
    'per second': Math.round((1000 * times.length) / times.reduce((sum, time) => sum + time, 0)),
    'right %': size === plan.register.tasks.length ? ((100 * right) / judged.length).toFixed(1) : '',
  };
}

for (const size of options.sizes.split(',').map(Number)) {
  console.table([own, whole, ...RIVALS].map((engine) => measure(engine, size)));
}
