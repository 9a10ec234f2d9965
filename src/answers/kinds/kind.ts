import type { Answer } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import type { Question } from '../read-question.ts';

/** One kind of question: answers it, or leaves it to the kinds after it. */
export type Kind = (question: Question, context: AskContext) => Answer | undefined;
