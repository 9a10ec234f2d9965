import { inLanguage } from '../../domain/wording.ts';
import { makeAnswer, say } from '../compose.ts';
import type { Kind } from './kind.ts';

const GREETING =
  /^(?:你好|您好|嗨|喂|在吗|在不在|hi|hello|hey|good (?:morning|afternoon|evening)|help|帮助|\?|menu|菜单)[\s!,.。?！～~]*$/;
const ABOUT_ITSELF =
  /你(?:是谁|能(?:做|干|帮).{0,4}(?:什么|啥|嘛)|会(?:做|干)?(?:什么|啥)|怎么用|有(?:什么|啥)用)|怎么(?:用你|问你|使用)|\bwhat can you do\b|\bwho are you\b|\bhow do i use (?:you|this)\b/;

/** Greetings, questions about the bot itself, and messages without a word in them. */
export const answerHelp: Kind = (question, context) => {
  const hasWords = /[\p{L}\p{N}]/u.test(question.text);
  if (hasWords && !GREETING.test(question.text) && !ABOUT_ITSELF.test(question.text)) return undefined;
  const { title } = context.plan.register;
  return makeAnswer('help', question.language, [
    say(
      inLanguage(
        question.language,
        `我能回答《${title}》里的分工：谁负责、谁牵头、指标是多少、某个单位有哪些任务。例如：“某项工作谁管？”“某某局有哪些任务？”`,
        `I answer questions about "${title}": who is responsible, who leads, which targets are set, what a department has to do.`,
      ),
    ),
  ]);
};
