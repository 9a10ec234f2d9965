import type { Register, Task, TaskId } from '../domain/plan.ts';
import { listSayings, takeSayings } from './find-sayings.ts';
import { measureFocus } from './focus.ts';
import { foldText } from './fold-text.ts';
import type { TaskIndex, WeighedConcept } from './indexed-plan.ts';
import { findMeanings } from './lexicon/lexicon.ts';
import { type Features, listFeatures, listPairs, nameWhole } from './list-features.ts';
import { strengthIn } from './match-concept.ts';
import { countHolders, eachHolder, makePostings, rarity } from './postings.ts';
import { readConcepts } from './read-concepts.ts';
import { listRuns } from './split-words.ts';
import { stripFrame } from './strip-frame.ts';
import { addTo, addToKnown, clearTally, listBest, makeTally } from './tally.ts';
import { SUPPORTED, weighPhrase } from './weigh-concept.ts';

export type { TaskIndex } from './indexed-plan.ts';

export interface RankedTask {
  task: TaskId;
  /** Weight of everything in the query that the task holds, more if it is said together. */
  score: number;
  /** 0 to 1: the share of the query's content that the task holds. */
  coverage: number;
  /** The weight of what the task holds; a word that only one task has weighs about 0.75. */
  evidence: number;
  /** Whether the query names a thing that the task does not hold. */
  lacksThing: boolean;
  /** Things of the query that the task does not hold, but others of the plan do. */
  leaves: readonly string[];
}

/** Content of a query: how strongly any task holds it (0: nowhere in the plan), and how much it tells. */
export interface FoundConcept {
  said: string;
  support: number;
  weight: number;
}

/** What a query finds, and how much of it the plan speaks of at all. */
export interface Ranking {
  ranked: RankedTask[];
  concepts: FoundConcept[];
}

const FIELD_WEIGHTS = { text: 1, title: 0.6, targets: 0.5, expansions: 1, section: 0.1 };
const DEFAULT_LIMIT = 10;
/** So many of the best are looked at sentence by sentence. */
const LOOKED_AT = 12;
const FOCUS = 0.35;
/** From this weight on a thing that a task leaves out is worth asking about. */
const TELLING = 0.4;
/** Weight of two neighbouring words that stand together in the task as well. */
const TOGETHER = 0.3;

/** Reads every task once; the index does not follow later changes of the register. */
export function buildTaskIndex(register: Register): TaskIndex {
  const postings = makePostings();
  const words = new Set<string>();
  const sections = new Map(register.sections.map(({ ref, title }) => [ref, title]));
  const headings = new Map<string, Features>();
  for (const task of register.tasks) {
    for (const [features, weight] of readFields(task, sections.get(task.section) ?? '', headings)) {
      postings.add(features, weight);
      for (const word of features.words) words.add(word);
    }
    postings.endTask();
  }
  const { length } = register.tasks;
  return {
    language: register.language,
    tasks: register.tasks,
    byId: new Map(register.tasks.map((task) => [task.id, task])),
    postings: postings.finish(),
    words,
    sayings: listSayings(register.tasks),
    kept: { concepts: new Map(), entries: 0, sentences: new Map() },
    tallies: { scores: makeTally(length), best: makeTally(length), scratch: makeTally(length) },
  };
}

/** The fields of a task with their weights; headings are shared by several tasks and read once. */
function readFields(task: Task, section: string, headings: Map<string, Features>): [Features, number][] {
  const readHeading = (text: string) => {
    const known = headings.get(text) ?? listFeatures(text);
    headings.set(text, known);
    return known;
  };
  return [
    [listFeatures(task.text), FIELD_WEIGHTS.text],
    [readHeading(task.title), FIELD_WEIGHTS.title],
    [readHeading(section), FIELD_WEIGHTS.section],
    [listFeatures(task.targets.map(({ what }) => what).join(' ')), FIELD_WEIGHTS.targets],
    [listSaid(task.expansions ?? []), FIELD_WEIGHTS.expansions],
  ];
}

/**
 * How people ask for a task: found by the whole of it. Parts of what only this plan knows count a little; parts of what
 * the lexicon knows would lead others here.
 */
function listSaid(expansions: string[]): Features {
  const said = expansions.map(foldText);
  const free = listFeatures(said.filter((phrase) => !findMeanings(phrase)).join(' '));
  const names = [...free.names, ...said.map(nameWhole)];
  const weights = names.map((_, i) => (i < free.names.length ? PART_OF_SAID * (free.weights[i] ?? 0) : 1));
  return { ...free, names, weights };
}

const PART_OF_SAID = 0.15;

/**
 * The tasks that a query may mean, best first, with what the query speaks of and whether the plan does; `among`
 * restricts it to some tasks.
 */
export function searchTasks(
  index: TaskIndex,
  query: string,
  limit: number = DEFAULT_LIMIT,
  among?: ReadonlySet<TaskId>,
): Ranking {
  const { tasks, tallies } = index;
  const { concepts: sayings, rest } = takeSayings(index.sayings, foldText(query));
  const text = stripFrame(rest);
  const concepts = [...sayings, ...readConcepts(text)].flatMap((concept) => weighPhrase(index, concept));
  const { scores } = tallies;
  clearTally(scores);
  for (const { holders, weight } of concepts) {
    for (let i = 0; i < holders.tasks.length; i++) {
      addTo(scores, holders.tasks[i] ?? 0, weight * (holders.strengths[i] ?? 0));
    }
  }
  addNeighbours(index, text, concepts);
  const isAllowed = among && ((task: number) => among.has(tasks[task]?.id ?? ''));
  const ranked = listBest(scores, Math.max(limit, LOOKED_AT), isAllowed)
    .map((number) => lookAt(index, number, concepts))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const found = concepts.map(({ concept, support, weight }) => ({ said: concept.said, support, weight }));
  return { ranked, concepts: found };
}

/** Adds to tasks that have a score what they have in common with the query across two of its words. */
function addNeighbours({ postings, tasks, tallies }: TaskIndex, text: string, concepts: WeighedConcept[]): void {
  const { scores } = tallies;
  const inside = new Set(concepts.flatMap(({ concept }) => listPairs(concept.said)));
  for (const run of listRuns(text)) {
    if (!run.isChinese) continue;
    for (const pair of listPairs(run.text)) {
      const holders = inside.has(pair) ? 0 : countHolders(postings, pair);
      if (holders === 0) continue;
      const weight = TOGETHER * rarity(holders, tasks.length);
      eachHolder(postings, pair, (task, strength) => addToKnown(scores, task, weight * strength));
    }
  }
}

/** Looks at one of the best tasks concept by concept and sentence by sentence. */
function lookAt(index: TaskIndex, number: number, concepts: WeighedConcept[]): RankedTask {
  let [whole, evidence, lacksThing] = [0, 0, false];
  const leaves: string[] = [];
  const strengths = concepts.map(({ holders }) => strengthIn(holders, number));
  concepts.forEach(({ concept, weight, isThing, support }, i) => {
    const strength = strengths[i] ?? 0;
    whole += weight;
    evidence += weight * strength;
    if (!isThing || strength >= SUPPORTED) return;
    lacksThing = true;
    if (support >= SUPPORTED && weight >= TELLING) leaves.push(concept.said);
  });
  return {
    task: index.tasks[number]?.id ?? '',
    score: (index.tallies.scores.values[number] ?? 0) + FOCUS * measureFocus(index, number, concepts, strengths),
    coverage: whole === 0 ? 0 : evidence / whole,
    evidence,
    lacksThing,
    leaves,
  };
}
