import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import { isOffice } from '../../domain/person.ts';
import { findTask, listDuties } from '../../domain/plan.ts';
import { inLanguage, taskInWords } from '../../domain/wording.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { findRequest } from '../orders/extension.ts';
import { fullDayInWords } from '../orders/full-day.ts';
import { readScope } from '../orders/read-scope.ts';
import { readUntil } from '../orders/read-until.ts';
import { findReporter, hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { readUpdate } from '../understand/read-update.ts';
import { refuseSecondQuestion } from '../waiting.ts';

const PUT_OFF =
  /延期|延后|推迟|[要得需想能可]?(?:推|延|缓|拖|放)[到至]|顺延|宽限|展期|\b(?:postpone|extend|extension|put(?:ting)? off|push(?:ed|ing)? (?:it )?(?:back )?to)/iu;
const NOT = /(?:不|没有|无需|不用|不会|未)(?:再|必|需要?|得|能)?(?:延期|推迟|延后)|延期(?:已|申请已)/u;
const RULE =
  /^(?<no>不同意|不批准|不批|驳回|refuse)?(?:同意|批准|准予|grant)?\s*(?:extension|延期(?:申请)?)\s*(?<rest>.*)$/iu;
const RULE_AFTER = /^(?<verb>同意|批准|不同意|不批准|驳回)\s*(?<rest>\S.*?)(?:的)?延期(?:申请)?[,，。.\s]*(?<why>.*)$/u;
const LIST = /^(?:有哪些|看(?:一下|看)?)?延期(?:申请)?(?:有哪些|清单)?[?？。]?$/u;
const REASON = /(?:因为|由于|理由[是为]?|原因[是为]?|because(?: of)?|reason:?)[:：,，\s]*(?<reason>\S.*)$/iu;

/** 延期申请 by a department, and the office's word on it. */
export function askForExtension(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = text.trim();
  if (!PUT_OFF.test(words) || NOT.test(words) || !hasPlan(situation)) return undefined;
  const { person } = situation.speaker;
  if (person && isOffice(person)) {
    if (LIST.test(words)) return list(state, situation);
    const ruled = rule(words, state, situation);
    if (ruled) return ruled;
  }
  const reporter = findReporter(situation);
  if (!reporter || /[?？]$/.test(words)) return undefined;
  return apply(words, reporter.department, state, situation);
}

/** A report with figures stays a report: what is put off besides is part of its note. */
function apply(
  words: string,
  department: string,
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  const { plan, index, today } = situation;
  const { tasks, hasFigures } = findMeant(words, department, plan.register, index);
  const until = readUntil(words.replace(REASON, ''), today) ?? null;
  if (hasFigures || (tasks.length === 0 && until === null && !/延期|展期|宽限|extension/iu.test(words)))
    return undefined;
  const reason = REASON.exec(words)?.groups?.['reason']?.replace(/[。.]$/, '') ?? null;
  const own = listDuties(plan.register, department).map(({ task }) => task.id);
  const [only] = tasks.length === 1 ? tasks : own.length === 1 && tasks.length === 0 ? own : [];
  const candidates = tasks.length > 0 ? tasks : own.slice(0, 5);
  const order = { do: 'ask-extension' as const, department, task: only ?? null, candidates, until, reason };
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}

/** The tasks of the department that the words mean, by number or by what they say. */
function findMeant(
  words: string,
  department: string,
  register: PlannedSituation['plan']['register'],
  index: PlannedSituation['index'],
): { tasks: string[]; hasFigures: boolean } {
  const place = findPlace(register, foldText(words));
  if (place && place.tasks.length > 0) return { tasks: place.tasks.map(({ id }) => id), hasFigures: false };
  const reading = readUpdate({ department, text: words, context: [] }, { register, index });
  const read = [...new Set(reading.entries.map(({ task }) => task))];
  return {
    tasks: read.length > 0 ? read : reading.candidates,
    hasFigures: reading.entries.some(({ value }) => value !== null),
  };
}

/** “同意延期 17#2”, “不同意17#2延期，理由”. */
function rule(words: string, state: ConversationState, situation: PlannedSituation): Step | undefined {
  const after = RULE_AFTER.exec(words)?.groups;
  const before = RULE.exec(words)?.groups;
  if (!after && !(before && /^(?:不?同意|不?批准|不批|驳回|准予|grant|refuse)/iu.test(words))) return undefined;
  const isGranted = after ? /^(?:同意|批准)$/.test(after['verb'] ?? '') : before?.['no'] === undefined;
  const scope = readScope(after?.['rest'] ?? before?.['rest'] ?? '', situation.plan.register);
  const why = after?.['why'] || scope.rest;
  const request = scope.tasks[0]
    ? findRequest(scope.tasks[0], scope.departments[0], situation)
    : onlyRequest(situation);
  if (!request) {
    const none = saySentence(
      state,
      situation.language,
      '没有找到这个延期申请；写“延期”看全部。什么都没有改。',
      'No such request is open; “extensions” lists them. Nothing was changed.',
    );
    return { ...none, fit: 'nothing' };
  }
  const order = { do: 'rule-extension' as const, matter: request.id, isGranted, answer: why || null };
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, situation);
}

const openRequests = ({ matters }: PlannedSituation) =>
  matters.filter(({ kind, outcome }) => kind === 'extension' && outcome === null);

function onlyRequest(situation: PlannedSituation) {
  const [first, second] = openRequests(situation);
  return second ? undefined : first;
}

function list(state: ConversationState, situation: PlannedSituation): Step {
  const { language, plan } = situation;
  const requests = openRequests(situation);
  if (requests.length === 0) {
    return { ...saySentence(state, language, '没有待批的延期申请。', 'No extension is asked for.'), fit: 'nothing' };
  }
  const items = requests.map(({ task, department, details, text }) => {
    const found = findTask(plan.register, task ?? '');
    const name = found ? taskInWords(found, plan.register) : (task ?? '');
    const day = fullDayInWords(details.until ?? null, language);
    return inLanguage(
      language,
      `${name}（${department}）延到${day}：${text}`,
      `${name} (${department}) until ${day}: ${text}`,
    );
  });
  const title = inLanguage(language, `待批的延期申请${items.length}个：`, `Extensions asked for: ${items.length}`);
  const how = inLanguage(
    language,
    '写“同意延期 17#2”或“不同意延期 17#2，理由”。',
    'Write “grant extension 17#2” or “refuse extension 17#2, reason”.',
  );
  const step = say(state, [
    { type: 'text', text: title },
    { type: 'list', items },
    { type: 'text', text: how },
  ]);
  return { ...step, fit: 'list' };
}
