import type { Language, Register, Task, TaskId } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';
import { listFeatures, listPairs, listPhraseFeatures } from './list-features.ts';
import { type Concept, readConcepts } from './read-concepts.ts';
import { listRuns, wordClass } from './split-words.ts';
import { stripFrame } from './strip-frame.ts';

/** Where a feature stands: task numbers in ascending order, and how strongly each holds it (0 to 1). */
interface Posting {
  tasks: number[];
  strengths: number[];
}

/** Tasks, findable by what people say. */
export interface TaskIndex {
  language: Language;
  ids: TaskId[];
  numbers: Map<TaskId, number>;
  postings: Map<string, Posting>;
}

export interface RankedTask {
  task: TaskId;
  /** Weight of everything in the query that the task holds, neighbouring words included. */
  score: number;
  /** 0 to 1: the share of the query's content that the task holds. */
  coverage: number;
}

/** What a query finds, and how much of it the plan speaks of at all. */
export interface Ranking {
  ranked: RankedTask[];
  /** Content of the query with how strongly any task holds it (0: nowhere in the plan) and how much it tells. */
  concepts: { said: string; support: number; weight: number }[];
}

const FIELD_WEIGHTS = { text: 1, title: 0.6, targets: 0.5, expansions: 1, section: 0.1 };
/** Occurrences after which a feature is half as strong as it can be. */
const HALF_STRENGTH = 0.3;
/** Weight of two neighbouring words that stand together in the task as well. */
const TOGETHER = 0.3;
const DEFAULT_LIMIT = 10;
/** From here on the plan is taken to speak of a concept. */
const SUPPORTED = 0.3;
const UNTRANSLATED = 0.55;
const VERB = 0.4;
const PARTICLE = 0.12;

/** Reads every task once; the index does not follow later changes of the register. */
export function buildTaskIndex(register: Register): TaskIndex {
  const postings = new Map<string, Posting>();
  const sections = new Map(register.sections.map(({ ref, title }) => [ref, title]));
  register.tasks.forEach((task, number) => {
    for (const [feature, weight] of weighTask(task, sections.get(task.section) ?? '')) {
      const posting = postings.get(feature) ?? { tasks: [], strengths: [] };
      posting.tasks.push(number);
      posting.strengths.push(Math.min(1, (weight * (1 + HALF_STRENGTH)) / (weight + HALF_STRENGTH)));
      postings.set(feature, posting);
    }
  });
  const ids = register.tasks.map(({ id }) => id);
  return { language: register.language, ids, numbers: new Map(ids.map((id, i) => [id, i])), postings };
}

function weighTask(task: Task, section: string): Map<string, number> {
  const fields = {
    text: task.text,
    title: task.title,
    targets: task.targets.map(({ what }) => what).join(' '),
    expansions: (task.expansions ?? []).join(' '),
    section,
  };
  const weights = new Map<string, number>();
  for (const [field, text] of Object.entries(fields)) {
    for (const [feature, weight] of listFeatures(text)) {
      const share = weight * FIELD_WEIGHTS[field as keyof typeof FIELD_WEIGHTS];
      weights.set(feature, (weights.get(feature) ?? 0) + share);
    }
  }
  return weights;
}

/** The tasks that a query may mean, best first; `among` restricts it to some tasks. */
export function rankTasks(
  index: TaskIndex,
  query: string,
  limit: number = DEFAULT_LIMIT,
  among?: ReadonlySet<TaskId>,
): RankedTask[] {
  return searchTasks(index, query, limit, among).ranked;
}

/** As `rankTasks`, with what the query speaks of and whether the plan does. */
export function searchTasks(
  index: TaskIndex,
  query: string,
  limit: number = DEFAULT_LIMIT,
  among?: ReadonlySet<TaskId>,
): Ranking {
  const text = stripFrame(foldText(query));
  const scores = new Map<number, { held: number; bonus: number }>();
  const entryOf = (number: number) => {
    const entry = scores.get(number) ?? { held: 0, bonus: 0 };
    scores.set(number, entry);
    return entry;
  };
  let whole = 0;
  const concepts = readConcepts(text).map((concept) => {
    const held = matchConcept(index, concept);
    const strong = [...held.values()].filter((strength) => strength >= 0.5).length;
    const support = Math.max(0, ...held.values());
    const certainty = support >= SUPPORTED ? 1 : sureness(concept);
    const weight = concept.salience * certainty * rarity(strong, index.ids.length);
    whole += weight;
    for (const [number, strength] of held) entryOf(number).held += weight * strength;
    return { said: concept.said, support, weight };
  });
  for (const [number, bonus] of matchNeighbours(
    index,
    text,
    concepts.map(({ said }) => said),
  )) {
    const entry = scores.get(number);
    if (entry) entry.bonus += bonus;
  }
  const ranked = [...scores]
    .map(([number, { held, bonus }]) => ({
      task: index.ids[number] ?? '',
      score: held + bonus,
      coverage: whole === 0 ? 0 : held / whole,
    }))
    .filter(({ task }) => !among || among.has(task))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  return { ranked, concepts };
}

/**
 * A word that stands nowhere in the plan: a thing that is named speaks against the plan, everyday verbs and
 * adverbs hardly do, and of an English word without translation nothing is known.
 */
function sureness(concept: Concept): number {
  if (concept.alternatives.length > 1) return 1;
  if (!concept.isChinese) return UNTRANSLATED;
  const kind = wordClass(concept.said);
  if (/^(?:n|vn|x|eng|j|l|i)/.test(kind)) return 1;
  return kind.startsWith('v') || kind.startsWith('a') || kind.startsWith('s') ? VERB : PARTICLE;
}

/** 0 to 1: how much it tells that a task holds something which `found` of `all` tasks hold. */
function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}

/** For each task that holds one of the concept's alternatives, the strength of the best one. */
function matchConcept(index: TaskIndex, concept: Concept): Map<number, number> {
  const best = new Map<number, number>();
  for (const { term, weight } of concept.alternatives) {
    for (const [number, strength] of matchPhrase(index, term)) {
      const value = strength * weight;
      if (value > (best.get(number) ?? 0)) best.set(number, value);
    }
  }
  return best;
}

/** Parts of a phrase that stand somewhere in a task count far less than the whole of it. */
function matchPhrase(index: TaskIndex, phrase: string): Map<number, number> {
  const features = listPhraseFeatures(phrase);
  const held = new Map<number, number>();
  for (const feature of features) {
    const posting = index.postings.get(feature);
    posting?.tasks.forEach((number, i) => {
      held.set(number, (held.get(number) ?? 0) + (posting.strengths[i] ?? 0));
    });
  }
  if (features.length > 1) for (const [number, sum] of held) held.set(number, (sum / features.length) ** 2);
  return held;
}

/** Pairs of characters across two words of the query, where a task has the same pair. */
function matchNeighbours(index: TaskIndex, text: string, words: string[]): Map<number, number> {
  const bonus = new Map<number, number>();
  const inside = new Set(words.flatMap(listPairs));
  for (const run of listRuns(text)) {
    if (!run.isChinese) continue;
    for (const pair of listPairs(run.text)) {
      const posting = inside.has(pair) ? undefined : index.postings.get(pair);
      if (!posting) continue;
      const weight = TOGETHER * rarity(posting.tasks.length, index.ids.length);
      posting.tasks.forEach((number, i) => {
        bonus.set(number, (bonus.get(number) ?? 0) + weight * (posting.strengths[i] ?? 0));
      });
    }
  }
  return bonus;
}
