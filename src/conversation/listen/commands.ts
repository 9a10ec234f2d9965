import { z } from 'zod';

/** One thing that a model may say about a message. */
interface ListenCommand {
  name: string;
  /** For the model: when to use it, and what to fill in. */
  says: string;
}

/**
 * The closed list of what a model may say. It names and quotes; it states nothing. Their order is that of the prompt
 * and means nothing else.
 */
export const LISTEN_COMMANDS = [
  {
    name: 'about',
    says: 'the message, or a part of it, is about the matter of one candidate. task: its handle. quote: the words of the message that say so.',
  },
  {
    name: 'wants-figure',
    says: 'the message asks which figure, share or number is set. quote: the words of the message that ask for it.',
  },
  {
    name: 'measures',
    says: 'a figure of the message belongs to one measure of a candidate. task: its handle. measure: the handle of the measure. quote: the words of the message with the figure.',
  },
  {
    name: 'in-trouble',
    says: 'the message tells of something that holds the work up, or asks for help with it. quote: the words of the message that tell of it.',
  },
  {
    name: 'nothing-fits',
    says: 'no candidate is what the message is about. Say it alone, and say it whenever you are not sure.',
  },
] as const satisfies readonly ListenCommand[];

const NAMES = LISTEN_COMMANDS.map(({ name }) => name);

/** What comes over the wire: flat, every field present, empty where it does not apply. */
const wireAnswer = z.object({
  commands: z.array(
    z.object({
      do: z.enum(NAMES),
      task: z.string().describe('handle of a candidate, such as c2, or empty'),
      measure: z.string().describe('handle of a measure, such as m1, or empty'),
      quote: z.string().describe('words copied from the message, or empty'),
    }),
  ),
});

/** A command as it came, before anything of it is believed. */
export type WireCommand = z.infer<typeof wireAnswer>['commands'][number];

/** More than one message gives reason for is noise. */
const MOST_COMMANDS = 12;

/** The commands of an answer; undefined if it is none. */
export function readCommands(json: unknown): WireCommand[] | undefined {
  const read = wireAnswer.safeParse(json);
  return read.success ? read.data.commands.slice(0, MOST_COMMANDS) : undefined;
}

/** The list as it stands in the prompt. */
export function describeCommands(): string {
  return LISTEN_COMMANDS.map(({ name, says }) => `- ${name}: ${says}`).join('\n');
}

/** The schema that the prompt file must carry. */
export function commandSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(wireAnswer);
  return schema;
}
