import { CUES } from './cues.ts';
import { foldText } from './fold-text.ts';

const BREAK =
  /[?？。；;!！\n]+|[,，、\s]*(?:另外|还有就是|还有一个|顺便(?:再)?(?:问|查)?(?:一?下)?|再问(?:一?下|一个)?|还想问(?:一?下)?)[,，:：\s]*|\b(?:and also|also)\b/iu;
const ASKS: readonly RegExp[] = [CUES.byWhom, CUES.lead, CUES.howMuch, CUES.when];
/** Nobody asks more things at once and reads all the answers. */
const MOST_QUESTIONS = 4;

/** The questions of a message that holds several, each with words of its own; none for a message that holds one. */
export function listQuestions(message: string): string[] {
  if (!BREAK.test(message)) return [];
  const parts = message
    .split(BREAK)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const questions = parts.filter((part) => ASKS.some((cue) => cue.test(foldText(part))));
  return questions.length === parts.length && questions.length <= MOST_QUESTIONS && questions.length > 1
    ? questions
    : [];
}
