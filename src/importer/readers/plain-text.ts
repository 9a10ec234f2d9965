import { decodeText } from './decode-text.ts';
import type { Reader } from './reader.ts';

/** Text and Markdown are read as they are: the importer knows what stray markup looks like. */
export const plainTextReader: Reader = {
  name: 'text',
  accepts: () => true,
  read: ({ bytes }) => decodeText(bytes),
};
