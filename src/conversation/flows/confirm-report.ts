import { inLanguage } from '../../domain/wording.ts';
import { answerMark, listOpenQuestions } from '../asked-questions.ts';
import { mergeReading, presentDraft, showDraft } from '../report/draft.ts';
import { isRepeated } from '../report/find-repeated.ts';
import { sayLogged } from '../report/logged.ts';
import { mergeTells } from '../report/merge-tells.ts';
import { tellOfDifferences } from '../report/other-owners.ts';
import { recordDraft } from '../report/record-draft.ts';
import { routeTroubles } from '../report/route-troubles.ts';
import { tellOnBehalf } from '../report/tell-on-behalf.ts';
import { hasPlan, listRecentWords } from '../situation-guards.ts';
import type { ConversationState, Draft, OpenCheckIn } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';
import { readUpdate } from '../understand/read-update.ts';
import { isNo, isYes } from '../words.ts';
import type { Flow } from './flow.ts';

/** Shows what was understood of a report; nothing is stored before a clear yes. */
export const confirmReport: Flow = {
  name: 'report',
  take([act, id], state, situation) {
    const draft = findDraft(state);
    if (!draft || draft.id !== id || !hasPlan(situation)) return undefined;
    if (act === 'confirm' && state.waiting?.kind === 'confirm-report') return store(draft, state, situation);
    if (act === 'amend') return askForAmendment(draft, state, situation);
    return act === 'drop' ? drop(state, situation) : undefined;
  },
  hear(text, state, situation) {
    if (state.waiting?.kind !== 'confirm-report' || !hasPlan(situation)) return undefined;
    const { draft } = state.waiting;
    if (isYes(text)) return isRepeated(draft, situation) ? leaveAsIs(state, situation) : store(draft, state, situation);
    if (isNo(text)) return askForAmendment(draft, state, situation);
    return hearMore(text, draft, state, situation);
  },
  ask(state, situation) {
    return state.waiting?.kind === 'confirm-report' && hasPlan(situation)
      ? showDraft(state.waiting.draft, situation)
      : [];
  },
};

function findDraft({ waiting }: ConversationState): Draft | undefined {
  return waiting && 'draft' in waiting ? waiting.draft : undefined;
}

/** Stores a draft; a message that somebody else has logged meanwhile is not logged twice. */
export function store(draft: Draft, state: ConversationState, situation: PlannedSituation): Step {
  const logged = draft.forwarded === null ? undefined : sayLogged(draft.source, { ...state, waiting: null }, situation);
  if (logged) return logged;
  const tasks = [...new Set(draft.entries.map(({ task }) => task))];
  const isOwn = draft.department === situation.speaker.person?.department;
  const checkIn = state.checkIn && isOwn ? markAnswered(state.checkIn, tasks, draft.plan) : state.checkIn;
  const behalf = draft.onBehalf
    ? inLanguage(situation.language, `（代报，待${draft.department}确认）`, ', on behalf')
    : '';
  const text = inLanguage(
    situation.language,
    `已记：${tasks.join('、')}${behalf}。`,
    `Stored: ${tasks.join(', ')}${behalf}.`,
  );
  return {
    state: { ...state, waiting: null, checkIn, focus: tasks, plan: draft.plan },
    reply: { blocks: [{ type: 'text', text }], edits: true },
    tell: mergeTells([
      ...tellOnBehalf(draft, situation),
      ...tellOfDifferences(draft, situation),
      ...routeTroubles(draft, situation),
    ]),
    commands: recordDraft(draft, situation),
  };
}

/** What is left of a check-in; nothing once every task of it was spoken of. */
function markAnswered(checkIn: OpenCheckIn, tasks: string[], plan: string | null): OpenCheckIn | null {
  const marks = tasks.map((task) => answerMark(task, plan, checkIn));
  const next = { ...checkIn, answered: [...new Set([...checkIn.answered, ...marks])] };
  return listOpenQuestions(next).length === 0 ? null : next;
}

function askForAmendment(draft: Draft, state: ConversationState, { language }: Situation): Step {
  const waiting = { kind: 'amend-report' as const, draft };
  return saySentence(
    { ...state, waiting },
    language,
    '哪里不对？直接写正确的，比如“是7家不是8家”；不报了就写“取消”。',
    'What is wrong? Just write it right, like “7, not 8”; “cancel” drops it.',
  );
}

function drop(state: ConversationState, { language }: Situation): Step {
  return saySentence({ ...state, waiting: null }, language, '好的，没有记。', 'All right, nothing was stored.');
}

function leaveAsIs(state: ConversationState, { language }: Situation): Step {
  return saySentence(
    { ...state, waiting: null },
    language,
    '今天已有这一条，没有重复记。',
    'It is stored already; nothing was stored twice.',
  );
}

/** A correction or an addition before the yes changes the draft; anything else is no answer. */
export function hearMore(
  text: string,
  draft: Draft,
  state: ConversationState,
  situation: PlannedSituation,
): Step | undefined {
  const context = [...listRecentWords(situation), ...draft.said];
  const reading = readUpdate(
    { department: draft.department, text, context },
    { register: situation.plan.register, index: situation.index },
  );
  if (!['update', 'correction'].includes(reading.intent) || reading.entries.length === 0) return undefined;
  return presentDraft(mergeReading(draft, reading, text), state, situation);
}
