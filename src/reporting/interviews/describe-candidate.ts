import { dayOf } from '../../domain/dates.ts';
import type { InterviewCandidate, InterviewCriterion, InterviewStep } from '../../domain/interview.ts';
import { dayInWords, departmentInWords, inLanguage, type SourceWords } from '../../domain/wording.ts';

/** The office's criterion as it is written down. */
export function criterionInWords({ urges }: InterviewCriterion, language: SourceWords['language']): string {
  return inLanguage(
    language,
    `标准：已签收、消息送达、有人在岗，在不同日期收到${urges}次催办后仍未答复。是否约谈由办公室决定，约谈前先听取说明。`,
    `Criterion: signed for its tasks, reached by our messages, not away, and silent after being urged on ${urges} different days. The office decides, and hears the department first.`,
  );
}

/** Why a department is on the list, and what it has said about it. */
export function candidateInWords({ department, urgedOn, explanation }: InterviewCandidate, words: SourceWords): string {
  const { language, register } = words;
  const days = urgedOn.map((day) => dayInWords(day, language)).join(inLanguage(language, '、', ', '));
  const heard = explanation
    ? inLanguage(language, `已说明：“${explanation.text}”`, `It explained: “${explanation.text}”`)
    : inLanguage(language, '尚未听取说明', 'It has not been heard yet');
  return inLanguage(
    language,
    `${department}：${days}共${urgedOn.length}次催办，均未答复。${heard}。`,
    `${departmentInWords(department, register, language)}: no answer to ${urgedOn.length} urges (${days}). ${heard}.`,
  );
}

const STEPS: Record<InterviewStep['what'], [string, string]> = {
  accepted: ['签收', 'signed for'],
  asked: ['询问', 'asked'],
  urged: ['催办', 'urged'],
  answered: ['答复', 'answered'],
  explained: ['说明', 'explained'],
};

const MOST_TEXT = 40;

/** The chain of asks and answers, a line each. */
export function chainInWords({ chain }: InterviewCandidate, { language, rules, nameOf }: SourceWords): string[] {
  return joinSignatures(chain).map(({ at, what, by, text, isDelivered }) => {
    const day = dayInWords(dayOf(at, rules.zone), language);
    const act = inLanguage(language, ...STEPS[what]);
    const short = text.replace(/\s+/g, ' ').trim();
    const quote = short.length > MOST_TEXT ? `${short.slice(0, MOST_TEXT)}…` : short;
    const lost = isDelivered ? '' : inLanguage(language, '，未送达，不计', ', not delivered, not counted');
    return inLanguage(
      language,
      `${day} ${act}（${nameOf(by)}${lost}）${quote ? `：“${quote}”` : ''}`,
      `${day} ${act} (${nameOf(by)}${lost})${quote ? `: “${quote}”` : ''}`,
    );
  });
}

/** Signatures that follow one another are one step. */
function joinSignatures(chain: InterviewStep[]): InterviewStep[] {
  const joined: InterviewStep[] = [];
  for (const step of chain) {
    const last = joined.at(-1);
    const isSame = last?.what === 'accepted' && step.what === 'accepted' && last.by === step.by;
    if (last && isSame) joined[joined.length - 1] = { ...last, text: `${last.text}、${step.text}` };
    else joined.push(step);
  }
  return joined;
}
