import { dayOf } from '../../domain/dates.ts';
import { isOverdue, listOpenInstructions } from '../../domain/instruction.ts';
import type { Matter } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { instructionName } from '../orders/instruct.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const LIST =
  /^(?:看看|列出)?(?:未办|未办结|未回复|待办|过期)?(?:的)?批示(?:清单|有哪些|情况)?[?？。]?$|^(?:open )?instructions\??$/iu;
const ANSWER =
  /^(?:回复|答复)?(?:批示|instruction)\s*(?:〔?\d{4}〕?)?\s*第?(?<number>\d{1,4})\s*号?\s*(?:回复|答复)?\s*[:：,，]\s*(?<answer>\S[\s\S]*)$/iu;

/** “批示”: those without an answer; “批示3：…” answers one. */
export function instructions(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  if (LIST.test(words)) return list(state, situation);
  const { number, answer } = ANSWER.exec(words)?.groups ?? {};
  const { person } = situation.speaker;
  if (number === undefined || answer === undefined || !person?.department) return undefined;
  const found = listAll(situation).find(
    ({ matter }) => matter.details.number === Number(number) && matter.department === person.department,
  );
  const spoken = speakOf(found?.plan ?? null, situation);
  if (!found || !hasPlan(spoken)) {
    return saySentence(
      state,
      situation.language,
      `没有等贵单位回复的批示${number}，没有记。`,
      `No instruction ${number} waits for your department; nothing was stored.`,
    );
  }
  const order = { do: 'answer-instruction' as const, matter: found.matter.id, answer };
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, spoken);
}

const listAll = ({ inForce, at }: Situation): { matter: Matter; plan: string }[] =>
  inForce.flatMap(({ plan, matters }) =>
    listOpenInstructions(matters, at).map((matter) => ({ matter, plan: plan.id })),
  );

/** Leaders and the office see all, a department its own; a channel a number. */
function list(state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language } = situation;
  const { person } = speaker;
  if (!person || !hasPlan(situation)) return undefined;
  const isAll = person.role === 'leader' || isOffice(person);
  const own = listAll(situation).filter(({ matter }) => isAll || matter.department === person.department);
  if (own.length === 0)
    return saySentence(state, language, '没有等回复的批示。', 'No instruction waits for an answer.');
  const title = inLanguage(language, `等回复的批示${own.length}件：`, `Instructions without an answer: ${own.length}`);
  if (channel !== undefined) return saySentence(state, language, `等回复的批示${own.length}件。`, title);
  return say(state, [
    { type: 'text', text: title, strong: true },
    { type: 'list', items: own.map(({ matter, plan }) => lineOf(matter, plan, situation)) },
  ]);
}

function lineOf(matter: Matter, of: string, situation: PlannedSituation): string {
  const { language, plan: newest, inForce, people, rules, today } = situation;
  const { register } = inForce.find(({ plan }) => plan.id === of)?.plan ?? newest;
  const title = inForce.length > 1 ? inLanguage(language, `《${register.title}》`, ` “${register.title}”`) : '';
  const name = `${departmentInWords(matter.department ?? '', register, language)}${title}`;
  const by = matter.details.names ?? people.find(({ handle }) => handle === matter.by)?.name ?? matter.by;
  const until = matter.details.until === undefined ? '' : dayInWords(matter.details.until, language);
  const late = isOverdue(matter, today) ? inLanguage(language, '，已过期', ', overdue') : '';
  const number = instructionName(matter, (at) => dayOf(at, rules.zone));
  return inLanguage(
    language,
    `${number} ${name}：“${matter.text}”（${by}，${until}前回复${late}）`,
    `${number} ${name}: “${matter.text}” (${by}, by ${until}${late})`,
  );
}
