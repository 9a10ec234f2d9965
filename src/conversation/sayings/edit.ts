import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import type { Plan, Register, Task } from '../../domain/plan.ts';
import type { ConversationState } from '../state.ts';
import type { Situation } from '../step.ts';

/** What somebody wants with the other ways to ask for a task. */
export interface SayingsEdit {
  act: 'show' | 'add' | 'drop';
  plan: Pick<Plan, 'id' | 'register'>;
  task: Task;
  phrases: string[];
}

const SHOW =
  /^(?<place>.{1,16}?)\s*(?:的|有(?:哪些|什么))\s*(?:其他|别的)?说法(?:有哪些|有什么|是什么|呢)?[?？。]?$|^(?:sayings|other names|phrases)\s+(?:of|for)\s+(?<placeEn>.{1,24}?)[?.]?$/iu;
const ADD =
  /^(?<place>.{1,16}?)\s*(?:也叫|又叫|还叫|也称|俗称|(?:增加|加上|加|添)说法)\s*[:：]?\s*(?<list>\S.*)$|^(?<placeEn>.{1,24}?)\s+is\s+also\s+called\s+(?<listEn>\S.*)$/iu;
const DROP =
  /^(?<place>.{1,16}?)\s*(?:去掉|删掉|删除|不要|取消)\s*(?:说法)\s*[:：]?\s*(?<list>\S.*)$|^(?<placeEn>.{1,24}?)\s+(?:is\s+not\s+called|drop\s+sayings?)\s+(?<listEn>\S.*)$/iu;
const ACTS: [SayingsEdit['act'], RegExp][] = [
  ['show', SHOW],
  ['add', ADD],
  ['drop', DROP],
];

const MOST_AT_ONCE = 10;
const [SHORTEST, LONGEST] = [2, 40];

/** “9#2 也叫 路边摊、夜市”; undefined if the words say something else or name no single task. */
export function readSayingsEdit(text: string, state: ConversationState, situation: Situation): SayingsEdit | undefined {
  for (const [act, pattern] of ACTS) {
    const { place, placeEn, list, listEn } = pattern.exec(text.trim())?.groups ?? {};
    const where = place ?? placeEn;
    if (where === undefined) continue;
    const found = findTask(where, state, situation);
    const phrases = listPhrases(list ?? listEn ?? '');
    if (found && (act === 'show' || phrases.length > 0)) return { act, ...found, phrases };
  }
  return undefined;
}

/** In the draft that lies before the office, else in the plan spoken of. */
function findTask(where: string, state: ConversationState, { desk, plan: spoken }: Situation) {
  const reviewed = state.waiting?.kind === 'review-plan' ? state.waiting.plan : undefined;
  const draft = desk?.drafts.find(({ id }) => reviewed === undefined || id === reviewed);
  const plan = draft ?? spoken;
  const task = plan && findOnlyTask(where, plan.register);
  return task && { plan, task };
}

function findOnlyTask(where: string, register: Register): Task | undefined {
  const words = foldText(where);
  const place = findPlace(register, words);
  const isWhole = place && place.start === 0 && place.end === words.length;
  return isWhole && place.tasks.length === 1 ? place.tasks[0] : undefined;
}

/** Colons separate the parts of a choice's value and are no part of a phrase. */
const listPhrases = (list: string) =>
  [...new Set(list.split(/[、,，;；/]+/).map((one) => one.replace(/[“”"「」:：。]/g, '').trim()))]
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .slice(0, MOST_AT_ONCE);

/** The phrases of a task after some were added or dropped; compared as questions are read. */
export function changeSayings(known: readonly string[], act: 'add' | 'drop', phrases: readonly string[]): string[] {
  const folded = phrases.map(foldText);
  const kept = known.filter((one) => !folded.includes(foldText(one)));
  return act === 'drop' ? kept : [...kept, ...phrases];
}
