import type { Goal, Register } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';
import { listPhraseFeatures } from './list-features.ts';
import { readConcepts } from './read-concepts.ts';
import type { Question } from './read-question.ts';
import { stripFrame } from './strip-frame.ts';

/** This share of what is asked must stand in the sentence of a goal. */
const COVERED = 0.7;

/** The figures of the document as a whole that a question is about: they belong to no task and have no owner. */
export function findGoals({ goals }: Register, { residue }: Question): Goal[] {
  const asked = readConcepts(stripFrame(residue)).filter(({ said }) => !/^\d+$/.test(said));
  const whole = asked.reduce((sum, { salience }) => sum + salience, 0);
  if (whole === 0) return [];
  return goals.filter(({ value, quote }) => {
    const text = foldText(quote);
    const held = asked.filter(({ alternatives }) => alternatives.some(({ term }) => holdsPhrase(text, term)));
    return value !== null && held.reduce((sum, { salience }) => sum + salience, 0) >= COVERED * whole;
  });
}

function holdsPhrase(text: string, phrase: string): boolean {
  const features = listPhraseFeatures(foldText(phrase));
  return features.length > 0 && features.every((feature) => text.includes(feature));
}
