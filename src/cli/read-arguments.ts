import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Options and positionals of a command; anything it does not know is a UsageError. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  positionals: { min: number; max: number },
) {
  const parsed = parseStrictly(args, options);
  if (parsed.positionals.length < positionals.min) throw new UsageError('something is missing');
  if (parsed.positionals.length > positionals.max) {
    throw new UsageError(`“${parsed.positionals[positionals.max]}” is one word too many`);
  }
  return parsed;
}

function parseStrictly<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentence is clear, what follows it is advice for programmers.
    throw new UsageError(error instanceof Error ? (error.message.split(/\.\s/)[0] ?? error.message) : String(error));
  }
}
