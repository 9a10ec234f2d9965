import type { Language, Register, Task, TaskId } from '../domain/plan.ts';
import { listSentences, measureFocus } from './focus.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { type Features, listFeatures } from './list-features.ts';
import {
  addNeighbours,
  addPosting,
  matchConcept,
  type OpenPostings,
  type Postings,
  packPostings,
  rarity,
  strengthIn,
} from './postings.ts';
import { type Concept, readConcepts } from './read-concepts.ts';
import { listSounds, repairTypo, type Sounds } from './repair-typo.ts';
import { wordClass } from './split-words.ts';
import { stripFrame } from './strip-frame.ts';
import { addTo, clearTally, eachTouched, listBest, makeTally, type Tally } from './tally.ts';

/** Tasks, findable by what people say. */
export interface TaskIndex {
  language: Language;
  tasks: Task[];
  byId: ReadonlyMap<TaskId, Task>;
  postings: Postings;
  /** Chinese words of the plan. */
  words: Set<string>;
  /** Made when first needed: the sounds of the words, and the sentences of tasks that were looked at. */
  lazy: { sounds?: Sounds; sentences: Map<number, Set<string>[]> };
  /** Scratch paper of a search; a search never waits, so that no two share it. */
  tallies: { scores: Tally; best: Tally; scratch: Tally };
}

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
/** From here on the plan is taken to speak of a concept. */
const SUPPORTED = 0.3;
const UNTRANSLATED = 0.55;
const UNKNOWN = 0.8;
const VERB = 0.6;
const ACT = 0.7;
const PARTICLE = 0.12;
/** How far a word stands for one that only sounds like it. */
const BY_SOUND = 0.75;
/** At or below it a concept is a word that every plan is full of. */
const GENERIC_SALIENCE = 0.3;
/** From here on a task counts as one that has it. */
const STRONG = 0.5;
/** So many of the best are looked at sentence by sentence. */
const LOOKED_AT = 12;
const FOCUS = 0.35;

/** Reads every task once; the index does not follow later changes of the register. */
export function buildTaskIndex(register: Register): TaskIndex {
  const postings: OpenPostings = new Map();
  const words = new Set<string>();
  const sections = new Map(register.sections.map(({ ref, title }) => [ref, title]));
  const headings = new Map<string, Features>();
  register.tasks.forEach((task, number) => {
    const weights = new Map<string, number>();
    for (const [features, weight] of readFields(task, sections.get(task.section) ?? '', headings)) {
      for (const [feature, times] of features.weights)
        weights.set(feature, (weights.get(feature) ?? 0) + times * weight);
      for (const word of features.words) words.add(word);
    }
    for (const [feature, weight] of weights) addPosting(postings, feature, number, weight);
  });
  const { length } = register.tasks;
  return {
    language: register.language,
    tasks: register.tasks,
    byId: new Map(register.tasks.map((task) => [task.id, task])),
    postings: packPostings(postings),
    words,
    lazy: { sentences: new Map() },
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
    [listFeatures((task.expansions ?? []).join(' ')), FIELD_WEIGHTS.expansions],
  ];
}

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
  const { tasks, tallies, postings } = index;
  const text = stripFrame(foldText(query));
  const { scores } = tallies;
  clearTally(scores);
  const concepts = readConcepts(text).map((concept) => {
    const weighed = weighConcept(index, concept);
    eachTouched(tallies.best, (task, strength) => addTo(scores, task, weighed.weight * strength));
    return weighed;
  });
  const said = concepts.map(({ concept }) => concept.said);
  addNeighbours(postings, tasks.length, text, said, scores);
  const isAllowed = (task: number) => !among || among.has(tasks[task]?.id ?? '');
  const ranked = listBest(scores, Math.max(limit, LOOKED_AT), isAllowed)
    .map((number) => lookAt(index, number, concepts))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const found = concepts.map(({ concept, support, weight }) => ({ said: concept.said, support, weight }));
  return { ranked, concepts: found };
}

