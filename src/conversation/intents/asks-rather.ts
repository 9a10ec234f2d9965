import { CUES } from '../../answers/cues.ts';
import { foldText } from '../../answers/fold-text.ts';
import type { Reading } from '../understand/reading.ts';

/** Words that ask and nothing else; 没什么, 好几家 and 还有几家 tell. */
const ASKING =
  /(?<!没有?|不管|无论)(?:[谁哪啥]|什么|怎么(?!也)|多少)|(?<![好十还])(?<!还有|第)几(?=[家个件批次起条项块份大类])|[吗么?？]$|有.{1,6}没有?$|来着$|^(?:what|who|which|when|how)\b/iu;
/** An order to tell something: no report begins or ends so, whatever numbers it holds. */
const TELL_ME = /列(?:一下|出来?|个表)|^(?:please )?(?:list|show|tell me)\b|\btasks,? please$/iu;
/** What is named at the end of a question that has no other sign: “建设率目标”. */
const NAMES_FIGURE = /(?:目标|指标|要求|文号)(?:是|值|数)?$/u;

/**
 * Whether a message that was read as a report is a question after all: it gives no figure, and it asks. Of what could
 * not be recorded anyway (another's task, or none) fewer signs are enough.
 */
export function asksRather(said: string, { entries, flags }: Reading): boolean {
  const text = foldText(said)
    .replace(/[。.!！~\s]+$/u, '')
    .trim();
  if (TELL_ME.test(text)) return true;
  const isTelling =
    entries.some(({ value, blocker }) => value !== null || blocker !== null) ||
    flags.some((flag) => flag === 'no_change' || flag === 'help_request' || flag === 'zero_target_breached');
  if (isTelling) return false;
  if (ASKING.test(text) || NAMES_FIGURE.test(text)) return true;
  const isRecordable = entries.length > 0 && !flags.includes('other_department') && !flags.includes('not_in_plan');
  return !isRecordable && [CUES.portfolio, CUES.joint, CUES.figures, CUES.byWhom].some((cue) => cue.test(text));
}
