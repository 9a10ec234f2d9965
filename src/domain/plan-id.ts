import { createHash } from 'node:crypto';

/** The same document gives the same id, however its lines end and whatever its file is called. */
export function planIdOf(text: string): string {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\s+$/gm, '');
  return createHash('sha256').update(normal).digest('hex').slice(0, 12);
}
