import type { AskContext } from './ask-context.ts';
import { foldText } from './fold-text.ts';
import type { Question } from './read-question.ts';

const TELLING = 0.3;

/** Whether a question speaks of something beside the departments it names and the document itself. */
export function speaksOf(question: Question, { plan }: AskContext): boolean {
  const { register } = plan;
  const document = foldText(`${register.title} ${register.number ?? ''} ${register.issuer ?? ''}`);
  return question.ranking.concepts.some(
    ({ said, weight, support }) =>
      weight >= TELLING && support >= 0.3 && !document.includes(said) && !/^\d+$/.test(said),
  );
}
