import { describeCause, RemitError } from '../domain/errors.ts';
import type { Command, Tools } from './command.ts';
import { isReaderGone } from './standard-streams.ts';
import { UsageError } from './usage-error.ts';

/** Runs what the words after `remit` say and returns the exit code: 0 done, 1 could not be done, 2 wrong usage. */
export async function runCommandLine(words: string[], commands: readonly Command[], tools: Tools): Promise<number> {
  const [name = '', ...args] = words;
  if (['help', '--help', '-h'].includes(name)) {
    tools.print(describeAll(commands));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    tools.note(`${name === '' ? 'A command is missing' : `There is no command “${name}”`}.\n${describeAll(commands)}`);
    return 2;
  }
  if (args.includes('--help')) {
    tools.print(`usage: ${usageOf(command)}\n${command.does}`);
    return 0;
  }
  return run(command, args, tools);
}

async function run(command: Command, args: string[], tools: Tools): Promise<number> {
  try {
    const runCommand = await command.load();
    await runCommand(args, tools);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      tools.note(`${command.name}: ${error.message}. Usage: ${usageOf(command)}`);
      return 2;
    }
    if (isReaderGone(error)) throw error;
    tools.log.info('a command failed', { command: command.name, cause: stackOf(error) });
    tools.note(describeFault(error));
    return 1;
  }
}

/** Only the log has it, from level info up: whoever called the command reads one sentence. */
const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** One line that a person can act on, without a stack trace. */
function describeFault(error: unknown): string {
  if (error instanceof RemitError) return error.message;
  return `This should not have happened: ${describeCause(error).split('\n')[0]} (REMIT_LOG_LEVEL=info shows where)`;
}

const usageOf = (command: Command) => `remit ${command.name} ${command.usage}`.trim();

function describeAll(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${command.does}`);
  return ['usage:', ...lines].join('\n');
}
