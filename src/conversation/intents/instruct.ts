import { findDepartments } from '../../answers/find-departments.ts';
import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import type { IsoDay } from '../../domain/dates.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { findTask, type Task } from '../../domain/plan.ts';
import { openOrder } from '../flows/carry-out-order.ts';
import { readUntil } from '../orders/read-until.ts';
import { hasPlan, speakOf } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import type { PlannedSituation, Situation, Step } from '../step.ts';
import { refuseSecondQuestion } from '../waiting.ts';
import { findInDigest, readDigest } from './explain-lights.ts';

const SAID = /^(?:批示|instruction)\s*[:：]\s*(?<text>\S[\s\S]*)$/iu;
const FOR_LEADER = /^代(?<leader>.{1,8}?)(?:领导|同志)?批示\s*[:：]\s*(?<text>\S[\s\S]*)$/u;
/** Under a digest a leader's wish needs no such word before it. */
const WISH =
  /^(?:第[一二三四五六七八九十\d]+(?:条|件|项)[，,、:：]?\s*)?(?:请|要求|责成|务必|抓紧|督促|尽快|please )/iu;
/** Anywhere else it is a wish that names a department or a task, and is none to be told or shown something. */
const ORDER =
  /请(?!问|教|介绍|说|讲|列|查|看|告诉|解释|发我|发给我|给我|帮我|把)|要求|责成|务必|抓紧|督促|尽快|加快|限期|必须|\bplease (?!show|tell|list|explain|give me|send me)/iu;
const QUESTION = /[?？吗呢]\s*$|谁|哪(?:些|个|条)|多少|为什么|什么时候/u;

/** A leader's word under a digest, “批示：…”, or the office's “代张三批示：…”. */
export function giveInstruction(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  if (!hasPlan(situation) || !person) return undefined;
  const said = readInstruction(text.trim(), person, situation);
  if (!said) return undefined;
  const inDigest = findInDigest(said.text, situation);
  const spoken = inDigest ? speakOf(inDigest.plan, situation) : situation;
  if (!hasPlan(spoken)) return undefined;
  const order = understand(said, inDigest?.task ?? findPlaced(said.text, spoken), spoken);
  return refuseSecondQuestion(state, situation) ?? openOrder(order, state, spoken);
}

interface Said {
  text: string;
  /** In whose name the office records it; null for the leader's own word. */
  leader: string | null;
}

function readInstruction(words: string, person: Person, situation: PlannedSituation): Said | undefined {
  const forLeader = FOR_LEADER.exec(words)?.groups;
  if (forLeader?.['text'] !== undefined && isOffice(person)) {
    const { people } = situation;
    const leader = people.find(({ role, name }) => role === 'leader' && name === forLeader['leader']);
    return leader && { text: forLeader['text'], leader: leader.name };
  }
  const text = SAID.exec(words)?.groups?.['text'];
  if (text !== undefined && (person.role === 'leader' || isOffice(person))) return { text, leader: null };
  return person.role === 'leader' && isWish(words, situation) ? { text: words, leader: null } : undefined;
}

function isWish(words: string, situation: PlannedSituation): boolean {
  if (QUESTION.test(words)) return false;
  const isUnderDigest = readDigest(situation) !== undefined || findInDigest(words, situation) !== undefined;
  if (isUnderDigest && WISH.test(words)) return true;
  return ORDER.test(words) && namesSomething(words, situation);
}

const namesSomething = (words: string, situation: PlannedSituation) =>
  findPlaced(words, situation) !== undefined || findDepartments(situation.plan.register, foldText(words)).length > 0;

/** The owner as said, or the only one of the task that is meant; of several it is asked, never chosen. */
function understand({ text, leader }: Said, task: Task | undefined, { plan, today }: PlannedSituation) {
  const named = [...new Set(findDepartments(plan.register, foldText(text)).map(({ department }) => department))];
  const owners = task?.owners ?? [];
  const leads = owners.filter(({ role }) => role === 'lead').map(({ department }) => department);
  const all = owners.map(({ department }) => department);
  const candidates = named.length > 0 ? named : leads.length === 1 ? leads : all;
  const [only = null, second] = candidates;
  return {
    do: 'instruct' as const,
    text: text.replace(/^(?:第[一二三四五六七八九十\d]+(?:条|件|项)[，,、:：]?\s*)/u, ''),
    task: task?.id ?? null,
    department: second === undefined ? only : null,
    candidates: second === undefined ? [] : candidates,
    until: readReplyDay(text, today) ?? null,
    leader,
  };
}

const ANSWERS = /报|回复|答复|反馈|说明|report|reply|answer/iu;

/** Of several dates the one by which it is to be answered. */
function readReplyDay(text: string, today: IsoDay): IsoDay | undefined {
  const answering = text.split(/[，,；;。]/u).filter((clause) => ANSWERS.test(clause));
  return readUntil(answering.join('，'), today) ?? readUntil(text, today);
}

function findPlaced(text: string, { plan: { register } }: PlannedSituation): Task | undefined {
  const [id = ''] = /\d{1,3}#\d{1,3}/.exec(text) ?? [];
  const [task, second] = findPlace(register, foldText(text))?.tasks ?? [];
  return findTask(register, id) ?? (second === undefined ? task : undefined);
}
