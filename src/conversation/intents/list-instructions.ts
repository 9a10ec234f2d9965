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
const RECORD =
  /^(?:看看|列出|查看?)?(?:所有|全部|历史|已回复|已办结?|已办的)的?批示(?:清单|有哪些|情况|记录|台账)?[?？。]?$|^(?:看看|列出|查看?)?批示(?:记录|台账|历史)[?？。]?$|^(?:all|past) instructions\??$/iu;
const ANSWER =
  /^(?:回复|答复)?(?:批示|instruction)\s*(?:〔?\d{4}〕?)?\s*第?(?<number>\d{1,4})\s*号?\s*(?:回复|答复)?\s*[:：,，]\s*(?<answer>\S[\s\S]*)$/iu;

/** “批示”: those without an answer; “批示3：…” answers one. */
export function instructions(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  if (LIST.test(words)) return list(state, situation);
  if (RECORD.test(words)) return listRecord(state, situation);
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

/** All that were given, the latest in front, with what was answered; of a channel's no word. */
function listRecord(state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language, inForce, at } = situation;
  const { person } = speaker;
  if (!person || !hasPlan(situation)) return undefined;
  if (channel !== undefined) {
    return saySentence(state, language, '批示台账只在私聊里看。', 'That is shown in a direct message only.');
  }
  const seesAll = person.role === 'leader' || isOffice(person);
  const own = inForce
    .flatMap(({ plan, matters }) => matters.map((matter) => ({ matter, plan: plan.id })))
    .filter(({ matter }) => matter.kind === 'instruction' && matter.at <= at)
    .filter(({ matter }) => seesAll || matter.department === person.department)
    .toSorted((one, other) => other.matter.at.getTime() - one.matter.at.getTime());
  if (own.length === 0) return saySentence(state, language, '还没有批示。', 'No instruction was given yet.');
  const open = own.filter(({ matter }) => matter.outcome === null).length;
  const title = inLanguage(
    language,
    `批示${own.length}件，等回复${open}件：`,
    `${own.length} instructions, ${open} without an answer:`,
  );
  const items = own
    .slice(0, MOST)
    .map(({ matter, plan }) => `${lineOf(matter, plan, situation)}${answerOf(matter, situation)}`);
  return say(state, [
    { type: 'text', text: title, strong: true },
    { type: 'list', items },
  ]);
}

const MOST = 20;

function answerOf({ outcome, answer, settledAt }: Matter, { language, rules }: PlannedSituation): string {
  if (outcome === null || settledAt === null) return '';
  const day = dayInWords(dayOf(settledAt, rules.zone), language);
  return inLanguage(language, `，${day}回复：“${answer ?? ''}”`, `, answered on ${day}: “${answer ?? ''}”`);
}

function lineOf(matter: Matter, of: string, situation: PlannedSituation): string {
  const { language, plan: newest, inForce, people, rules, today } = situation;
  const { register } = inForce.find(({ plan }) => plan.id === of)?.plan ?? newest;
  const title = inForce.length > 1 ? inLanguage(language, `《${register.title}》`, ` “${register.title}”`) : '';
  const name = `${departmentInWords(matter.department ?? '', register, language)}${title}`;
  const by = matter.details.names ?? people.find(({ handle }) => handle === matter.by)?.name ?? matter.by;
  const until = matter.details.until === undefined ? '' : dayInWords(matter.details.until, language);
  const late = matter.outcome === null && isOverdue(matter, today) ? inLanguage(language, '，已过期', ', overdue') : '';
  const number = instructionName(matter, (at) => dayOf(at, rules.zone));
  return inLanguage(
    language,
    `${number} ${name}：“${matter.text}”（${by}，${until}前回复${late}）`,
    `${number} ${name}: “${matter.text}” (${by}, by ${until}${late})`,
  );
}
