import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { foldText } from '../src/answers/fold-text.ts';
import { listPairs } from '../src/answers/list-features.ts';
import { listRuns, splitForIndex } from '../src/answers/split-words.ts';
import type { Register, Task } from '../src/domain/plan.ts';

/** Makes an index and returns what finds task ids, best first. */
export interface Engine {
  name: string;
  build(tasks: Task[], register: Register): (question: string) => string[];
}

const LIMIT = 5;
const textOf = ({ title, text }: Task) => foldText(`${title} ${text}`);

function listGrams(text: string): string[] {
  return listRuns(foldText(text)).flatMap((run) =>
    run.isChinese ? [...run.text, ...listPairs(run.text)] : [run.text],
  );
}

function appendTo(postings: Map<string, [number, number][]>, gram: string, entry: [number, number]): void {
  const posting = postings.get(gram);
  if (posting) posting.push(entry);
  else postings.set(gram, [entry]);
}

const bm25: Engine = {
  name: 'BM25, bigrams',
  build(tasks) {
    const postings = new Map<string, [number, number][]>();
    const lengths = tasks.map((task, number) => {
      const grams = listGrams(textOf(task));
      const counts = new Map<string, number>();
      for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      for (const [gram, count] of counts) appendTo(postings, gram, [number, count]);
      return grams.length;
    });
    const average = lengths.reduce((sum, length) => sum + length, 0) / tasks.length;
    const scores = new Float64Array(tasks.length);
    return (question) => {
      scores.fill(0);
      for (const gram of new Set(listGrams(question))) {
        const posting = postings.get(gram) ?? [];
        const rare = Math.log(1 + (tasks.length - posting.length + 0.5) / (posting.length + 0.5));
        for (const [number, count] of posting) {
          const norm = count + 1.2 * (0.25 + (0.75 * (lengths[number] ?? 0)) / average);
          scores[number] = (scores[number] ?? 0) + (rare * count * 2.2) / norm;
        }
      }
      const best = scores.indexOf(scores.reduce((most, score) => (score > most ? score : most), 0));
      return [tasks[best]?.id ?? ''];
    };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch',
  build(tasks) {
    const search = new MiniSearch({ fields: ['text'], tokenize: listGrams, processTerm: (term) => term });
    search.addAll(tasks.map((task) => ({ id: task.id, text: textOf(task) })));
    return (question) =>
      search
        .search(question)
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
  },
};

function makeFts(
  name: string,
  tokenizer: string,
  write: (text: string) => string,
  ask: (text: string) => string[],
): Engine {
  return {
    name,
    build(tasks) {
      const db = new DatabaseSync(':memory:');
      db.exec(`CREATE VIRTUAL TABLE task USING fts5(id UNINDEXED, text, tokenize = '${tokenizer}')`);
      const insert = db.prepare('INSERT INTO task VALUES (?, ?)');
      db.exec('BEGIN');
      for (const task of tasks) insert.run(task.id, write(textOf(task)));
      db.exec('COMMIT');
      const select = db.prepare('SELECT id FROM task WHERE task MATCH ? ORDER BY rank LIMIT ?');
      return (question) => {
        const terms = ask(foldText(question)).map((term) => `"${term.replaceAll('"', '')}"`);
        return terms.length === 0
          ? []
          : (select.all(terms.join(' OR '), LIMIT) as { id: string }[]).map(({ id }) => id);
      };
    },
  };
}

const words = (text: string) => splitForIndex(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
const triples = (text: string) => {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, bare.length - 2) }, (_, i) => bare.slice(i, i + 3));
};

/** What the search is compared with. */
export const RIVALS: readonly Engine[] = [
  bm25,
  miniSearch,
  makeFts('FTS5, segmented', 'unicode61', (text) => words(text).join(' '), words),
  makeFts('FTS5, trigram', 'trigram', (text) => text, triples),
];
