import type { Target, Task } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';
import { listPhraseFeatures } from './list-features.ts';
import { readConcepts } from './read-concepts.ts';
import type { Question } from './read-question.ts';
import { stripFrame } from './strip-frame.ts';

/** A target that holds less than this share of the best one's words is another figure. */
const ALIKE = 0.75;

/** The same, where several figures are asked for. */
const SOME = 0.2;
const SEVERAL =
  /[几两二三四五\d]个?(?:率|比例|指标|数字)|分别|各(?:是|要|自|得|多少|到)|都(?:要|是|得|定|到).{0,4}(?:多少|几)|\b(?:each|respectively|all the (?:rates|targets|figures))\b/;

/**
 * The targets of the tasks that the question's words fit best, and those that hold a word which none of them holds; all
 * of them if its words fit none.
 */
export function pickTargets(tasks: Task[], question: Question): { task: Task; targets: Target[] }[] {
  const fits = new Map(tasks.flatMap(({ targets }) => targets).map((target) => [target, fitTarget(target, question)]));
  const best = Math.max(0, ...[...fits.values()].map(({ sum }) => sum));
  const least = SEVERAL.test(question.text) ? SOME * best : ALIKE * best;
  const held = new Set([...fits.values()].filter(({ sum }) => sum >= least).flatMap(({ holds }) => holds));
  const isPicked = (target: Target) => {
    const fit = fits.get(target);
    return best === 0 || (fit !== undefined && (fit.sum >= least || fit.holds.some((word) => !held.has(word))));
  };
  return tasks.map((task) => ({ task, targets: task.targets.filter(isPicked) }));
}

/** The tasks whose targets the question's words fit best; all of them if its words fit no target. */
export function keepFitting(tasks: Task[], question: Question): Task[] {
  const picked = pickTargets(tasks, question).filter(({ targets }) => targets.length > 0);
  return picked.length > 0 ? picked.map(({ task }) => task) : tasks;
}

interface TargetFit {
  sum: number;
  /** Telling words of the question that stand in the name of the figure, as said or as documents say it. */
  holds: string[];
}

/** A word is held from this strength on. */
const HELD = 0.8;
/** Words of this salience tell one figure from another. */
const TELLING = 1;

/** Words that only one of the figures has tell more, but a plain sum does as long as names are short. */
function fitTarget(target: Target, question: Question): TargetFit {
  const what = foldText(`${target.what} ${target.unit}`);
  const fit: TargetFit = { sum: 0, holds: [] };
  for (const concept of readConcepts(stripFrame(question.residue))) {
    const strengths = concept.alternatives.map(({ term, weight }) => {
      const features = listPhraseFeatures(foldText(term));
      const held = features.filter((feature) => what.includes(feature)).length;
      return features.length === 0 ? 0 : weight * (held / features.length) ** 2;
    });
    const strength = Math.max(0, ...strengths);
    fit.sum += concept.salience * strength;
    if (strength >= HELD && concept.salience >= TELLING && concept.isKnown) fit.holds.push(concept.said);
  }
  return fit;
}
