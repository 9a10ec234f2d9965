import type { Task } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';
import type { TaskIndex, WeighedConcept } from './indexed-plan.ts';
import { listPairs, listPhraseFeatures } from './list-features.ts';
import { listRuns, stemEnglish } from './split-words.ts';

const SENTENCE = /[^。；;!?！？\n]+/gu;
/** Tasks whose sentences are kept; then it begins anew. */
const MOST_KEPT = 5_000;

/**
 * The weight of the concepts that the sentence holds which holds most of them; words strewn over a long clause mean less
 * than words said together. `strengths` says how strongly the whole task holds each concept.
 */
export function measureFocus(
  index: TaskIndex,
  task: number,
  concepts: WeighedConcept[],
  strengths: ArrayLike<number>,
): number {
  const sums: number[] = [];
  concepts.forEach((concept, i) => {
    if (strengths[i] === 0) return;
    const held = heldBySentences(index, task, concept);
    for (let at = 0; at < held.length; at++) sums[at] = (sums[at] ?? 0) + concept.weight * (held[at] ?? 0);
  });
  return Math.max(0, ...sums);
}

/** How much of a concept each sentence holds; a concept has few tasks that are looked at so closely. */
function heldBySentences(
  index: TaskIndex,
  number: number,
  { concept, sentences: known }: WeighedConcept,
): Float32Array {
  const before = known.get(number);
  if (before) return before;
  const task = index.tasks[number];
  const held = Float32Array.from(task ? sentencesOf(index, number, task) : [], (sentence) => {
    let most = 0;
    for (const { term, weight } of concept.alternatives) {
      const strength = weight * shareHeld(sentence, term) ** 2;
      if (strength > most) most = strength;
    }
    return most;
  });
  if (known.size >= MOST_KEPT) known.clear();
  known.set(number, held);
  return held;
}

function shareHeld(sentence: Set<string>, term: string): number {
  const features = listPhraseFeatures(term);
  let held = 0;
  for (const feature of features) if (sentence.has(feature)) held++;
  return features.length === 0 ? 0 : held / features.length;
}

function sentencesOf({ kept }: TaskIndex, number: number, task: Task): Set<string>[] {
  const known = kept.sentences.get(number);
  if (known) return known;
  const sentences = listSentences(task);
  if (kept.sentences.size >= MOST_KEPT) kept.sentences.clear();
  kept.sentences.set(number, sentences);
  return sentences;
}

/** What each sentence of a task holds; the heading is one of them. */
function listSentences(task: Task): Set<string>[] {
  const sentences = foldText(task.text).match(SENTENCE) ?? [];
  return [foldText(task.title), ...sentences, ...(task.expansions ?? []).map(foldText)].map(listHeld);
}

function listHeld(sentence: string): Set<string> {
  return new Set(
    listRuns(sentence).flatMap((run) =>
      run.isChinese ? [...listPairs(run.text), ...run.text] : [stemEnglish(run.text)],
    ),
  );
}
