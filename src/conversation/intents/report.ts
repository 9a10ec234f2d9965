import { findDepartmentNamed } from '../../answers/find-departments.ts';
import { listDuties } from '../../domain/plan.ts';
import { isCurrent } from '../../domain/update.ts';
import { inLanguage } from '../../domain/wording.ts';
import { isAskedIn } from '../asked-questions.ts';
import { offeredRound, recordNoChange } from '../flows/answer-check-in.ts';
import { offerWithdrawal } from '../flows/confirm-withdrawal.ts';
import { doubtReading, settleReading } from '../listen/settle-report.ts';
import { readDayOfReport } from '../report/day-of-report.ts';
import { openDraft, presentDraft } from '../report/draft.ts';
import { withEvidence } from '../report/evidence.ts';
import { fitOfReading } from '../report/fit-of-reading.ts';
import { findLastSaid } from '../report/last-said.ts';
import { spellAsOf } from '../report/read-as-of.ts';
import { findReporter, hasPlan, listRecentWords, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Fit, type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';
import { looksLikeReport } from '../understand/intents.ts';
import { readUpdate } from '../understand/read-update.ts';
import type { Reading } from '../understand/reading.ts';
import { asksRather } from './asks-rather.ts';
import { frameFollowUp } from './frame-follow-up.ts';
import { sayWhose } from './say-whose.ts';

/** Progress said by somebody who may report for their department; others are told how to become one. */
export function report(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (!hasPlan(situation) || frameFollowUp(text, state.asked).length > 0) return undefined;
  const reading = readIn(text, situation);
  const reporter = findReporter(situation);
  if (isAsking(text, reading) || isLeftToNewest(text, reading, situation)) return undefined;
  if (reading.intent === 'smalltalk') return answerSmalltalk(state, situation);
  if (!reporter)
    return reading.intent === 'update' && isClearReport(text, reading) ? refuse(state, situation) : undefined;
  if (reading.intent === 'cancel') return offerLast(state, situation);
  const { register } = situation.plan;
  const department = findDepartmentNamed(register, reporter.department)?.name ?? reporter.department;
  const settled = settle({ department, text }, reading, situation);
  const step = takeUp(text, settled, department, state, situation);
  if (!step) return undefined;
  const fit = step.fit ?? fitOfReport(text, settled, state, situation);
  return { ...step, fit, doubt: doubtReading({ department, text }, reading, situation) };
}

const isAsking = (text: string, reading: Reading) =>
  reading.intent === 'question' || (reading.intent === 'update' && asksRather(text, reading));

/** An older plan is thought of only where it has what is told, and the newest takes it for no question. */
function isLeftToNewest(text: string, reading: Reading, situation: PlannedSituation): boolean {
  const newest = speakOf(null, situation);
  if (situation.meant !== undefined || !hasPlan(newest) || newest.plan.id === situation.plan.id) return false;
  const tellsNothing = reading.intent === 'update' && reading.entries.length === 0 && !saysNoChange(reading);
  return tellsNothing || isAsking(text, readIn(text, newest));
}

/** What was asked for, or is put right, waits in its plan. */
function fitOfReport(text: string, reading: Reading, state: ConversationState, situation: PlannedSituation): Fit {
  const { plan, inForce, speaker } = situation;
  const isAsked = reading.entries.some(({ task }) => isAskedIn(task, plan.id, state.checkIn, inForce[0]?.plan.id));
  const isRight =
    reading.intent === 'correction' && findLastSaid(inForce, speaker.person, state.plan)?.plan.id === plan.id;
  return isAsked || (isRight && reading.entries.length > 0) ? 'waits' : fitOfReading(text, reading);
}

function settle(message: { department: string; text: string }, reading: Reading, situation: PlannedSituation): Reading {
  const { heard, plan, index } = situation;
  if (!heard || heard.plan !== plan.id) return reading;
  return settleReading(message, reading, { register: plan.register, index }, heard);
}

function readIn(text: string, situation: PlannedSituation): Reading {
  const { plan, index, today } = situation;
  const own = findReporter(situation)?.department ?? '';
  const department = findDepartmentNamed(plan.register, own)?.name ?? own;
  const context = listRecentWords(situation);
  return readUpdate({ department, text: spellAsOf(text, today), context }, { register: plan.register, index });
}

const saysNoChange = ({ flags, entries }: Reading) => flags.includes('no_change') && entries.length === 0;

function answerSmalltalk(state: ConversationState, situation: Situation): Step {
  const { language } = situation;
  if (findReporter(situation)) {
    return saySentence(
      state,
      language,
      '好的。有进展直接写给我，有问题直接问。',
      'Fine. Write your progress or your question any time.',
    );
  }
  if (situation.speaker.person?.role === 'leader') {
    return saySentence(
      state,
      language,
      '您好。可以问“……谁负责”“哪些任务落后”“周报”；要批示，写“批示：请……”。',
      'Hello. Ask “who is responsible for …”, “which tasks are behind” or “digest”; to give an instruction, write “instruction: please …”.',
    );
  }
  return saySentence(
    state,
    language,
    '您好。可以直接问“……谁负责”；要报进展，先说“我是××局的”。',
    'Hello. Ask “who is responsible for …”; to report progress, first say which department you are from.',
  );
}

/** A message that tells of progress, not merely one that may be read so. */
/** Of those who may not report: a task with a figure or a status; “冷链” alone, or “5#1 指标”, is a question. */
const isClearReport = (text: string, { entries, named, flags }: Reading) =>
  flags.includes('no_change') ||
  ((entries.length > 0 || named.length > 0) &&
    looksLikeReport(text.replace(/\d+\s*[#.]\s*\d+(?!\d*%)|第\S{1,3}条/g, '')));

function refuse(state: ConversationState, { speaker, language }: Situation): Step {
  return speaker.person?.role === 'leader'
    ? saySentence(
        state,
        language,
        '领导账号只看不报；进展由责任单位联络员报。要批示，写“批示：请……”。',
        'Leaders read; progress is reported by the liaisons. To give an instruction, write “instruction: please …”.',
      )
    : saySentence(
        state,
        language,
        '报进展要先登记单位：请说“我是××局的”，牵头办公室确认后就可以报。这条没有记。',
        'To report, register first: say which department you are from; the office confirms it. This was not stored.',
      );
}

/** 撤回上一条: the newest message of the speaker that still counts, whatever plan it was about. */
function offerLast(state: ConversationState, situation: PlannedSituation): Step {
  const { speaker, inForce, language } = situation;
  const about = findLastSaid(inForce, speaker.person, state.plan);
  const spoken = speakOf(about?.plan.id ?? null, situation);
  const own = spoken.updates.filter((update) => update.by === speaker.person?.handle && isCurrent(update));
  const last = own.at(-1);
  if (!last) return saySentence(state, language, '没有可以撤回的记录。', 'There is nothing to take back.');
  return offerWithdrawal(
    own.filter(({ source, at }) => source === last.source && at.getTime() === last.at.getTime()),
    state,
    spoken,
  );
}

function takeUp(
  text: string,
  reading: Reading,
  department: string,
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  const isForeign = reading.flags.includes('other_department');
  if (isForeign && reading.entries.length === 0) return { ...sayWhose(reading, state, situation), fit: 'nothing' };
  if (reading.flags.includes('not_in_plan')) {
    const none = saySentence(
      state,
      situation.language,
      '工作要点里没有这一项，没有记。',
      'This is not in the plan; it was not stored.',
    );
    return { ...none, fit: 'nothing' };
  }
  if (saysNoChange(reading)) return takeNoChange(department, state, situation);
  if (reading.entries.length === 0 && reading.asks.length === 0) return undefined;
  const { source, plan } = situation;
  const asOf = readDayOfReport(text, reading, { department, checkIn: state.checkIn }, situation);
  const origin = { said: [withEvidence(text, situation.attachment)], department, asOf, source, plan: plan.id };
  // What only a model takes it to be about is not in the draft before the person has chosen it.
  const entries = reading.entries.filter(({ task }) => !reading.proposed?.includes(task));
  const opened = openDraft({ ...withoutForeign(reading), entries }, origin, state);
  const step = presentDraft(opened.draft, opened.state, situation);
  if (!isForeign) return step;
  const whose = sayWhose(reading, state, situation).reply.blocks;
  return { ...step, reply: { ...step.reply, blocks: [...whose, ...step.reply.blocks] } };
}

/** What is another department's is told beside the draft, not asked about in it. */
function withoutForeign(reading: Reading): Reading {
  const flags = reading.flags.filter((flag) => flag !== 'other_department');
  const isAsked = reading.candidates.length > 0 || flags.includes('not_in_plan');
  return flags.length === reading.flags.length || isAsked
    ? { ...reading, flags }
    : { ...reading, flags, asks: reading.asks.filter((ask) => ask !== 'task') };
}

/** Nothing new answers the open check-in at once; said by itself, it is offered as one tap for all tasks. */
function takeNoChange(department: string, state: ConversationState, situation: PlannedSituation): Step | undefined {
  if (state.checkIn) {
    const asked = speakOf(state.checkIn.plan, situation);
    return hasPlan(asked) ? recordNoChange(state.checkIn, state, asked) : undefined;
  }
  const questions = listDuties(situation.plan.register, department).map(({ task }, i) => ({
    number: i + 1,
    task: task.id,
    metric: null,
    unit: null,
  }));
  const next = { ...state, counter: state.counter + 1 };
  const round = offeredRound(next);
  const checkIn = { plan: situation.plan.id, round, asOf: situation.today, answered: [], questions };
  const text = inLanguage(
    situation.language,
    `贵单位${questions.length}条任务都记为无变化？`,
    `Note “no change” for all ${questions.length} tasks of your department?`,
  );
  const label = inLanguage(situation.language, '无变化', 'No change');
  const step = say({ ...next, checkIn }, [
    { type: 'text', text },
    { type: 'choices', choices: [{ label, value: `checkin:${round}:no-change` }] },
  ]);
  return { ...step, fit: questions.length > 0 ? 'named' : 'nothing' };
}
