import { findComingAbsence, listAbsencesOn } from '../../domain/absence.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { withDeputy } from '../orders/be-away.ts';
import { tellDeputies } from '../orders/cancel-absence.ts';
import type { OrderOf } from '../orders/order.ts';
import { findPersonFirst } from '../people/find-people.ts';
import { readDays } from '../people/read-days.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const AWAY =
  /出差|请(?:年|病|事|婚|产|陪产)?假|(?:休|年|病|产|婚|事)假|休(?:个?年?假|\d+天|[一二两三四五]天)|调休|(?:都)?不在(?:单位|岗|办公室|$|[,，;；。])|离岗|脱产|\b(?:away|on leave|on holiday|on vacation|out of (?:the )?office|business trip|day off|days off|off (?:next|from|on|this|until|tomorrow)|not in)\b/iu;
/** These may be the work itself, unless somebody says it of themselves. */
const AWAY_OF_ONESELF = /(?:去|参加|到.{1,8})?(?:培训|学习|开会|挂职|外出|休息)/u;
/** Who gives figures reports. */
const FIGURE = /\d\s*(?:家|批|户|人|件|个(?!月)|%|万|亿|起|项|场|次|处|所|条)/u;
const MYSELF = /^(?:我|本人|i\b|i['’]m\b|i am\b|i will\b|i['’]ll\b)/iu;
const BACK =
  /^(?:我|本人)?(?:已经?)?(?:提前)?(?:回来|回单位|返岗|到岗|销假|回岗|出差回来)(?:上班)?(?:了|啦)?[。.!！]?$|^(?:i['’]m|i am) back(?: (?:now|at work|in the office))?[.!]?$/iu;
/** Not back, but not gone either. */
const CALLED_OFF =
  /^(?:我|本人)?(?:下周|明天|后天|这次|那天)?(?:不(?:出差|休假|请假|外出)了|(?:出差|休假|请假|假期?|行程)(?:取消|撤销|作废)了?|(?:取消|撤销)(?:我的|这次|下周的?)?(?:出差|休假|请假|假|行程)(?:登记)?了?)(?:啦)?[。.!！]?$|^(?:my )?(?:trip|leave|holiday|absence) (?:is|was) (?:cancelled|canceled|called off)[.!]?$/iu;
const DEPUTY =
  /(?:有事|有问题|工作|期间|这几天|请)?(?:找|由|让|交给|请|托|麻烦)(?<who>[^，,。;；\s]{1,12}?)(?:来|替我|帮我|先)?(?:代(?:我|为|理|办|班|报|替|管)*|负责|联系|接手|顶(?:班|替)?|处理|替)?(?:一下|吧)?[。.!！]?$|^(?<by>[^，,。;；\s]{1,8}?)(?:来)?(?:代(?:我|为|理|办|班|报|替)*|顶班|顶替|接手)[。.!！]?$|\b(?:deputy(?: is|:)?|ask|contact|by)\s+(?<en>[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+)?)[.!]?$|^(?<covers>[\p{L}\p{N}_-]+)\s+(?:covers|stands in|will cover|takes over|is my deputy|will stand in)/iu;
const NOBODY = /(?:没有?人|无人)代/u;
const HAND_OVER =
  /^(?:我|本人)(?:已经?|现在|以后)?(?:不(?:再)?(?:负责|管|联络|做联络员|当联络员|是联络员)(?:这|这个|这块|这项|这事)?(?:工作|了)?|调(?:走|离|岗|到.{1,12})|离职|退休|换岗|不干)(?:了|啦)?(?:[,，。;；\s]+(?<rest>.*))?$|^i (?:have )?(?:left|moved|am no longer (?:the )?(?:liaison|responsible|in charge))(?:[,.;\s]+(?<en>.*))?$/iu;

type Away = OrderOf<'be-away'>;

/** “我16日到20日出差，找小吴”, “回来了”, “我调走了”: who is there for a department, and who is not. */
export function tellAbsence(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.normalize('NFKC').trim();
  const { person } = situation.speaker;
  if (!person || /[?？吗]\s*$/u.test(words) || words.length > LONGEST || !hasPlan(situation)) return undefined;
  if (BACK.test(words) || CALLED_OFF.test(words)) return comeBack(person, state, situation);
  const left = HAND_OVER.exec(words)?.groups;
  if (left) return leave(left['rest'] ?? left['en'] ?? '', state, situation);
  const order = readAbsence(words, person, situation);
  if (!order) return undefined;
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}

/** Longer sentences speak of something else too. */
const LONGEST = 60;

function readAbsence(words: string, speaker: Person, { people, today, calendar }: PlannedSituation): Away | undefined {
  const other = MYSELF.test(words) ? undefined : findPersonFirst(words, people);
  const said = other?.rest ?? words;
  const isMyself = other === undefined && MYSELF.test(words);
  const [clause] = said.split(/[,，;；。]/u);
  const isAway = AWAY.test(said) || (isMyself && AWAY_OF_ONESELF.test(clause ?? ''));
  // Somebody else's absence is entered by the office; of a name in a report nothing is taken.
  if (!isAway || FIGURE.test(said) || (other && !isOffice(speaker) && other.person.handle !== speaker.handle))
    return undefined;
  if (!isMyself && !other && !STARTS.test(said)) return undefined;
  const days = readDays(said, today, calendar);
  if (!days) return undefined;
  const handle = other?.person.handle ?? speaker.handle;
  const order: Away = { do: 'be-away', handle, ...days, deputy: null, named: null };
  const deputy = readDeputy(said);
  return deputy === undefined ? order : withDeputy(order, deputy, people);
}

/** Without a subject the sentence begins with the days, or with the absence itself. */
const STARTS = /^(?:从|自|\d|今|明|后|下|本|这|周|星期|十|请|出差|休|next|tomorrow|from|away|on leave|out of)/iu;

function readDeputy(words: string): string | undefined {
  if (NOBODY.test(words)) return undefined;
  const parts = words.split(/[,，;；。]+/u).map((part) => part.trim());
  // 去找: not who comes first, but who is named after the days.
  for (const part of parts.slice(1)) {
    const groups = DEPUTY.exec(part)?.groups;
    const who = groups?.['who'] ?? groups?.['by'] ?? groups?.['en'] ?? groups?.['covers'];
    if (who !== undefined) return who;
  }
  return undefined;
}

function comeBack(person: Person, state: ConversationState, situation: PlannedSituation): Step {
  const { absences, today, language } = situation;
  const ended = listAbsencesOn(absences, person.handle, today);
  if (ended.length > 0) {
    const done = saySentence(
      state,
      language,
      '好的，登记您回来了，填报和提醒又发给您。',
      'Welcome back; you are asked again from now on.',
    );
    const ids = ended.map(({ id }) => id);
    return {
      ...done,
      tell: tellDeputies(ended.slice(-1), 'back', situation),
      commands: [{ do: 'end-absence', handle: person.handle, absences: ids }],
    };
  }
  const coming = findComingAbsence(absences, person.handle, today);
  if (coming) {
    return (
      refuseSecondQuestion(state, situation) ??
      openOrder({ do: 'cancel-absence', absence: coming.id }, state, situation)
    );
  }
  return saySentence(
    state,
    language,
    '没有登记您不在，照常发给您。',
    'You were not entered as away; messages come to you as usual.',
  );
}

function leave(rest: string, state: ConversationState, situation: PlannedSituation): Step | undefined {
  const reporter = findReporter(situation);
  if (!reporter) return undefined;
  const groups = DEPUTY.exec(rest)?.groups;
  const named = groups?.['who'] ?? groups?.['by'] ?? groups?.['en'] ?? groups?.['covers'] ?? null;
  const order = { do: 'ask-hand-over' as const, department: reporter.department, named };
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}
