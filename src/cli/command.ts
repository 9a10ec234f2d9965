import type { Readable } from 'node:stream';
import type { Rules } from '../domain/rules.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/stores.ts';

/** What a command may use of the world around it; `main.ts` puts it together. */
export interface Tools {
  input: Readable;
  /** Writes one line on stdout before it returns. */
  print(line: string): void;
  /** Writes one line for the operator on stderr. */
  note(line: string): void;
  log: Log;
  /** Throws a RemitError that names every fault of the settings. */
  rules(): Rules;
  /** Opens the database, made on first use. */
  openStore(): Promise<Store>;
}

/** Does what the words after the command's name ask for; throws a UsageError or RemitError otherwise. */
export type RunCommand = (args: string[], tools: Tools) => Promise<void>;

export interface Command {
  name: string;
  /** What follows the name: `FILE [--json]`. */
  usage: string;
  /** One line for the list of commands. */
  does: string;
  /** Loads the command's own modules only when it is called, so that the others start fast. */
  load(): Promise<RunCommand>;
}
