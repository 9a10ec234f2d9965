import { z } from 'zod';

const words = z.string().nullable();

/** Orders around duties and the people who answer for them. */
export const DUTY_ORDERS = [
  /** 交办: the office sends the plan out; `when` is `now` or an instant. */
  z.object({ do: z.literal('dispatch'), when: z.string() }),
  /** 取消交办: before it has left. */
  z.object({ do: z.literal('call-off'), dispatch: z.string() }),
  /** 签收, 不属我单位 …: a department answers to its duties. */
  z.object({
    do: z.literal('answer-duties'),
    department: z.string(),
    sign: z.array(z.string()),
    object: z.array(z.string()),
    /** What is wrong with those that it objects to. */
    reason: z.enum(['not_ours', 'wording', 'someone_else']),
    text: words,
    /** Who should own them instead, as said. */
    names: words,
    /** Others come after it. */
    isWalk: z.boolean(),
  }),
  /** 裁定: the office rules on an objection; the objection holds (调整) or the duty stays (维持). */
  z.object({ do: z.literal('rule-dispute'), matter: z.string(), isUpheld: z.boolean(), answer: words }),
  /** 出差, 请假: somebody is away, and perhaps somebody stands in; `deputy` is a handle, `named` what was said. */
  z.object({
    do: z.literal('be-away'),
    handle: z.string(),
    from: z.string(),
    until: z.string(),
    deputy: words,
    named: words,
  }),
  /** 不去了: an absence that has not begun. */
  z.object({ do: z.literal('cancel-absence'), absence: z.string() }),
  /** 我调走了，找小吴: to the office to settle. */
  z.object({ do: z.literal('ask-hand-over'), department: z.string(), named: words }),
  /** The office appoints who speaks for a department from now on. */
  z.object({ do: z.literal('hand-over'), department: z.string(), from: z.string(), to: z.string() }),
] as const;
