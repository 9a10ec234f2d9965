import { readFile, stat } from 'node:fs/promises';
import type { FileContent, SentFile } from '../../ports/chat.ts';

/** A file of this machine that somebody at it names. */
export async function readLocalFile({ path }: SentFile, mostBytes: number): Promise<FileContent> {
  try {
    const { size } = await stat(path);
    return size > mostBytes ? { problem: 'too_large' } : { bytes: await readFile(path) };
  } catch {
    return { problem: 'gone' };
  }
}
