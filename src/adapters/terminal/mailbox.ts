import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../ports/chat.ts';

/** Messages to people who are not at the terminal; they wait in a folder until somebody sits down as that person. */
export interface Mailbox {
  put(recipient: string, reply: Reply): void;
  /** Takes out what waits for a person, oldest first; a second process gets nothing of it. */
  take(recipient: string): Reply[];
  /** How many messages wait, for those who have any. */
  count(): Map<string, number>;
}

const SUFFIX = '.jsonl';

/** A mailbox in a folder, one file a person: appending and renaming are safe with several processes. */
export function openMailbox(folder: string): Mailbox {
  const fileOf = (recipient: string) => join(folder, encodeURIComponent(recipient) + SUFFIX);
  return {
    put(recipient, reply) {
      mkdirSync(folder, { recursive: true });
      appendFileSync(fileOf(recipient), `${JSON.stringify(reply)}\n`);
    },
    take(recipient) {
      const file = fileOf(recipient);
      const taken = `${file}.${process.pid}`;
      if (!existsSync(file) || !isRenamed(file, taken)) return [];
      const replies = readReplies(taken);
      rmSync(taken);
      return replies;
    },
    count() {
      const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(SUFFIX)) : [];
      return new Map(
        files.map((name) => [
          decodeURIComponent(name.slice(0, -SUFFIX.length)),
          readReplies(join(folder, name)).length,
        ]),
      );
    },
  };
}

/** False if another process was faster. */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A line that was cut off by a crash is left out. */
function readReplies(file: string): Reply[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Reply];
      } catch {
        return [];
      }
    });
}