/** Looks at one of the best tasks concept by concept and sentence by sentence. */
function lookAt(index: TaskIndex, number: number, concepts: WeighedConcept[]): RankedTask {
  const { tallies, postings, tasks } = index;
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const held = concepts.map((one) => ({ ...one, strength: strengthIn(postings, one.concept, number, one.share) }));
  const evidence = held.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
  const together = FOCUS * whole * measureFocus(sentencesOf(index, number), concepts);
  return {
    task: tasks[number]?.id ?? '',
    score: (tallies.scores.values[number] ?? 0) + together,
    coverage: whole === 0 ? 0 : evidence / whole,
    evidence,
    lacksThing: held.some(({ isThing, strength }) => isThing && strength < SUPPORTED),
  };
}

function sentencesOf({ tasks, lazy }: TaskIndex, number: number): Set<string>[] {
  const known = lazy.sentences.get(number);
  if (known) return known;
  const task = tasks[number];
  const sentences = task ? listSentences(task) : [];
  lazy.sentences.set(number, sentences);
  return sentences;
}

interface WeighedConcept {
  concept: Concept;
  /** How much alternatives count beside the words as said. */
  share: number;
  support: number;
  weight: number;
  /** A noun, or something that the lexicon knows; no verb, no number. */
  isThing: boolean;
}

/** Leaves in `tallies.best` how strongly each task holds the concept. */
function weighConcept(index: TaskIndex, said: Concept): WeighedConcept {
  const { best, scratch } = index.tallies;
  let concept = said;
  let share = matchConcept(index.postings, said, best, scratch);
  const repaired = strongest(best) < SUPPORTED ? repairConcept(index, said) : undefined;
  if (repaired) {
    concept = repaired;
    share = matchConcept(index.postings, repaired, best, scratch);
  }
  const support = strongest(best);
  const sure = sureness(index, concept);
  const weight = concept.salience * (support >= SUPPORTED ? 1 : sure) * rarity(countStrong(best), index.tasks.length);
  const isThing = sure === 1 && concept.salience > GENERIC_SALIENCE && (concept.isKnown || !isAct(concept));
  return { concept, share, support, weight, isThing };
}

const isAct = ({ said, isChinese }: Concept) => isChinese && /^v/.test(wordClass(said));

function strongest(tally: Tally): number {
  let most = 0;
  eachTouched(tally, (_, strength) => {
    if (strength > most) most = strength;
  });
  return most;
}

function countStrong(tally: Tally): number {
  let count = 0;
  eachTouched(tally, (_, strength) => {
    if (strength >= STRONG) count++;
  });
  return count;
}

/** A word that stands nowhere in the plan may be one of its words, typed by sound. */
function repairConcept({ lazy, words }: TaskIndex, concept: Concept): Concept | undefined {
  if (!concept.isChinese || concept.isKnown) return undefined;
  lazy.sounds ??= listSounds(words);
  const term = repairTypo(lazy.sounds, concept.said);
  return term === undefined
    ? undefined
    : { ...concept, alternatives: [...concept.alternatives, { term, weight: BY_SOUND }] };
}

/**
 * A word that stands nowhere in the plan: a thing that is named speaks against the plan, everyday verbs and
 * adverbs hardly do, and of an English word without translation nothing is known.
 */
function sureness(index: TaskIndex, concept: Concept): number {
  const isTranslated = concept.alternatives.slice(1).some(({ term }) => hasChinese(term) === (index.language === 'zh'));
  if (isTranslated) return 1;
  if (!concept.isChinese) return UNTRANSLATED;
  const kind = wordClass(concept.said);
  if (kind === 'x') return UNKNOWN;
  if (kind === 'vn' || kind === 'an') return ACT;
  if (/^[nj]/.test(kind)) return 1;
  return /^[vasil]/.test(kind) ? VERB : PARTICLE;
}
