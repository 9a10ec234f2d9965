import type { AskContext } from './ask-context.ts';
import { foldText } from './fold-text.ts';
import type { Question } from './read-question.ts';

const TELLING = 0.3;
const SUPPORTED = 0.3;
/** A noun that the plan does not have. */
const CERTAIN = 0.9;

/** Whether a question speaks of something beside the departments it names and the document itself. */
export function speaksOf(question: Question, { plan }: AskContext): boolean {
  const { register } = plan;
  const document = foldText(`${register.title} ${register.number ?? ''} ${register.issuer ?? ''}`);
  return question.ranking.concepts.some(
    ({ said, weight, support }) =>
      weight >= TELLING &&
      (support >= SUPPORTED || weight >= CERTAIN) &&
      !document.includes(said) &&
      !/^\d+$/.test(said),
  );
}
