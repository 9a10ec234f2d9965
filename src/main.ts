/** The composition root: the only file that knows every adapter and the settings. */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import type { Tools } from './cli/command.ts';
import { COMMANDS } from './cli/commands.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import { isReaderGone, noteLine, printLine } from './cli/standard-streams.ts';
import { RemitError } from './domain/errors.ts';

// Node's own --env-file-if-exists remarks on stderr that there is none.
if (existsSync('.env')) loadEnvFile('.env');

const notYet = () => {
  throw new RemitError('not_available', 'This is not there yet.');
};

const tools: Tools = {
  input: process.stdin,
  print: printLine,
  note: noteLine,
  log: { info: () => {}, warn: () => {}, error: () => {} },
  clock: { now: () => new Date() },
  createKey: () => crypto.randomUUID(),
  rules: notYet,
  openStore: notYet,
  example: () => undefined,
  openTerminal: notYet,
  openJsonLines: notYet,
  openSlack: notYet,
  examine: () => Promise.resolve([]),
};

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), COMMANDS, tools);
} catch (error) {
  // Whoever read our output has seen enough.
  if (!isReaderGone(error)) throw error;
}
