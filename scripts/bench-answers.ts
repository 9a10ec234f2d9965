/**
 * Compares the search of the answers with MiniSearch, SQLite FTS5 and plain BM25 over bigrams, on the same questions:
 *
 *   npm run bench -- [--sizes 56,1000,10000,100000] [--engines NAME,NAME] [--questions FILE] [--plan FILE]
 *
 * Larger plans are the plan and made-up tasks of its words. One half of the questions is timed after the other half was
 * asked for a second or more, so that programs are warm. Each is asked a few times and the quickest counts, since other
 * work on the machine only adds; in between, the index forgets what it kept of the question. `search` is what the others
 * do as well; `reply` is the whole way from a question to its wording, with its right to ask back and to refuse.
 *
 * `right %`: the first task has the owners that are asked for, when an engine must answer. `right of all %`: the same
 * for a reply that may ask back or refuse, over all questions, those that the plan does not answer among them.
 */
import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import { splitForIndex } from '../src/answers/split-words.ts';
import { buildTaskIndex, searchTasks, type TaskIndex } from '../src/answers/task-index.ts';
import type { Register, Task } from '../src/domain/plan.ts';
import { type Engine, RIVALS } from './bench-rivals.ts';
import { judgeAnswer } from './judge-answer.ts';
import { contextOf, makeAskContext } from './make-ask-context.ts';
import { readQuestionFile } from './read-question-file.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '56,1000,10000,100000' },
    engines: { type: 'string', default: '' },
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

/** As `Engine`, with what its index keeps of the questions. */
interface OwnEngine {
  name: string;
  build(tasks: Task[], register: Register): { find(question: string): string[]; recall(): () => void };
}

const search: OwnEngine = {
  name: 'Remit, search',
  build(tasks, register) {
    const index = buildTaskIndex({ ...register, tasks });
    return {
      find: (question) => searchTasks(index, question, 5).ranked.map(({ task }) => task),
      recall: () => recallKept(index),
    };
  },
};

/** Notes what an index keeps by now, and returns what puts it back into that state. */
function recallKept({ kept }: TaskIndex): () => void {
  const { entries } = kept;
  const [concepts, sentences] = [new Map(kept.concepts), new Map(kept.sentences)];
  return () => Object.assign(kept, { entries, concepts: new Map(concepts), sentences: new Map(sentences) });
}

const reply: OwnEngine = {
  name: 'Remit, reply',
  build(tasks, register) {
    const context = contextOf({ ...register, tasks });
    return {
      find: (question) => answerQuestion(question, context).tasks,
      recall: () => recallKept(context.index),
    };
  },
};

const { plan } = makeAskContext(options.plan);
const questions = readQuestionFile(options.questions);
const half = (parity: number) => questions.filter((_, row) => row % 2 === parity).map(({ q }) => q);
const [others, timed] = [half(0), half(1)];
const WARM_UP_MS = 1000;
const ownersOf = (id: string | undefined) =>
  (plan.register.tasks.find((task) => task.id === id)?.owners ?? [])
    .map(({ department }) => department)
    .sort()
    .join();
const judged = questions.filter(({ kind }) => ['owner', 'lead', 'target'].includes(kind));

interface Measured {
  engine: string;
  tasks: number;
  index: number;
  memory: number;
  median: number;
  p99: number;
  perSecond: number;
  right: number;
}

function measure(engine: Engine | OwnEngine, size: number): Measured {
  const register = enlarge(plan.register, size);
  collectGarbage();
  const before = process.memoryUsage();
  const started = performance.now();
  const built = engine.build(register.tasks, register);
  const index = performance.now() - started;
  collectGarbage();
  const memory = sizeOf(process.memoryUsage()) - sizeOf(before);
  const { find, recall } = typeof built === 'function' ? { find: built, recall: () => () => {} } : built;
  const warm = performance.now() + WARM_UP_MS;
  do for (const q of others) find(q);
  while (performance.now() < warm);
  const forget = recall();
  const times = timed.map((q) => timeBest(() => find(q), forget));
  times.sort((a, b) => a - b);
  const right = judged.filter(({ q, tasks }) => ownersOf(find(q)[0]) === ownersOf(tasks[0])).length;
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return {
    ...{ engine: engine.name, tasks: size, index, memory, median: at(0.5), p99: at(0.99) },
    perSecond: (1000 * times.length) / times.reduce((sum, one) => sum + one, 0),
    right: (100 * right) / judged.length,
  };
}

const MOST_ROUNDS = 5;
const LONGEST_ROUNDS_MS = 100;

/** Milliseconds of the quickest of a few rounds; what is slow is asked once or twice. */
function timeBest(act: () => void, forget: () => void): number {
  let [best, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < MOST_ROUNDS && spent < LONGEST_ROUNDS_MS; round++) {
    forget();
    const from = performance.now();
    act();
    const took = performance.now() - from;
    spent += took;
    best = Math.min(best, took);
  }
  return best;
}

/** Objects, typed arrays, and what SQLite keeps outside of them. */
const sizeOf = ({ heapUsed, external, rss }: NodeJS.MemoryUsage) => Math.max(heapUsed + external, rss);

function collectGarbage(): void {
  globalThis.gc?.();
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

function printSize(rows: Measured[]): void {
  const plain = rows.find(({ engine }) => engine.startsWith('BM25'))?.median ?? Number.NaN;
  console.table(
    rows.map((row) => ({
      engine: row.engine,
      tasks: row.tasks,
      'index ms': round(row.index, 0),
      'memory MB': round(row.memory / 1e6, 1),
      'median ms': round(row.median, 4),
      'p99 ms': round(row.p99, 3),
      '× BM25': round(row.median / plain, 1),
      'per second': round(row.perSecond, 0),
      'right %': round(row.right, 1),
    })),
  );
}

/** How the median grows from the smallest plan to the largest, where the tasks grow by `tasks`. */
function printGrowth(all: Measured[]): void {
  const names = [...new Set(all.map(({ engine }) => engine))];
  console.table(
    names.map((engine) => {
      const rows = all.filter((row) => row.engine === engine);
      const [first, last] = [rows[0], rows.at(-1)];
      const growth = (of: (row: Measured) => number) => (first && last ? round(of(last) / of(first), 1) : Number.NaN);
      return {
        engine,
        tasks: growth((row) => row.tasks),
        median: growth((row) => row.median),
        p99: growth((row) => row.p99),
      };
    }),
  );
}

function printReplies(): void {
  const context = contextOf(plan.register);
  const counts: Record<string, number> = {};
  for (const question of questions) {
    const verdict = judgeAnswer(question, answerQuestion(question.q, context));
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  const shares = Object.entries(counts).map(([verdict, count]) => [
    verdict,
    round((100 * count) / questions.length, 1),
  ]);
  console.log(
    `replies to all ${questions.length} questions, in per cent: ${JSON.stringify(Object.fromEntries(shares))}`,
  );
}

const all: Measured[] = [];
const wanted = options.engines.split(',');
const engines = [search, reply, ...RIVALS].filter(({ name }) => wanted.some((one) => name.includes(one)));
for (const size of options.sizes.split(',').map(Number)) {
  const rows = engines.map((engine) => measure(engine, size));
  printSize(rows);
  all.push(...rows);
}
printGrowth(all);
printReplies();
