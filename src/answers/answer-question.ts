import type { Answer } from './answer.ts';
import type { AskContext } from './ask-context.ts';
import { askForSubject, sayNotInPlan } from './compose.ts';
import { answerFigures } from './kinds/answer-figures.ts';
import { answerHelp } from './kinds/answer-help.ts';
import { answerJoint } from './kinds/answer-joint.ts';
import { answerOverview } from './kinds/answer-overview.ts';
import { answerOwner } from './kinds/answer-owner.ts';
import { answerPortfolio } from './kinds/answer-portfolio.ts';
import { answerSection } from './kinds/answer-section.ts';
import { answerStatus } from './kinds/answer-status.ts';
import { answerTarget } from './kinds/answer-target.ts';
import type { Kind } from './kinds/kind.ts';
import { readQuestion } from './read-question.ts';

export type { AskContext } from './ask-context.ts';

/** The first kind that recognises a question answers it; kinds with narrower signs stand before wider ones. */
const KINDS: Kind[] = [
  answerHelp,
  answerStatus,
  answerSection,
  answerOverview,
  answerJoint,
  answerFigures,
  answerPortfolio,
  answerTarget,
  answerOwner,
];

/** Answers one question about the plan in force: right, or a question back, or that it is not in the plan. */
export function answerQuestion(question: string, context: AskContext): Answer {
  const read = readQuestion(question, context);
  for (const answer of KINDS) {
    const given = answer(read, context);
    if (given) return given;
  }
  return read.ranking.concepts.length === 0 ? askForSubject(read.language) : sayNotInPlan(context, read.language);
}
