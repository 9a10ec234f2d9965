import { inflateRawSync } from 'node:zlib';
import { startsWith, UnreadableFile } from './reader.ts';

const MAX_UNPACKED_BYTES = 200 * 1_048_576;
const MAX_ENTRIES = 10_000;
const STORED = 0;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;

interface Entry {
  name: string;
  method: number;
  packed: Uint8Array;
}

/** Whether these bytes are a zip archive with an entry under this folder (`word/`). */
export function isArchiveWith(bytes: Uint8Array, folder: string): boolean {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return false;
  try {
    return listEntries(bytes).some((entry) => entry.name.startsWith(folder));
  } catch {
    return false;
  }
}

/**
 * Throws an `UnreadableFile` for an archive that would fill the memory. Entries are unpacked to count them, because
 * the sizes that an archive states for itself may be wrong.
 */
export function refuseArchiveBomb(bytes: Uint8Array): void {
  let left = MAX_UNPACKED_BYTES;
  for (const { method, packed } of listEntries(bytes)) {
    left -= method === STORED ? packed.length : unpackedLength(packed, left);
    if (left < 0) throw new UnreadableFile('unpacks_too_large');
  }
}

function unpackedLength(packed: Uint8Array, limit: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) }).length;
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new UnreadableFile(isTooLarge ? 'unpacks_too_large' : 'broken');
  }
}

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new UnreadableFile('unpacks_too_large');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new UnreadableFile('broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: packedBytes(bytes, view, at),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const local = view.getUint32(entry + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return bytes.subarray(start, start + view.getUint32(entry + 20, true));
}

/** The directory of an archive stands at its end, before a comment of any length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new UnreadableFile('broken');
}
