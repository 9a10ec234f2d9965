import type { Task } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';
import { listPairs, listPhraseFeatures } from './list-features.ts';
import type { Concept } from './read-concepts.ts';
import { listRuns, stemEnglish } from './split-words.ts';

const SENTENCE = /[^。；;!?！？\n]+/gu;

/** What each sentence of a task holds; the heading is one of them. */
export function listSentences(task: Task): Set<string>[] {
  const sentences = foldText(task.text).match(SENTENCE) ?? [];
  return [`${foldText(task.title)}`, ...sentences, ...(task.expansions ?? []).map(foldText)].map(listHeld);
}

function listHeld(sentence: string): Set<string> {
  return new Set(
    listRuns(sentence).flatMap((run) =>
      run.isChinese ? [...listPairs(run.text), ...run.text] : [stemEnglish(run.text)],
    ),
  );
}

/** 0 to 1: how much of the query one single sentence holds; words strewn over a long clause mean less than words said together. */
export function measureFocus(sentences: Set<string>[], concepts: { concept: Concept; weight: number }[]): number {
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return 0;
  const held = sentences.map((sentence) =>
    concepts.reduce((sum, { concept, weight }) => sum + weight * holdsConcept(sentence, concept), 0),
  );
  return Math.max(0, ...held) / whole;
}

function holdsConcept(sentence: Set<string>, concept: Concept): number {
  const strengths = concept.alternatives.map(({ term, weight }) => {
    const features = listPhraseFeatures(term);
    const held = features.filter((feature) => sentence.has(feature)).length;
    return features.length === 0 ? 0 : weight * (held / features.length) ** 2;
  });
  return Math.max(0, ...strengths);
}
