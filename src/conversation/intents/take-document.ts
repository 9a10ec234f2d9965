import { RemitError } from '../../domain/errors.ts';
import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { SHORTEST_PASTE } from '../desk.ts';
import { hasEvidence } from '../report/evidence.ts';
import { introduceDraft } from '../review/introduce-draft.ts';
import { type Arrival, readArrival, type Shelf } from '../review/read-arrival.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import { takeSheet } from './send-sheet.ts';

/** What ends or begins the statement of an owner. */
const OWNER =
  /(?:负责|牵头|配合|参与|承办|协办|落实)[^（()）\n]{0,20}[）)]|(?:责任|牵头|主办|承办|配合)(?:单位|部门)|^\s*(?:\||Lead|Responsible|Owner)/gim;
const FEWEST_OWNERS = 2;

/**
 * A file that somebody sent, or a document pasted by the office. What others write beside a file is not looked at here:
 * see `mentionUnreadFile`.
 */
export function takeDocument(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { file, desk, language } = situation;
  if (file === 'not read') {
    return text.trim() === '' ? saySentence(state, language, NOT_READ.zh, NOT_READ.en) : undefined;
  }
  const sheet = takeSheet('', state, situation);
  if (sheet) return sheet;
  if (file && !isOfficeOf(situation)) {
    return 'fault' in file
      ? saySentence(state, language, file.fault, file.fault)
      : saySentence(state, language, NOT_READ.zh, NOT_READ.en);
  }
  if (file)
    return 'fault' in file ? saySentence(state, language, file.fault, file.fault) : read(file, state, situation);
  if (!desk || !looksLikePlan(text)) return undefined;
  return read({ name: inLanguage(language, '粘贴的文字', 'pasted text'), text }, state, situation);
}

const isOfficeOf = ({ speaker }: Situation) => speaker.person !== undefined && isOffice(speaker.person);

const NOT_READ = {
  zh: '谢谢。附件没有读取：工作要点由牵头办公室私信发来导入；要报进展，请直接写一句话。',
  en: 'Thank you. The file was not read: plans are imported from a direct message of the office; to report progress, please just write it.',
};

const KEPT = {
  zh: '附件的名称随这条记为佐证，内容没有读取。',
  en: 'The name of the file is kept with this as evidence; the file was not read.',
};

/** Adds to an answer that the file sent along was not looked at. */
export function mentionUnreadFile(step: Step, said: string, { file, language }: Situation): Step {
  if (file !== 'not read' || said.trim() === '') return step;
  const { waiting } = step.state;
  const isKept = waiting !== null && 'draft' in waiting && waiting.draft.said.some(hasEvidence);
  const text = isKept ? inLanguage(language, KEPT.zh, KEPT.en) : inLanguage(language, NOT_READ.zh, NOT_READ.en);
  return { ...step, reply: { ...step.reply, blocks: [...step.reply.blocks, { type: 'text', text }] } };
}

const looksLikePlan = (text: string) =>
  text.length >= SHORTEST_PASTE && (text.match(OWNER)?.length ?? 0) >= FEWEST_OWNERS;

function read(source: { name: string; text: string }, state: ConversationState, situation: Situation): Step {
  const { language } = situation;
  try {
    return sayArrival(readArrival(source, shelfOf(situation)), state, situation);
  } catch (error) {
    if (!(error instanceof RemitError)) throw error;
    return saySentence(state, language, error.message, error.message);
  }
}

function shelfOf({ desk, inForce, plans, today }: Situation): Shelf {
  return {
    inForce: inForce.map(({ plan }) => plan),
    plans,
    decisions: desk?.decisions ?? [],
    year: Number(today.slice(0, 4)),
  };
}

function sayArrival(arrival: Arrival, state: ConversationState, { language }: Situation): Step {
  if (arrival.outcome === 'unchanged') {
    return saySentence(
      state,
      language,
      `台账与《${arrival.plan.register.title}》一致，没有改动。`,
      `The ledger says what “${arrival.plan.register.title}” says; nothing has changed.`,
    );
  }
  const { view, draft, known } = arrival;
  const idle = state.waiting?.kind === 'review-plan' ? { ...state, waiting: null } : state;
  const introduction = introduceDraft(view, language);
  if (known === 'draft') {
    const said = inLanguage(
      language,
      '这份文件已经读过，没有变化：',
      'This document was read before, nothing has changed:',
    );
    return say(idle, [{ type: 'text', text: said }, ...introduction.blocks]);
  }
  if (known !== undefined) {
    return saySentence(
      idle,
      language,
      `《${view.register.title}》已经导入过，没有变化：${known === 'in_force' ? '正在执行' : '已被新的版本代替'}。`,
      `“${view.register.title}” was imported before, nothing has changed: ${known === 'in_force' ? 'it is in force' : 'a newer version has taken its place'}.`,
    );
  }
  return { state: idle, reply: introduction, tell: [], commands: [{ do: 'keep-draft', draft }] };
}
