import type { Target, Task } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';
import { listPhraseFeatures } from './list-features.ts';
import { readConcepts } from './read-concepts.ts';
import type { Question } from './read-question.ts';

/** A target that holds less than this share of the best one's words is another figure. */
const ALIKE = 0.75;

/** The targets of a task that the question's words fit best; all of them if its words fit none. */
export function pickTargets(task: Task, question: Question): Target[] {
  if (task.targets.length < 2) return task.targets;
  const fits = task.targets.map((target) => fit(target, question));
  const best = Math.max(...fits);
  if (best === 0) return task.targets;
  return task.targets.filter((_, i) => (fits[i] ?? 0) >= ALIKE * best);
}

/** Words that only one of the figures has tell more, but a plain sum does as long as names are short. */
function fit(target: Target, question: Question): number {
  const what = foldText(`${target.what} ${target.unit}`);
  let sum = 0;
  for (const concept of readConcepts(question.residue)) {
    const strengths = concept.alternatives.map(({ term, weight }) => {
      const features = listPhraseFeatures(foldText(term));
      const held = features.filter((feature) => what.includes(feature)).length;
      return features.length === 0 ? 0 : weight * (held / features.length) ** 2;
    });
    sum += concept.salience * Math.max(0, ...strengths);
  }
  return sum;
}
