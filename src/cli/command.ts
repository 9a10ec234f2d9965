import type { Readable } from 'node:stream';
import type { Language } from '../domain/plan.ts';
import type { Rules } from '../domain/rules.ts';
import type { ChatPlatform, WritePaper } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Model, ModelTrouble, RenderPrompt } from '../ports/model.ts';
import type { Store } from '../ports/stores.ts';
import type { KeyboardClock } from './keyboard-clock.ts';

/** A chat that people use; `ended` settles when it is over, and fails when it broke. */
export interface OpenChat {
  platform: ChatPlatform;
  ended: Promise<void>;
}

/** One thing that the doctor looked at; what is wrong comes with what to do. */
export interface Finding {
  what: string;
  isWell: boolean;
  says: string;
}

/** Paths of the bundled plan, of how people ask for its tasks, and of its directory. */
export interface ExampleFiles {
  plan: string;
  expansions: string;
  people: string;
}

/** What a command may use of the world around it; `main.ts` puts it together. */
export interface Tools {
  input: Readable;
  /** Writes one line on stdout before it returns. */
  print(line: string): void;
  /** Writes bytes on stdout before it returns. */
  printBytes(bytes: Uint8Array): void;
  /** Writes one line for the operator on stderr. */
  note(line: string): void;
  log: Log;
  /** The machine's clock. */
  clock: Clock;
  /** A key that no other message has. */
  createKey(): string;
  /** The language of the machine, for what is said before anybody has spoken. */
  language: Language;
  /** Throws a RemitError that names every fault of the settings. */
  rules(): Rules;
  /** Opens the database, made on first use. */
  openStore(): Promise<Store>;
  /** What a first start loads; nothing if that is switched off. */
  example(): ExampleFiles | undefined;
  writePaper: WritePaper;
  /** Name of the platform that `start` would serve. */
  platformName(): string;
  /** The chat of the person at the keyboard, who begins as `speaker`; nothing is read before its platform starts. */
  openTerminal(store: Store, speaker: string, clock: KeyboardClock): Promise<OpenChat>;
  /** The chat of a program: messages are JSON lines on stdout. */
  openJsonLines(isUnreachable: (recipient: string) => boolean): Promise<ChatPlatform>;
  /** Slack, where its tokens are set. */
  openSlack(store: Store): Promise<OpenChat | undefined>;
  /**
   * The language model, where one is set up; it keeps what it learns, and what it costs, in the store. `onTrouble` hears
   * once of each spell in which it fails; the log does so in any case.
   */
  model(store: Store, onTrouble?: (trouble: ModelTrouble) => void): Model | undefined;
  renderPrompt: RenderPrompt;
  /** Looks at everything outside the database; at the model only with a store, where its use is kept. */
  examine(store: Store | undefined): Promise<Finding[]>;
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
