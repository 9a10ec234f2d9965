import { dayOf } from '../../domain/dates.ts';
import { isOpen, type Matter } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import { readScope } from '../orders/read-scope.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlanInForce, type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';

const RECORDS =
  /^(?:看看?|列出|查(?:一下|看)?)?(?<of>.*?)的?(?:催办|被催|催)(?:的)?(?:记录|台账|留痕|情况|历史)(?<more>.*?)[。?？]?$|^(?:谁|哪些(?:单位|部门))被催过?(?:了)?(?:几次)?[?？]?$|^(?:都)?催(?:过|了)(?:谁|哪些(?:单位|部门)?)[?？]?$|^(?<who>.+?)(?:被)?催(?:过|了)(?:几|多少)次[?？]?$|^(?:urge records?|who was urged)\??$/iu;
const MOST = 20;

/** “催办记录”: whom the office urged when, and what came of it, the latest in front. */
export function listUrges(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const groups = RECORDS.exec(text.trim());
  const { person } = situation.speaker;
  if (!groups || !hasPlan(situation) || !person || !isOffice(person)) return undefined;
  const { language, channel, inForce } = situation;
  if (channel !== undefined) {
    return saySentence(state, language, '催办记录只在私聊里看。', 'That is shown in a direct message only.');
  }
  const { of = '', more = '', who = '' } = groups.groups ?? {};
  const wanted = `${of} ${more} ${who}`.trim();
  const { departments } = readScope(wanted, situation.plan.register);
  if (wanted !== '' && departments.length === 0) return undefined;
  const all = inForce
    .flatMap((one) => one.matters.filter(({ kind }) => kind === 'urge').map((matter) => ({ matter, one })))
    .filter(({ matter }) => departments.length === 0 || departments.includes(matter.department ?? ''))
    .toSorted((a, b) => b.matter.at.getTime() - a.matter.at.getTime());
  if (all.length === 0) {
    const whom = departments.join('、');
    return saySentence(
      state,
      language,
      `还没有催过${whom || '任何单位'}。`,
      `Nobody was urged yet${whom && ` at ${whom}`}.`,
    );
  }
  const title = inLanguage(
    language,
    `催办${all.length}次，最近的在前：`,
    `Urged ${all.length} times, the latest first:`,
  );
  const items = all.slice(0, MOST).map(({ matter, one }) => lineOf(matter, one, situation));
  const rest = all.length - items.length;
  const blocks: Block[] = [
    { type: 'text', text: title },
    { type: 'list', items },
  ];
  if (rest > 0) blocks.push({ type: 'text', text: inLanguage(language, `另有${rest}次。`, `And ${rest} more.`) });
  return say(state, blocks);
}

function lineOf(matter: Matter, { plan }: PlanInForce, situation: PlannedSituation): string {
  const { language, people, rules, inForce } = situation;
  const { register } = plan;
  const day = dayInWords(dayOf(matter.at, rules.zone), language);
  const name = departmentInWords(matter.department ?? '', register, language);
  const by = people.find(({ handle }) => handle === matter.by)?.name ?? matter.by;
  const title = inForce.length > 1 ? inLanguage(language, `《${register.title}》`, ` “${register.title}”`) : '';
  const act = inLanguage(language, matter.text, matter.details.step ? `told the ${matter.details.step}` : 'urged');
  return inLanguage(
    language,
    `${day} ${name}${title}：${act}（${by}），${outcomeOf(matter, situation)}`,
    `${day} ${name}${title}: ${act} (${by}), ${outcomeOf(matter, situation)}`,
  );
}

function outcomeOf(matter: Matter, { language, rules, at }: PlannedSituation): string {
  if (!isOpen(matter, at) && matter.settledAt) {
    const day = dayInWords(dayOf(matter.settledAt, rules.zone), language);
    return inLanguage(language, `${day}已答复`, `answered on ${day}`);
  }
  return matter.details.isUndelivered
    ? inLanguage(language, '没有送到，不计', 'not delivered, not counted')
    : inLanguage(language, '还没有答复', 'no answer yet');
}
