import type { Absence } from '../domain/absence.ts';
import type { Acceptance } from '../domain/acceptance.ts';
import type { IsoDay } from '../domain/dates.ts';
import type { KeptDecision } from '../domain/decision.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import type { Matter } from '../domain/matter.ts';
import type { Person } from '../domain/person.ts';
import type { Plan, PlanStatus, Register, TaskId } from '../domain/plan.ts';
import type { Snooze } from '../domain/snooze.ts';
import type { Update } from '../domain/update.ts';
import type { Incoming, Outgoing, Reply } from './chat.ts';
import type { Command, Continuation } from './commands.ts';
import type { ModelMemory } from './model.ts';

/** Where plans are kept. */
export interface PlanStore {
  /** Keeps a register as a draft or in force at once; the same document again changes nothing and says so. */
  save(plan: NewPlan): Promise<{ id: string; isNew: boolean }>;
  /** The plan that answers questions unless another one is named: the first of those in force. */
  findInForce(): Promise<Plan | undefined>;
  /** All plans in force, the newest first: by their year, then by the day from which they hold. */
  listInForce(): Promise<Plan[]>;
  find(id: string): Promise<Plan | undefined>;
  list(): Promise<PlanSummary[]>;
  /** What the office has decided about any plan, oldest first. */
  listDecisions(): Promise<KeptDecision[]>;
}

export interface NewPlan {
  /** Where it is not that of the text: an edited ledger shares its text with the plan it was made from. */
  id?: string;
  register: Register;
  text: string;
  sourceName: string;
  status: Extract<PlanStatus, 'draft' | 'in_force'>;
  at: Date;
  /** The day from which it is in force. */
  inForceFrom: IsoDay | null;
  /** Handle of whoever imported it; null for the command line. */
  by: string | null;
  /** The version that it takes the place of, if it comes into force at once. */
  continues?: Continuation;
}

export interface PlanSummary {
  id: string;
  title: string;
  number: string | null;
  year: number;
  status: PlanStatus;
  inForceFrom: IsoDay | null;
  importedAt: Date;
  /** Put in force by the office in chat and not sent out yet. */
  awaitsDispatch: boolean;
}

/** People and the departments they belong to. */
export interface Directory {
  list(): Promise<Person[]>;
  findByHandle(handle: string): Promise<Person | undefined>;
  findBySlackUser(userId: string): Promise<Person | undefined>;
  /** Adds or replaces people by handle. */
  save(people: Person[], by: string | null, at: Date): Promise<void>;
}

/** What departments have said. Writing happens only through a turn's commands. */
export interface UpdateStore {
  /** All updates of a plan, oldest first, replaced and withdrawn ones included. */
  list(plan: string, filter?: { task?: TaskId; department?: string; until?: Date }): Promise<Update[]>;
}

/** What one handled message, or one due thing, leads to: all of it is kept, or nothing. */
export interface Turn {
  at: Date;
  /** Handle of whoever caused it; `remit` for the schedule. */
  by: string;
  commands: Command[];
  messages: Outgoing[];
  /** Which state the conversation is in afterwards; refused if somebody else moved it meanwhile. */
  conversation?: {
    key: string;
    state: string;
    /** The version it was loaded with; 0 if it did not exist. */
    fromVersion: number;
  };
  /** Key of the admitted message that is handled with this. */
  inbox?: string;
  /** The due things that are done with this: all of them, or nothing is kept. */
  claim?: Claim | readonly Claim[];
}

/** A thing that is done once, and how it ended: `sent` or `skipped: …`. */
export interface Claim {
  key: string;
  kind: string;
  outcome: string;
}

/** `stale`: the conversation moved on meanwhile; `known`: the message was handled, or the thing done, before. */
export type TurnOutcome = 'kept' | 'stale' | 'known';

/** Conversations, and messages on their way in and out. */
export interface ConversationStore {
  /** Writes a message down; false if it is known already. */
  admit(message: Incoming): Promise<boolean>;
  /** Messages that were written down and never handled, oldest first. */
  listUnhandled(platform: string): Promise<Incoming[]>;
  load(key: string): Promise<{ state: string; version: number } | undefined>;
  keep(turn: Turn): Promise<TurnOutcome>;
  /** What somebody wrote in the message with this key, and what they were answered. */
  findExchange(key: string): Promise<Exchange | undefined>;
  /** Where a message with this key came from: an answer to it goes there. */
  findOrigin(key: string): Promise<Pick<Incoming, 'platform' | 'address'> | undefined>;
}

