import type { Language, Task, TaskId } from '../domain/plan.ts';
import type { Sayings } from './find-sayings.ts';
import type { Holders } from './match-concept.ts';
import type { Postings } from './postings.ts';
import type { Concept } from './read-concepts.ts';
import type { Sounds } from './repair-typo.ts';
import type { Tally } from './tally.ts';

/** Tasks, findable by what people say. */
export interface TaskIndex {
  language: Language;
  tasks: Task[];
  byId: ReadonlyMap<TaskId, Task>;
  postings: Postings;
  /** How people ask for its tasks. */
  sayings: Sayings;
  /** Chinese words of the plan. */
  words: Set<string>;
  /** Made when first needed, and bounded: what concepts find, the sentences of tasks that were looked at, the sounds of the words. */
  kept: {
    concepts: Map<string, WeighedConcept>;
    /** How many entries the concepts have. */
    entries: number;
    sentences: Map<number, Set<string>[]>;
    sounds?: Sounds;
  };
  /** Scratch paper of a search; a search never waits, so that no two share it. */
  tallies: { scores: Tally; best: Tally; scratch: Tally };
}

/** A concept as one plan knows it; the same for every question that speaks of it. */
export interface WeighedConcept {
  concept: Concept;
  holders: Holders;
  /** How strongly the task holds it that holds it best; 0: nowhere in the plan. */
  support: number;
  weight: number;
  /** A noun, or something that the lexicon knows; no verb, no number. */
  isThing: boolean;
  /** For tasks that were looked at, how much of it each sentence holds. */
  sentences: Map<number, Float32Array>;
}
