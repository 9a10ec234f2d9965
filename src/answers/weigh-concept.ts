import { hasChinese } from './fold-text.ts';
import type { TaskIndex, WeighedConcept } from './indexed-plan.ts';
import { findEnglish } from './lexicon/lexicon.ts';
import { matchConcept } from './match-concept.ts';
import { rarity } from './postings.ts';
import { type Concept, listParts } from './read-concepts.ts';
import { listSounds, readPinyin, repairTypo } from './repair-typo.ts';
import { wordClass } from './split-words.ts';

/** From here on the plan is taken to speak of a concept. */
export const SUPPORTED = 0.3;
const UNTRANSLATED = 0.55;
const UNKNOWN = 0.8;
const VERB = 0.6;
const ACT = 0.7;
const PARTICLE = 0.12;
/** How far a word stands for one that only sounds like it. */
const BY_SOUND = 0.75;
const TRANSLATED = 0.9;
/** At or below it a concept is a word that every plan is full of. */
const GENERIC_SALIENCE = 0.3;
/** Entries of concepts that an index keeps, eight bytes each; then it begins anew. */
const MOST_KEPT = 4_000_000;

/** What a concept finds in the plan; worked out once, since people use the same words again and again. */
function weighConcept(index: TaskIndex, said: Concept): WeighedConcept {
  const { kept } = index;
  const known = kept.concepts.get(said.said);
  if (known) return known;
  const weighed = weigh(index, said);
  kept.entries += weighed.holders.tasks.length + 1;
  if (kept.entries > MOST_KEPT) {
    kept.concepts.clear();
    kept.entries = 0;
  }
  kept.concepts.set(said.said, weighed);
  return weighed;
}

/** The same; a phrase that the plan has in its words alone is those words. */
export function weighPhrase(index: TaskIndex, said: Concept): WeighedConcept[] {
  const whole = weighConcept(index, said);
  if (whole.support >= SUPPORTED) return [whole];
  const parts = listParts(said).map((part) => weighConcept(index, part));
  return parts.length > 0 && parts.every(({ support }) => support >= SUPPORTED) ? parts : [whole];
}

function weigh(index: TaskIndex, asked: Concept): WeighedConcept {
  const { best, scratch } = index.tallies;
  const said = asked.isChinese && index.language === 'en' ? translate(asked) : asked;
  let concept = said;
  let holders = matchConcept(index.postings, said, best, scratch);
  const repaired = holders.strongest < SUPPORTED ? repairConcept(index, said) : undefined;
  if (repaired) {
    concept = repaired;
    holders = matchConcept(index.postings, repaired, best, scratch);
  }
  const { strongest: support, strong: found } = holders;
  const sure = sureness(index, concept);
  const weight = concept.salience * (support >= SUPPORTED ? 1 : sure) * rarity(found, index.tasks.length);
  const isThing = sure === 1 && concept.salience > GENERIC_SALIENCE && (concept.isKnown || !isAct(concept));
  return { concept, holders, support, weight, isThing, sentences: new Map() };
}

const isAct = ({ said, isChinese }: Concept) => isChinese && /^v/.test(wordClass(said));

/** A word that stands nowhere in the plan may be one of its words, typed by sound, or in letters. */
function repairConcept({ kept, words, language }: TaskIndex, concept: Concept): Concept | undefined {
  if (concept.isKnown || (!concept.isChinese && language !== 'zh')) return undefined;
  kept.sounds ??= listSounds(words);
  const term = concept.isChinese ? repairTypo(kept.sounds, concept.said) : readPinyin(kept.sounds, concept.said);
  return term === undefined
    ? undefined
    : { ...concept, alternatives: [...concept.alternatives, { term, weight: BY_SOUND }] };
}

/** Asked in Chinese about an English plan: what the lexicon translates is read backwards. */
function translate(concept: Concept): Concept {
  const terms = concept.alternatives.filter(({ weight }) => weight >= TRANSLATED).map(({ term }) => term);
  const english = terms.flatMap(findEnglish).map((term) => ({ term, weight: TRANSLATED }));
  return english.length === 0 ? concept : { ...concept, alternatives: [...concept.alternatives, ...english] };
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
