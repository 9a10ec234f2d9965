import type { Answer } from './answer.ts';
import type { AskContext } from './ask-context.ts';
import { askForSubject, makeAnswer, sayFirst, sayNotInPlan } from './compose.ts';
import { answerAboutBody } from './kinds/answer-about-body.ts';
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
import { LONGEST_QUESTION, type Question, readQuestion } from './read-question.ts';
import { listQuestions } from './split-questions.ts';

export type { AskContext } from './ask-context.ts';

/** The first kind that recognises a question answers it; kinds with narrower signs stand before wider ones. */
const KINDS: Kind[] = [
  answerHelp,
  answerAboutBody,
  answerStatus,
  answerSection,
  answerOverview,
  answerJoint,
  answerFigures,
  answerPortfolio,
  answerTarget,
  answerOwner,
];

/**
 * Answers a question about the plan in force: right, or a question back, or that it is not in the plan. Of a message that
 * asks several things each is answered, one below the other.
 */
export function answerQuestion(message: string, context: AskContext): Answer {
  const questions = listQuestions(message.slice(0, LONGEST_QUESTION));
  const reads = questions.map((question) => readQuestion(question, context));
  if (reads.length === 0 || !reads.every((read) => hasOwnSubject(read))) return answerOne(message, context);
  const answers = questions.map((question) => answerOne(question, context));
  return joinAnswers(questions, answers) ?? answerOne(message, context);
}

/** 谁负责 after another question asks about the same thing. */
const hasOwnSubject = ({ mentions, place, ranking }: Question) =>
  mentions.length > 0 || place !== undefined || ranking.concepts.some(({ weight }) => weight >= SUBJECT);
const SUBJECT = 0.3;

/** One below the other, each under its question; nothing where more than one of them is open, since only one choice can wait. */
function joinAnswers(questions: string[], answers: Answer[]): Answer | undefined {
  const first = answers.find(({ tasks, kind }) => tasks.length > 0 && kind !== 'clarify');
  if (!first || answers.some(({ kind }) => kind === 'clarify' || kind === 'help')) return undefined;
  const tasks = unique(answers.flatMap((answer) => answer.tasks));
  const isNobodyLeading = answers.every(({ noLead }) => noLead === true);
  return {
    ...makeAnswer(
      first.kind,
      first.language,
      answers.flatMap(({ blocks }, i) => [sayFirst(`${i + 1}. ${questions[i]}`), ...blocks]),
      {
        tasks,
        departments: unique(answers.flatMap(({ departments }) => departments)),
        values: answers.flatMap(({ values }) => values),
      },
    ),
    ...(isNobodyLeading ? { noLead: true as const } : {}),
  };
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function answerOne(question: string, context: AskContext): Answer {
  const read = readQuestion(question, context);
  for (const answer of KINDS) {
    const given = answer(read, context);
    if (given) return given;
  }
  return read.ranking.concepts.length === 0 ? askForSubject(read.language) : sayNotInPlan(context, read.language);
}