/** The key of the reply to a message. */
export function replyKey(message: string): string {
  return `reply:${message}`;
}

/** The key of what a message made Remit tell somebody else, who was told so many things of it before. */
export function tellKey(message: string, handle: string, before = 0): string {
  return before === 0 ? `tell:${message}:${handle}` : `tell:${message}:${handle}:${before + 1}`;
}

export interface Exchange {
  asked: Incoming['content'];
  reply: Reply;
}

export interface OutboxRow {
  id: number;
  key: string;
  recipient: string;
  address: string | null;
  reply: Reply;
  attempts: number;
}

/** Messages on their way out. Every row is taken by one process and settled by it. */
export interface Outbox {
  /** The oldest row that waits for this platform, taken by this process; skips recipients with an older open row. */
  takeNext(platform: string, now: Date): Promise<OutboxRow | undefined>;
  settle(
    id: number,
    result: { status: 'sent'; as: string } | { status: 'failed'; why: string } | { status: 'pending'; why: string },
  ): Promise<void>;
  /** Rows that a process took and never settled, older than the lease (real time): it may have died on the way. */
  listUncertain(platform: string, takenBefore: Date): Promise<OutboxRow[]>;
  /** Messages sent or waiting to `recipient`, newest last. */
  listFor(recipient: string, limit: number): Promise<{ reply: Reply; at: Date }[]>;
  /** The message to `recipient` that was posted, whole or in part, under this name. */
  findPosted(recipient: string, as: string): Promise<Reply | undefined>;
  /** Messages from an instant on that answered nobody, oldest first: what people were disturbed with. */
  listUnasked(from: Date, until: Date): Promise<Unasked[]>;
}

/** A message that answered nobody. Its key says what it was. */
export interface Unasked {
  key: string;
  recipient: string;
  at: Date;
  isFailed: boolean;
  /** It has left; neither this nor failed: it still waits. */
  isSent: boolean;
  reply: Reply;
}

export interface AuditEntry {
  at: Date;
  by: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  source: string | null;
}

/** Things done once: check-ins, reminders, digests. */
export interface ScheduleStore {
  /** Those of these keys that are done already: when (on our clock), and `sent` or `skipped: …`. */
  listDone(keys: string[]): Promise<Map<string, { at: Date; outcome: string }>>;
}

/** The last moment this database has seen; null if nothing has happened yet. */
export interface TimeKeeper {
  lastSeen(): Promise<Date | null>;
  /** Never moves backwards. */
  saw(at: Date): Promise<void>;
}

export interface PassedQuestion {
  id: string;
  by: string;
  text: string;
  at: Date;
  why: 'not_in_plan' | 'not_helpful';
  /** What Remit answered, if that is objected to, and what the asker says against it. */
  said: string | null;
  objection: string | null;
  /** The office's. */
  answer: string | null;
  closedAt: Date | null;
  closedBy: string | null;
}

/** Everything that is kept. */
export interface Store {
  plans: PlanStore;
  directory: Directory;
  updates: UpdateStore;
  conversations: ConversationStore;
  outbox: Outbox;
  schedule: ScheduleStore;
  time: TimeKeeper;
  modelMemory: ModelMemory;
  listAudit(): Promise<AuditEntry[]>;
  /** Oldest first. */
  listAcceptances(plan: string): Promise<Acceptance[]>;
  /** Open and settled ones, oldest first. */
  listMatters(plan: string): Promise<Matter[]>;
  /** The office's orders to send a plan out, called off ones included, oldest first. */
  listDispatches(plan: string): Promise<Dispatch[]>;
  /** All that were ever said, oldest first. */
  listAbsences(): Promise<Absence[]>;
  /** Oldest word first; the last one of a person counts. */
  listSnoozes(): Promise<Snooze[]>;
  listPassedQuestions(): Promise<PassedQuestion[]>;
  close(): Promise<void>;
}
