import { dayOf } from '../../domain/dates.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import { goOn, isUnanswered, listStanding, showNext } from '../duties/go-on.ts';
import { readDutyWords } from '../duties/read-duty-words.ts';
import { refuseOthers, signing } from '../orders/answer-duties.ts';
import type { OrderOf } from '../orders/order.ts';
import { listAwaitingReview } from '../orders/reviewable.ts';
import { inPlanMeant } from '../plans/across-plans.ts';
import { findReporter, hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import {
  type Fit,
  type PlanInForce,
  type PlannedSituation,
  type Situation,
  type Step,
  say,
  saySentence,
} from '../step.ts';
import { isPassing, refuseSecondQuestion } from '../waiting.ts';
import { openOrder } from './carry-out-order.ts';
import type { Flow } from './flow.ts';

type Answer = OrderOf<'answer-duties'>;

const OBJECTIONS = ['not_ours', 'wording', 'someone_else'] as const;

/** 签收 and objections: pressed in the message that brought the duties, or written, then or at any later time. */
export const answerDutiesFlow: Flow = {
  name: 'duty',
  take([act = '', ...rest], state, situation) {
    const isWhole = act === 'all' || act === 'walk';
    const [mode, plan = '', ...task] = isWhole ? ['one', ...rest] : rest;
    const spoken = speakOf(plan, situation);
    if (!hasPlan(spoken) || spoken.plan.id !== plan) return undefined;
    const reporter = findReporter(spoken);
    if (!reporter) return say(state, [{ type: 'text', text: refuseOthers(spoken) }]);
    const { department } = reporter;
    if (act === 'all') return signAll(department, state, spoken);
    if (act === 'walk') return walk(department, state, spoken);
    const id = task.join(':');
    if (act === 'sign') return signOne(id, department, mode === 'walk', state, spoken);
    const reason = OBJECTIONS.find((one) => one === act);
    if (!reason) return undefined;
    const order = objectTo([id], reason, department, mode === 'walk');
    return refuseSecondQuestion(state, spoken) ?? openOrder(order, state, spoken);
  },
  hear(text, state, situation) {
    if (state.waiting !== null && !isPassing(state.waiting)) return undefined;
    return isReview(text, situation) ? undefined : hearInPlan(text, state, situation);
  },
};

/** “accept 15#1” by the office is its word on a report, unless the duty is its own and no report waits under that number. */
function isReview(text: string, { speaker: { person }, inForce }: Situation): boolean {
  const [task] = /\d+#\d+/.exec(text) ?? [];
  if (!person || !isOffice(person) || task === undefined || !/^(?:accept|approve)\b/i.test(text.trim())) return false;
  const isOwn = (one: PlanInForce) =>
    person.department !== null && listStanding(person.department, one).some(({ duty }) => duty.task.id === task);
  const isWaiting = (one: PlanInForce) => listAwaitingReview(one.updates).some((update) => update.task === task);
  return !inForce.some(isOwn) || inForce.some((one) => !isOwn(one) && isWaiting(one));
}

const hearInPlan = inPlanMeant((text, state, situation) => {
  const step = hasPlan(situation) ? hearWords(text, state, situation) : undefined;
  return step && hasPlan(situation) ? { ...step, fit: fitOf(text, state, situation) } : step;
});

/** The duties that were shown last are waiting for an answer; else words may mean own ones of any plan. */
function fitOf(text: string, state: ConversationState, situation: PlannedSituation): Fit {
  const department = findReporter(situation)?.department;
  const words = readDutyWords(text, department, listedIn(situation, state), situation);
  if (words === undefined || department === undefined) return 'nothing';
  const own = listStanding(department, situation);
  const named = words.kind === 'all' || words.kind === 'unclear' ? [] : [...words.sign, ...words.object];
  const isOwn =
    words.kind === 'unclear'
      ? own.length > 0
      : named.length === 0
        ? own.some(isUnanswered)
        : named.every((task) => own.some(({ duty }) => duty.task.id === task));
  if (!isOwn) return 'nothing';
  return state.duties?.plan === situation.plan.id ? 'waits' : 'named';
}

const listedIn = ({ plan }: PlannedSituation, { duties }: ConversationState): string[] =>
  duties?.plan === plan.id ? duties.tasks : [];

function objectTo(object: string[], reason: Answer['reason'], department: string, isWalk: boolean): Answer {
  return { do: 'answer-duties', department, sign: [], object, reason, text: null, names: null, isWalk };
}

function signAll(department: string, state: ConversationState, situation: PlannedSituation): Step {
  const open = listStanding(department, situation).filter(isUnanswered);
  if (open.length === 0) return sayAnswered(department, state, situation);
  return sign(
    open.map(({ duty }) => duty.task.id),
    department,
    false,
    state,
    situation,
  );
}

function signOne(
  task: string,
  department: string,
  isWalk: boolean,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  const { language, people, rules } = situation;
  const own = listStanding(department, situation).find(({ duty }) => duty.task.id === task);
  if (!own) {
    return saySentence(
      state,
      language,
      `${task}不是${department}的任务，没有记。`,
      `${task} is no duty of ${department}; nothing was stored.`,
    );
  }
  const { acceptance, state: standing } = own.standing;
  if (acceptance && standing === 'accepted') {
    const who = people.find(({ handle }) => handle === acceptance.by)?.name ?? acceptance.by;
    const day = dayInWords(dayOf(acceptance.at, rules.zone), language);
    return saySentence(
      state,
      language,
      `${task}已经签收过了（${who}，${day}），没有再记。`,
      `${task} was accepted before (${who}, ${day}).`,
    );
  }
  return sign([task], department, isWalk, state, situation);
}

/** One tap on our own question: stored at once, and the figures to begin with are asked in the same message. */
function sign(
  tasks: string[],
  department: string,
  isWalk: boolean,
  state: ConversationState,
  situation: PlannedSituation,
): Step {
  const { language } = situation;
  const next = goOn({ department, sign: tasks, object: [], isWalk }, state, situation);
  const [only] = tasks.length === 1 ? tasks : [];
  const what = only ?? inLanguage(language, `${tasks.length}条`, `${tasks.length}`);
  const text = inLanguage(language, `已签收${what}。`, `Accepted: ${what}.`);
  return {
    state: next.state,
    reply: { blocks: [{ type: 'text', text }, ...next.blocks], edits: true },
    tell: [],
    commands: signing(tasks, department, situation),
  };
}

function walk(department: string, state: ConversationState, situation: PlannedSituation): Step {
  const open = listStanding(department, situation).filter(isUnanswered);
  const [next] = open;
  if (!next) return sayAnswered(department, state, situation);
  const step = say(state, showNext(next, open.length, situation));
  return { ...step, reply: { ...step.reply, edits: true } };
}

function sayAnswered(department: string, state: ConversationState, situation: PlannedSituation): Step {
  const { language } = situation;
  const all = listStanding(department, situation);
  const signed = all.filter(({ standing }) => standing.acceptance !== null).length;
  return saySentence(
    state,
    language,
    `${department}的${all.length}条都已答复（签收${signed}条），没有再记。`,
    `All ${all.length} duties of ${department} are answered (${signed} accepted); nothing was stored.`,
  );
}

function hearWords(text: string, state: ConversationState, situation: PlannedSituation): Step | undefined {
  const { speaker, language, channel } = situation;
  const reporter = findReporter(situation);
  if (/^(?:代|替|帮).{2,16}签收/u.test(text.trim()) && speaker.person) {
    return say(state, [{ type: 'text', text: refuseOthers(situation) }]);
  }
  const words = readDutyWords(text, reporter?.department, listedIn(situation, state), situation);
  if (!words) return undefined;
  if (channel !== undefined) {
    return saySentence(state, language, '签收和异议请在私聊里写。', 'Answer for your duties in a direct message.');
  }
  // What others object to is a question or a remark, and answered as one.
  if (!reporter)
    return words.isSigning && speaker.person
      ? say(state, [{ type: 'text', text: refuseOthers(situation) }])
      : undefined;
  const { department } = reporter;
  if (words.kind === 'unclear') return askWhich(state, situation);
  if (words.kind === 'all') return signAll(department, state, situation);
  const { sign: tasks, object, reason, said, names } = words;
  const [only] = tasks.length === 1 && object.length === 0 ? tasks : [];
  if (only) return signOne(only, department, false, state, situation);
  const order: Answer = { ...objectTo(object, reason, department, false), sign: tasks, text: said, names };
  return openOrder(order, { ...state, waiting: null }, situation);
}

function askWhich(state: ConversationState, { language }: Situation): Step {
  return saySentence(
    state,
    language,
    '哪一条？写序号或编号，如“15#1不属我单位，因为……”。',
    'Which one? Write its number, like “15#1 is not ours, because …”.',
  );
}
