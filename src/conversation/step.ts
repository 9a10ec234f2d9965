import type { TaskIndex } from '../answers/task-index.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { Person } from '../domain/person.ts';
import type { Language, Plan } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { Update } from '../domain/update.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Block, Reply } from '../ports/chat.ts';
import type { Command } from '../ports/commands.ts';
import type { PlanSummary } from '../ports/stores.ts';
import type { ConversationState } from './state.ts';

/** Everything a step may know. It is read before the step and never changed by it. */
export interface Situation {
  at: Date;
  today: IsoDay;
  rules: Rules;
  language: Language;
  /** Key of the message that is answered; updates are traced back to it. */
  source: string;
  /** Who speaks; a stranger has a platform id and no person. */
  speaker: { id: string; person: Person | undefined; platform: string };
  people: Person[];
  plan: Plan | undefined;
  index: TaskIndex | undefined;
  updates: Update[];
  drafts: PlanSummary[];
  /** The last message to the speaker: a typed number picks one of its choices, 第1条 may be its first item. */
  lastReply: Reply | undefined;
}

/** The same with a plan in force. */
export type PlannedSituation = Situation & { plan: Plan; index: TaskIndex };

/** What a message leads to. */
export interface Step {
  state: ConversationState;
  reply: Reply;
  /** Messages to other people, by handle. */
  tell: { handle: string; reply: Reply }[];
  commands: Command[];
}

/** A step that only says something. */
export function say(state: ConversationState, blocks: Block[]): Step {
  return { state, reply: { blocks }, tell: [], commands: [] };
}

/** A step that says one plain sentence in the person's language. */
export function saySentence(state: ConversationState, language: Language, zh: string, en: string): Step {
  return say(state, [{ type: 'text', text: inLanguage(language, zh, en) }]);
}
