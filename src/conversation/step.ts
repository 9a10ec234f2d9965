import type { TaskIndex } from '../answers/task-index.ts';
import type { Absence } from '../domain/absence.ts';
import type { Acceptance } from '../domain/acceptance.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import type { Matter } from '../domain/matter.ts';
import type { Person } from '../domain/person.ts';
import type { Language, Plan } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { Update } from '../domain/update.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Block, Forwarded, Reply } from '../ports/chat.ts';
import type { Command } from '../ports/commands.ts';
import type { Exchange, PassedQuestion, PlanSummary } from '../ports/stores.ts';
import type { Desk } from './desk.ts';
import type { Doubt } from './listen/doubt.ts';
import type { Heard } from './listen/heard.ts';
import type { Reporting } from './load-reporting.ts';
import type { Watch } from './load-watch.ts';
import type { SentDocument } from './read-sent-file.ts';
import type { ConversationState } from './state.ts';

/** Everything a step may know. It is read before the step and never changed by it. */
export interface Situation {
  at: Date;
  today: IsoDay;
  rules: Rules;
  calendar: Calendar;
  language: Language;
  /** Key of the message that is answered; updates are traced back to it. */
  source: string;
  /** Who speaks; a stranger has a platform id and no person. */
  speaker: { id: string; person: Person | undefined; platform: string };
  people: Person[];
  /** The plan that is spoken of: the newest in force, or the one of what waits, or the one that is meant. */
  plan: Plan | undefined;
  index: TaskIndex | undefined;
  /** What was said about that plan. */
  updates: Update[];
  /** Which duties of that plan are signed for, and what is or was open between its departments and the office. */
  acceptances: Acceptance[];
  matters: Matter[];
  /** The office's orders to send that plan out. */
  dispatches: Dispatch[];
  /** Who is or was away. */
  absences: Absence[];
  /** `#name`, if others read along: a channel sees counts, not who is silent. */
  channel: string | undefined;
  /** All plans in force, the newest first. */
  inForce: PlanInForce[];
  /** The plan that the words were said to be about, where several are in force. */
  meant?: string;
  /** Questions that wait for the office; empty for everybody else. */
  questions: PassedQuestion[];
  /** The answer that is objected to, with what was asked. */
  exchange: Exchange | undefined;
  drafts: PlanSummary[];
  /** All plans that are kept. */
  plans: PlanSummary[];
  /** What the speaker needs for a review; only for the office, and only when it deals with a document. */
  desk: Desk | undefined;
  /** A file sent along. Whoever is not of the office has none read. */
  file: SentDocument | 'not read' | undefined;
  /** For the quarter's papers; only for the office, and not in a channel. */
  reporting: Reporting | undefined;
  /** Who is silent and who was disturbed how often; only for the office, and only when it speaks of that. */
  watch: Watch | undefined;
  /** The last message to the speaker: a typed number picks one of its choices, 第1条 may be its first item. */
  lastReply: Reply | undefined;
  /** Some of today's messages to the speaker, newest last. */
  recent: Reply[];
  /** The message of ours in whose thread it was said: that is spoken of, whatever was said since. */
  under?: Reply | undefined;
  /** Name of a file that came with the words, read or not: it may be kept as evidence. */
  attachment?: string | undefined;
  /** Whose words they are, if they were handed over. */
  forwarded?: Forwarded | undefined;
  /** What a model heard in this message, checked; undefined where none was asked. */
  heard?: Heard | undefined;
}

export interface PlanInForce {
  plan: Plan;
  index: TaskIndex;
  updates: Update[];
  acceptances: Acceptance[];
  matters: Matter[];
  dispatches: Dispatch[];
}

/** The same with a plan in force. */
export type PlannedSituation = Situation & { plan: Plan; index: TaskIndex };

/** A message to somebody else. */
export interface Tell {
  handle: string;
  reply: Reply;
  /** Key of their message to which this comes back, where it was said. */
  inAnswerTo?: string;
}

/** What a message leads to. */
export interface Step {
  state: ConversationState;
  reply: Reply;
  /** Messages to other people, by handle. */
  tell: Tell[];
  commands: Command[];
  /** How well the plan that is spoken of fits the words; without it, it may be meant as well as another one. */
  fit?: Fit | undefined;
  /** What the rules could not settle, and a model may be asked; the step holds as it is if none is. */
  doubt?: Doubt | undefined;
}

/**
 * What a step found in its plan: a part of a list that has all plans; what is meant, and waits there; just what is named
 * there; something that may be meant; no such thing. With several plans in force this chooses among them.
 */
export type Fit = 'list' | 'waits' | 'named' | 'likely' | 'nothing';

/** A step that only says something. */
export function say(state: ConversationState, blocks: Block[]): Step {
  return { state, reply: { blocks }, tell: [], commands: [] };
}

/** A step that says one plain sentence in the person's language. */
export function saySentence(state: ConversationState, language: Language, zh: string, en: string): Step {
  return say(state, [{ type: 'text', text: inLanguage(language, zh, en) }]);
}
