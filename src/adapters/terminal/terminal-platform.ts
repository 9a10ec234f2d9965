import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Person } from '../../domain/person.ts';
import type { Language } from '../../domain/plan.ts';
import type { Address, ChatPlatform, Incoming, Reply } from '../../ports/chat.ts';
import { type FileMakers, keepFiles } from './keep-files.ts';
import { openMailbox } from './mailbox.ts';
import { readTypedLine } from './read-typed-line.ts';
import { type Look, paint, renderForTerminal } from './render-terminal.ts';
import { openScreen, type Screen } from './screen.ts';
import { terminalWords } from './terminal-words.ts';

export interface TerminalSettings extends FileMakers {
  input: Readable;
  output: Writable;
  /** Writes a line on `output` before it returns. */
  print(line: string): void;
  look(): Look;
  isInteractive: boolean;
  language: Language;
  /** Where the history and other people's unread messages are kept. */
  folder: string;
  people(): Promise<Person[]>;
  /** Handle of who sits there first. */
  speaker: string;
  now(): Date;
  /** Moves a rehearsed time forward and does what is due by then; false if that is no later time. */
  moveTo?(time: string): Promise<boolean>;
  /** A key that no other message has. */
  createKey(): string;
  /** Told when a line could not be handled. */
  onFault(error: unknown): void;
}

/** So many people with unread messages are named, the others counted. */
const MOST_UNREAD = 5;

/** A chat for the person at the keyboard, who may be anybody of the directory; `ended` settles when they leave. */
export type TerminalPlatform = ChatPlatform & { ended: Promise<void> };

/** Lines are handled one after the other; messages to people who are not at the keyboard wait in the mailbox. */
export function createTerminalPlatform(settings: TerminalSettings): TerminalPlatform {
  const words = terminalWords(settings.language);
  const mailbox = openMailbox(join(settings.folder, 'mail'));
  const end = Promise.withResolvers<void>();
  let speaker = settings.speaker;
  let screen: Screen | undefined;
  let work = Promise.resolve();
  let isLeaving = false;
  let remindedOf = '';

  const write = (lines: string[]) => screen?.write(lines);
  async function show(reply: Reply): Promise<void> {
    write([...renderForTerminal(reply.blocks, settings.look()), ...(await listFiles(reply)), '']);
  }

  async function listFiles(reply: Reply): Promise<string[]> {
    if (!settings.isInteractive) return [];
    const files = await keepFiles(reply, join(settings.folder, 'files'), settings);
    return files.map(words.fileIn);
  }

  async function showIn(channel: string, reply: Reply): Promise<void> {
    write([paint(channel, 'dim', settings.look())]);
    await show(reply);
  }

  /** Said again only when it has changed. */
  function remindOfUnread(): void {
    const waiting = [...mailbox.count()];
    const line = waiting.length > 0 ? words.unread(waiting.slice(0, MOST_UNREAD), waiting.length) : '';
    if (line !== '' && line !== remindedOf) write([paint(line, 'yellow', settings.look())]);
    remindedOf = line;
  }

  async function offerPrompt(): Promise<void> {
    for (const reply of mailbox.take(speaker)) await show(reply);
    remindOfUnread();
    const person = (await settings.people()).find(({ handle }) => handle === speaker);
    const name = [speaker, person && words.here(person)].filter(Boolean).join(' ');
    screen?.prompt(`${paint(name, 'cyan', settings.look())} › `);
  }

  async function become(handle: string): Promise<void> {
    if (handle === '') return write([words.whom]);
    speaker = handle;
    const isKnown = (await settings.people()).some((person) => person.handle === handle);
    if (!isKnown) write([words.newcomer(handle)]);
  }

  async function listPeople(): Promise<void> {
    const people = await settings.people();
    if (people.length === 0) return write([words.nobody]);
    const rows = people.map(({ handle, name, department, role }) => [handle, name, role, department ?? '']);
    write(
      renderForTerminal([{ type: 'table', header: ['handle', 'name', 'role', 'department'], rows }], settings.look()),
    );
  }

  async function moveTime(time: string): Promise<void> {
    const isMoved = await settings.moveTo?.(time);
    write([isMoved ? words.movedTo(time) : words.cannotMove(settings.moveTo !== undefined)]);
  }

  /** Lines that were piped in behind a /quit are not handled any more. */
  function leave(): void {
    isLeaving = true;
    screen?.close();
  }

  function say(text: string): Incoming {
    return {
      key: `terminal:${settings.createKey()}`,
      platform: 'terminal',
      from: speaker,
      conversation: `person:${speaker}`,
      address: speaker as Address,
      at: settings.now(),
      content: { type: 'said', text },
    };
  }

  async function handle(line: string, receive: (message: Incoming) => Promise<void>): Promise<void> {
    const typed = readTypedLine(line);
    if (typed.do === 'say') await receive(say(typed.text));
    else if (typed.do === 'become') await become(typed.handle);
    else if (typed.do === 'list-people') await listPeople();
    else if (typed.do === 'move-time') await moveTime(typed.time);
    else if (typed.do === 'help') write(words.help);
    else if (typed.do === 'unknown') write([words.unknownCommand(typed.word)]);
    else if (typed.do === 'quit') return leave();
    await offerPrompt();
  }

  return {
    name: 'terminal',
    ended: end.promise,
    async start(receive) {
      const handleSafely = async (line: string) => {
        if (isLeaving) return;
        try {
          await handle(line, receive);
        } catch (error) {
          settings.onFault(error);
          write([words.failed]);
        }
      };
      screen = openScreen({
        ...settings,
        historyFile: join(settings.folder, 'history'),
        onLine: (line) => {
          work = work.then(() => handleSafely(line));
        },
        onClose: () => void work.then(end.resolve),
      });
      await offerPrompt();
    },
    stop() {
      screen?.close();
      return end.promise;
    },
    addressOf: (recipient) => Promise.resolve(recipient as Address),
    async post(_address, { key, recipient, reply }) {
      if (screen && recipient.startsWith('#')) await showIn(recipient, reply);
      else if (screen && recipient === speaker) await show(reply);
      else mailbox.put(recipient, reply);
      return { outcome: 'sent', as: key };
    },
  };
}
