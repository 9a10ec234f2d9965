import { z } from 'zod';

const manner = z.strictObject({
  /** How the answer is held to its schema. */
  format: z.enum(['json_schema', 'json_object', 'text']),
  /** The name under which the length of the answer is limited. */
  limit: z.enum(['max_completion_tokens', 'max_tokens', 'none']),
  /** Tokens that an answer, and what is thought before it, may have. */
  room: z.int().positive(),
  saysTemperature: z.boolean(),
  saysEffort: z.boolean(),
  /** Which way of switching long thinking off is asked for; `dropped` where that was wrong, too. */
  thinking: z.enum(['unsaid', 'enable_thinking', 'thinking', 'dropped']),
  /** Whether the task may stand in a message of the system's. */
  hasSystem: z.boolean(),
});

/** How an endpoint wants to be asked: no two of those that speak the protocol agree in all of it. */
export type Manner = Readonly<z.infer<typeof manner>>;

/** What the newest endpoints understand; the others say what they do not. */
export const FIRST_MANNER: Manner = {
  format: 'json_schema',
  limit: 'max_completion_tokens',
  room: 2_000,
  saysTemperature: true,
  saysEffort: true,
  thinking: 'unsaid',
  hasSystem: true,
};

/** A manner that was kept; nothing if it is of another version of Remit. */
export function readManner(text: string): Manner | undefined {
  try {
    return manner.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const MOST_ROOM = 8_000;

/** With more room for the answer, after one was cut off; nothing where it had enough. */
export function giveRoom(now: Manner): Manner | undefined {
  return now.room < MOST_ROOM ? { ...now, room: now.room * 4 } : undefined;
}

/** What an endpoint's complaint is about, and what to do differently; nothing if that was done already. */
interface Adjustment {
  about: RegExp;
  adjust(now: Manner): Manner | undefined;
}

const askLooser = (now: Manner): Manner | undefined => {
  const format = ({ json_schema: 'json_object', json_object: 'text', text: undefined } as const)[now.format];
  return format && { ...now, format };
};

/** Each goes one way only, so that there is an end. The first that fits is taken: complaints name more than one thing. */
const ADJUSTMENTS: readonly Adjustment[] = [
  {
    about: /enable_thinking/,
    adjust: (now) =>
      now.thinking === 'unsaid' || now.thinking === 'thinking'
        ? { ...now, thinking: 'enable_thinking' }
        : dropThinking(now),
  },
  { about: /response_format|json_schema|json_object|json mode|structured output|guided/i, adjust: askLooser },
  {
    about: /max_(completion_)?tokens/,
    adjust: (now) => {
      const limit = ({ max_completion_tokens: 'max_tokens', max_tokens: 'none', none: undefined } as const)[now.limit];
      return limit && { ...now, limit };
    },
  },
  { about: /temperature/, adjust: (now) => (now.saysTemperature ? { ...now, saysTemperature: false } : undefined) },
  { about: /reasoning/, adjust: (now) => (now.saysEffort ? { ...now, saysEffort: false } : undefined) },
  {
    about: /thinking/,
    adjust: (now) => {
      // A model that cannot think complains of the effort that was asked of it.
      if (now.saysEffort) return { ...now, saysEffort: false };
      return now.thinking === 'unsaid' ? { ...now, thinking: 'thinking' } : dropThinking(now);
    },
  },
  { about: /\brole\b|system/, adjust: (now) => (now.hasSystem ? { ...now, hasSystem: false } : undefined) },
];

function dropThinking(now: Manner): Manner | undefined {
  return now.thinking === 'dropped' ? undefined : { ...now, thinking: 'dropped' };
}

/**
 * What to do after a request was called faulty: change the parameter that is named, by its name or else within the
 * message; if none is, ask for less strictness. Nothing if there is nothing left to change.
 */
export function adjustManner(now: Manner, { param, message }: { param: string; message: string }): Manner | undefined {
  for (const words of [param, message]) {
    for (const { about, adjust } of ADJUSTMENTS) {
      const next = about.test(words) ? adjust(now) : undefined;
      if (next) return next;
    }
  }
  return askLooser(now);
}
