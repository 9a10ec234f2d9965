import type { Answer } from '../answer.ts';
import { sayFirst } from '../compose.ts';

/** An answer of one line. */
export const tellFirst = (text: string, parts: Partial<Answer> = {}): Partial<Answer> => ({
  blocks: [sayFirst(text)],
  ...parts,
});
