import { dayOf } from '../../domain/dates.ts';
import type { Matter } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { findTask } from '../../domain/plan.ts';
import { dayInWords, inLanguage, taskInWords } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { readScope } from '../orders/read-scope.ts';
import { findDispute, verdictInWords } from '../orders/rule-dispute.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const RULE = /^(?:裁定|rule(?: on)?|ruling)\s*[:：]?\s*/iu;
const KEEP = /维持|不成立|驳回|不调整|\b(?:stays?|keep|upheld duty|reject(?:ed)?)\b/iu;
const CHANGE = /调整|成立|采纳|支持|\b(?:change|upheld|accept(?:ed)?)\b/iu;
const LIST =
  /^(?:裁定|待裁定的?|有哪些|有什么|还有哪些|看看?|未决的?|列出|list )?\s*(?:裁定|异议|争议|有异议的(?:任务)?|(?:open )?(?:disputes|objections))(?:有哪些|清单|列表|情况)?[?？。]?$/iu;

/** 裁定, 异议: the office rules on objections; it and the leaders see them all, a department its own. */
export function ruleDisputes(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  const isList = LIST.test(words);
  if (!(isList || RULE.test(words)) || !hasPlan(situation)) return undefined;
  const { channel, language } = situation;
  if (channel !== undefined) {
    return saySentence(state, language, '异议只在私聊里说。', 'Objections are told in direct messages only.');
  }
  if (isList) return listDisputes(state, situation);
  return /[?？]$/.test(words) ? undefined : rule(words, state, situation);
}

function rule(words: string, state: ConversationState, situation: PlannedSituation): Step | undefined {
  const { speaker, language, plan } = situation;
  if (!speaker.person || !isOffice(speaker.person)) {
    return saySentence(state, language, '异议由牵头办公室裁定。', 'The office rules on objections.');
  }
  const { tasks, departments, rest } = readScope(words.replace(RULE, ''), plan.register);
  const dispute = tasks[0] === undefined ? onlyDispute(situation) : findDispute(tasks[0], departments[0], situation);
  if (!dispute) {
    const none = saySentence(
      state,
      language,
      '没有找到这个异议，什么都没有改。写“异议”看全部。',
      'No such objection is open; nothing was changed. “objections” lists them.',
    );
    return { ...none, fit: 'nothing' };
  }
  const said = rest ?? '';
  const isKept = KEEP.test(said);
  if (!isKept && !CHANGE.test(said)) return askHow(dispute, state, situation);
  const answer = said
    .replace(isKept ? KEEP : CHANGE, '')
    .replace(/^[,，。;；:：\s]+/u, '')
    .trim();
  const order = { do: 'rule-dispute' as const, matter: dispute.id, isUpheld: !isKept, answer: answer || null };
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}

function askHow(dispute: Matter, state: ConversationState, situation: PlannedSituation): Step {
  const { language } = situation;
  const text = inLanguage(language, `${dispute.task}维持还是调整？`, `${dispute.task}: does it stay or change?`);
  const step = say(state, [
    { type: 'text', text },
    { type: 'choices', choices: rulingChoices([dispute], situation) },
  ]);
  return { ...step, fit: 'waits' };
}

const openDisputes = ({ matters }: Pick<Situation, 'matters'>) =>
  matters.filter(({ kind, outcome }) => kind === 'dispute' && outcome === null);

function onlyDispute(situation: PlannedSituation): Matter | undefined {
  const [first, second] = openDisputes(situation);
  return second ? undefined : first;
}

function listDisputes(state: ConversationState, situation: PlannedSituation): Step {
  const { language, speaker, matters } = situation;
  const { person } = speaker;
  const seesAll = person !== undefined && (isOffice(person) || person.role === 'leader');
  const own = person?.department ?? null;
  if (!seesAll && own === null) {
    return saySentence(
      state,
      language,
      '异议由责任单位和牵头办公室看。',
      'Objections are for their departments and the office.',
    );
  }
  const seen = (one: Matter) => seesAll || one.department === own;
  const open = openDisputes(situation).filter(seen);
  const ruled = matters.filter(
    (one) => one.kind === 'dispute' && (one.outcome === 'upheld' || one.outcome === 'rejected') && seen(one),
  );
  const blocks: Block[] = [
    {
      type: 'text',
      text:
        open.length === 0
          ? inLanguage(language, '没有待裁定的异议。', 'No objection waits for a ruling.')
          : inLanguage(language, `待裁定的异议${open.length}个：`, `Objections to rule on: ${open.length}`),
    },
    ...listOf(open.map((one) => lineOf(one, situation))),
    ...(ruled.length === 0 ? [] : [{ type: 'text' as const, text: inLanguage(language, '已裁定的：', 'Ruled on:') }]),
    ...listOf(ruled.slice(-MOST_RULED).map((one) => ruledInLine(one, situation))),
  ];
  const isRuler = person !== undefined && isOffice(person) && open.length > 0;
  const choices = isRuler ? rulingChoices(open.slice(0, MOST_OFFERED), situation) : [];
  const step = say(state, choices.length > 0 ? [...blocks, { type: 'choices', choices }] : blocks);
  return { ...step, fit: open.length + ruled.length > 0 ? 'list' : 'nothing' };
}

const MOST_RULED = 10;
const MOST_OFFERED = 8;

const listOf = (items: string[]): Block[] => (items.length === 0 ? [] : [{ type: 'list', items }]);

function rulingChoices(disputes: Matter[], { plan, language }: PlannedSituation): Choice[] {
  return disputes.flatMap(({ task, department }) => {
    const mark = disputes.length > 1 ? `${task} ` : '';
    const value = (act: string) => `ruling:${act}:${plan.id}:${task}:${department}`;
    return [
      { label: `${mark}${inLanguage(language, '裁定维持', 'It stays')}`, value: value('keep') },
      { label: `${mark}${inLanguage(language, '裁定调整', 'Change it')}`, value: value('change') },
    ];
  });
}

function lineOf({ task, department, text, at, details }: Matter, situation: PlannedSituation): string {
  const { plan, language, rules } = situation;
  const found = findTask(plan.register, task ?? '');
  const name = found ? taskInWords(found, plan.register) : (task ?? '');
  const day = dayInWords(dayOf(at, rules.zone), language);
  const whom =
    details.names === undefined ? '' : inLanguage(language, `，认为是${details.names}`, `, names ${details.names}`);
  return inLanguage(
    language,
    `${name}：${department}，${day}，“${text}”${whom}`,
    `${name}: ${department}, ${day}, “${text}”${whom}`,
  );
}

function ruledInLine(matter: Matter, situation: PlannedSituation): string {
  const verdict = verdictInWords(matter.outcome === 'upheld', situation.language);
  return inLanguage(
    situation.language,
    `${lineOf(matter, situation)} → ${verdict}：“${matter.answer ?? ''}”`,
    `${lineOf(matter, situation)} → ${verdict}: “${matter.answer ?? ''}”`,
  );
}
