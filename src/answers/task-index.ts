import type { Language, Register, Task, TaskId } from '../domain/plan.ts';
import { listSentences, measureFocus } from './focus.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { listFeatures } from './list-features.ts';
import { addPosting, matchConcept, matchNeighbours, type Postings, rarity } from './postings.ts';
import { type Concept, readConcepts } from './read-concepts.ts';
import { listSounds, repairTypo, type Sounds } from './repair-typo.ts';
import { listRuns, splitForIndex, wordClass } from './split-words.ts';
import { stripFrame } from './strip-frame.ts';

/** Tasks, findable by what people say. */
export interface TaskIndex {
  language: Language;
  tasks: Task[];
  postings: Postings;
  /** Chinese words of the plan. */
  words: Set<string>;
  /** Made when first needed: the sounds of the words, and the sentences of tasks that were looked at. */
  lazy: { sounds?: Sounds; sentences: Map<number, Set<string>[]> };
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
const UNKNOWN = 0.6;
const VERB = 0.4;
const ACT = 0.6;
const PARTICLE = 0.12;
/** How far a word stands for one that only sounds like it. */
const BY_SOUND = 0.75;
/** At or below it a concept is a word that every plan is full of. */
const GENERIC_SALIENCE = 0.3;
/** So many of the best are looked at sentence by sentence. */
const LOOKED_AT = 12;
const FOCUS = 0.35;

/** Reads every task once; the index does not follow later changes of the register. */
export function buildTaskIndex(register: Register): TaskIndex {
  const postings: Postings = new Map();
  const words = new Set<string>();
  const sections = new Map(register.sections.map(({ ref, title }) => [ref, title]));
  register.tasks.forEach((task, number) => {
    for (const [feature, weight] of weighTask(task, sections.get(task.section) ?? '')) {
      addPosting(postings, feature, number, weight);
    }
    for (const word of listWords(`${task.title} ${task.text}`)) words.add(word);
  });
  return { language: register.language, tasks: register.tasks, postings, words, lazy: { sentences: new Map() } };
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

function listWords(text: string): string[] {
  return listRuns(foldText(text))
    .filter((run) => run.isChinese)
    .flatMap((run) => splitForIndex(run.text));
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
  const text = stripFrame(foldText(query));
  const concepts = readConcepts(text).map((concept) => weighConcept(index, concept));
  const scores = new Map<number, number>();
  for (const { held, weight } of concepts) {
    for (const [number, strength] of held) scores.set(number, (scores.get(number) ?? 0) + weight * strength);
  }
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const said = concepts.map(({ concept }) => concept.said);
  const bonus = matchNeighbours(index.postings, index.tasks.length, text, said);
  const ranked = [...scores]
    .map(([number, held]) => ({
      number,
      task: index.tasks[number]?.id ?? '',
      score: held + (bonus.get(number) ?? 0),
      coverage: whole === 0 ? 0 : held / whole,
      evidence: held,
    }))
    .filter(({ task }) => !among || among.has(task))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(limit, LOOKED_AT))
    .map(({ number, task, score, coverage, evidence }) => ({
      task,
      score: score + FOCUS * whole * measureFocus(sentencesOf(index, number), concepts),
      coverage,
      evidence,
      lacksThing: concepts.some((one) => one.isThing && (one.held.get(number) ?? 0) < SUPPORTED),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const found = concepts.map(({ concept, support, weight }) => ({ said: concept.said, support, weight }));
  return { ranked, concepts: found };
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
  held: Map<number, number>;
  support: number;
  weight: number;
  /** A noun, or something that the lexicon knows; no verb, no number. */
  isThing: boolean;
}

function weighConcept(index: TaskIndex, said: Concept): WeighedConcept {
  const asSaid = matchConcept(index.postings, said);
  const repaired = strongest(asSaid) < SUPPORTED ? repairConcept(index, said) : undefined;
  const concept = repaired ?? said;
  const held = repaired ? matchConcept(index.postings, repaired) : asSaid;
  const support = strongest(held);
  const strong = [...held.values()].filter((strength) => strength >= 0.5).length;
  const sure = sureness(index, concept);
  const weight = concept.salience * (support >= SUPPORTED ? 1 : sure) * rarity(strong, index.tasks.length);
  return {
    concept,
    held,
    support,
    weight,
    isThing: sure === 1 && concept.salience > GENERIC_SALIENCE && !isAct(concept),
  };
}

const isAct = ({ said, isChinese }: Concept) => isChinese && /^v/.test(wordClass(said));

function strongest(held: Map<number, number>): number {
  let most = 0;
  for (const strength of held.values()) if (strength > most) most = strength;
  return most;
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
  if (kind === 'vn') return ACT;
  if (/^[njli]/.test(kind)) return 1;
  return /^[vas]/.test(kind) ? VERB : PARTICLE;
}
