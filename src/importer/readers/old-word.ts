import { type Reader, startsWith, UnreadableFile } from './reader.ts';

/** The container of Office files before 2007, and of newer ones that are locked with a password. */
export function isOldOfficeFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
}

/** Whether the container names this part; names are UTF-16. */
export function hasOldOfficePart(bytes: Uint8Array, part: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(part, 'utf16le'));
}

/** Reads nothing: says what is to be done with a .doc or a locked file. */
export const oldWordReader: Reader = {
  name: 'doc',
  accepts: ({ bytes }) => isOldOfficeFile(bytes),
  read: ({ bytes }) => {
    if (hasOldOfficePart(bytes, 'EncryptedPackage')) throw new UnreadableFile('encrypted');
    throw new UnreadableFile(hasOldOfficePart(bytes, 'WordDocument') ? 'old_word' : 'not_a_document');
  },
};
