import { z } from 'zod';
import { ANSWER_KINDS } from '../answers/answer.ts';
import { order } from './orders/order.ts';
import { ASKS, READING_FLAGS } from './understand/reading.ts';

/** Figures and words of one report, as shown to the person and not yet stored. Mirrors `ReadingEntry`. */
const entry = z.object({
  task: z.string(),
  metric: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  value_kind: z.enum(['total', 'increment', 'percent', 'none']),
  status: z.enum(['on_track', 'at_risk', 'blocked', 'done', 'not_started']).nullable(),
  blocker: z.string().nullable(),
  note: z.string().nullable(),
});

/** What was understood so far of what somebody reports. `id` tells its buttons from those of earlier drafts. */
const draft = z.object({
  id: z.string(),
  department: z.string(),
  /** The person's messages that it was read from, oldest first. */
  said: z.array(z.string()),
  entries: z.array(entry),
  asks: z.array(z.enum(ASKS)),
  flags: z.array(z.enum(READING_FLAGS)),
  candidates: z.array(z.string()),
  /** It replaces what the department said before of the same measures. */
  isCorrection: z.boolean(),
  /** Earlier records that it takes away besides. */
  undo: z.array(z.object({ task: z.string(), metric: z.string().nullable() })),
  /** ISO day for which the figures hold. */
  asOf: z.string(),
  source: z.string(),
  /** The plan whose tasks these are; null in states of before there were several: the newest. */
  plan: z.string().nullable().default(null),
  /** Entered by the office for the department. */
  onBehalf: z.boolean().default(false),
  /** Whose words these are, if they were handed over by a shortcut: `王五 10月9日 14:20 在#food`. */
  forwarded: z.string().nullable().default(null),
});
export type Draft = z.infer<typeof draft>;

/** The one question of Remit's that waits for an answer. */
const waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm-report'), draft }),
  z.object({ kind: z.literal('fill-report'), draft }),
  z.object({ kind: z.literal('amend-report'), draft }),
  z.object({ kind: z.literal('confirm-withdrawal'), id: z.string(), updates: z.array(z.string()) }),
  z.object({
    kind: z.literal('choose-task'),
    question: z.string(),
    tasks: z.array(z.string()),
    plan: z.string().nullable().default(null),
  }),
  /** A question about a draft; `question` is its key. */
  z.object({ kind: z.literal('review-plan'), plan: z.string(), question: z.string() }),
  z.object({ kind: z.literal('offer-pass-on'), id: z.string(), question: z.string() }),
  /** How a message that was handed over is kept: the choices name the task and what becomes of it. */
  z.object({ kind: z.literal('log-message'), draft }),
  /** What is wrong with an answer; `message` is the key of the message that was answered. */
  z.object({ kind: z.literal('object-to-answer'), message: z.string() }),
  z.object({ kind: z.literal('answer-question'), question: z.string() }),
  /** What somebody wants done and others would hear of: its open question, or its yes. */
  z.object({ kind: z.literal('order'), id: z.string(), plan: z.string(), order }),
  /** Which of these plans the words were about, as they were said. */
  z.object({
    ...{ kind: z.literal('choose-plan'), id: z.string(), text: z.string(), plans: z.array(z.string()) },
    forwarded: z
      .object({ author: z.string(), at: z.string(), link: z.string(), channel: z.string().nullable() })
      .optional(),
  }),
  z.object({ kind: z.literal('confirm-answer'), id: z.string(), question: z.string(), answer: z.string() }),
]);
export type Waiting = z.infer<typeof waiting>;

/** A check-in that was sent and is not answered yet: short answers follow the order of its questions. */
const checkIn = z.object({
  round: z.string(),
  /** The plan whose tasks are asked for. */
  plan: z.string().nullable().default(null),
  /** ISO day for which figures are asked. */
  asOf: z.string(),
  /** Tasks that were answered since; more may come, by number. */
  answered: z.array(z.string()).default([]),
  questions: z.array(
    z.object({
      ...{ number: z.number(), task: z.string(), metric: z.string().nullable(), unit: z.string().nullable() },
      /** Where they are not those of the check-in. */
      ...{ plan: z.string().nullish(), asOf: z.string().nullish() },
    }),
  ),
});
export type OpenCheckIn = z.infer<typeof checkIn>;

const conversationState = z.object({
  format: z.literal(1),
  language: z.enum(['zh', 'en']),
  /** Tasks just shown: what 它 and 那 refer to. */
  focus: z.array(z.string()),
  /** The plan whose tasks those are; null: the newest. */
  plan: z.string().nullable().default(null),
  /** The last question, and what kind it was: 那养老院的呢 asks the same of something else. */
  asked: z
    .object({ question: z.string(), kind: z.enum(ANSWER_KINDS) })
    .nullable()
    .default(null),
  waiting: waiting.nullable(),
  checkIn: checkIn.nullable(),
  /** Duties that were listed last: “3、5不属我单位” counts in them. */
  duties: z
    .object({ plan: z.string(), tasks: z.array(z.string()) })
    .nullable()
    .default(null),
  /** Counts drafts and offers, so that a button of an old one is recognised. */
  counter: z.number(),
});
export type ConversationState = z.infer<typeof conversationState>;

export const IDLE: ConversationState = {
  format: 1,
  language: 'zh',
  focus: [],
  plan: null,
  asked: null,
  waiting: null,
  checkIn: null,
  duties: null,
  counter: 0,
};

/** Reads a saved state; one that is broken or of an older format is idle, and `isLost` says that a question was dropped. */
export function readState(saved: string | undefined): { state: ConversationState; isLost: boolean } {
  if (saved === undefined) return { state: IDLE, isLost: false };
  try {
    const parsed = conversationState.safeParse(JSON.parse(saved));
    return parsed.success ? { state: parsed.data, isLost: false } : { state: IDLE, isLost: true };
  } catch {
    return { state: IDLE, isLost: true };
  }
}
