import type { Address, ChatPlatform } from '../../ports/chat.ts';
import { listChoices, renderPlain } from '../../ports/render-plain.ts';
import { readLocalFile } from './read-local-file.ts';

/** What the JSON chat needs of the process it runs in. */
export interface JsonLines {
  /** Writes a line on stdout before it returns. */
  print(line: string): void;
  /** Whether messages to this person fail, as with a closed account. */
  isUnreachable(recipient: string): boolean;
}

/**
 * A chat of programs: every message to anybody is a JSON line. Its events are read by the command, since not all of
 * them are messages. A line cannot be asked whether it was read, hence no `findPosted`.
 */
export function createJsonLinesPlatform({ print, isUnreachable }: JsonLines): ChatPlatform {
  return {
    name: 'terminal',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    addressOf: (recipient) => Promise.resolve(recipient as Address),
    readFile: readLocalFile,
    post: (_address, { key, recipient, reply }) => {
      if (isUnreachable(recipient)) {
        return Promise.resolve({ outcome: 'failed', why: `messages to ${recipient} do not arrive`, isFinal: true });
      }
      const options = listChoices(reply).map(({ label, value }) => ({ label, value }));
      const line = { to: recipient, text: renderPlain(reply.blocks), options, ...(reply.edits ? { edits: true } : {}) };
      print(JSON.stringify(line));
      return Promise.resolve({ outcome: 'sent', as: key });
    },
  };
}
