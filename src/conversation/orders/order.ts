import { z } from 'zod';
import { DUTY_ORDERS } from './duty-order.ts';

const words = z.string().nullable();

/** What somebody wants done that reaches others: shown first, and done only after a clear yes. `null` is still to be asked. */
export const order = z.discriminatedUnion('do', [
  /** 审核通过, 退回: the office's word on reports. */
  z.object({
    do: z.literal('review'),
    ids: z.array(z.string()),
    state: z.enum(['reviewed', 'returned']),
    reason: words,
  }),
  /** 销号: the office closes a task; `cause` is the objective one that excuses an open target. */
  z.object({ do: z.literal('close-out'), task: z.string(), conclusion: words, cause: words }),
  /** 申请销号: a department asks for that. */
  z.object({ do: z.literal('ask-close-out'), task: z.string(), department: z.string(), conclusion: words }),
  /** 恢复: the office opens a closed task again. */
  z.object({ do: z.literal('reopen'), task: z.string(), reason: words }),
  /** 延期申请: `candidates` are the tasks that it may be about. */
  z.object({
    do: z.literal('ask-extension'),
    department: z.string(),
    task: words,
    candidates: z.array(z.string()),
    until: words,
    reason: words,
  }),
  /** 批示: a leader's order to an owner; `leader` is in whose name the office records it. */
  z.object({
    do: z.literal('instruct'),
    text: z.string(),
    task: words,
    department: words,
    candidates: z.array(z.string()),
    until: words,
    leader: words,
  }),
  /** 批示3：…: the owner's answer. */
  z.object({ do: z.literal('answer-instruction'), matter: z.string(), answer: z.string() }),
  /** 9#2 每周报, 节点, 期限: what the office sets about a task. */
  z.object({
    do: z.literal('set-terms'),
    task: z.string(),
    terms: z.object({
      rhythm: z
        .object({ cadence: z.enum(['weekly', 'monthly', 'quarterly', 'once']), day: z.number().optional() })
        .optional(),
      due: z.string().optional(),
      targets: z
        .array(
          z.object({
            what: z.string(),
            atEnd: z.literal(true).optional(),
            milestones: z.array(z.object({ by: z.string(), value: z.number() })).optional(),
          }),
        )
        .optional(),
    }),
  }),
  /** 催办: all who are silent, or these. */
  z.object({ do: z.literal('urge'), departments: z.array(z.string()) }),
  /** The office's word on such a request; a refusal needs words. */
  z.object({ do: z.literal('rule-extension'), matter: z.string(), isGranted: z.boolean(), answer: words }),
  /** 签发: the report of a quarter goes out. */
  z.object({ do: z.literal('issue-report'), quarter: z.string() }),
  /** A department on the list of interview candidates is asked to explain itself. */
  z.object({ do: z.literal('hear-department'), department: z.string() }),
  /** Its explanation; `matter` is the request. */
  z.object({ do: z.literal('explain'), matter: z.string(), text: words }),
  /** 会议定: what a meeting decided; `until` is an ISO day. */
  z.object({ do: z.literal('commit'), departments: z.array(z.string()), task: words, until: words, text: z.string() }),
  z.object({ do: z.literal('settle-commitment'), matter: z.string(), answer: words }),
  ...DUTY_ORDERS,
]);
export type Order = z.infer<typeof order>;
export type OrderOf<K extends Order['do']> = Extract<Order, { do: K }>;
