import { startsWith, UnreadableFile } from './reader.ts';

/**
 * Text from bytes of unknown encoding: UTF-8 and UTF-16 with and without a mark, GB18030 (which holds GBK and GB2312),
 * Windows-1252. Line ends become `\n`. Throws an `UnreadableFile` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n');
  if (looksBinary(text)) throw new UnreadableFile('not_a_document');
  return text;
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return new TextDecoder('utf-8').decode(bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  return decodeUtf16WithoutMark(bytes) ?? decodeStrictly(bytes, 'utf-8') ?? decodeLegacy(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line ends, digits and spaces leave zero bytes on one side only, which no other encoding of text has. */
function decodeUtf16WithoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 65_536).entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || Math.min(even, odd) > Math.max(even, odd) / 20) return undefined;
  return decodeStrictly(bytes, odd > even ? 'utf-16le' : 'utf-16be');
}

function decodeLegacy(bytes: Uint8Array): string {
  return new TextDecoder(looksWestern(bytes) ? 'windows-1252' : 'gb18030').decode(bytes);
}

/** In Chinese text high bytes come in pairs; in Western text they stand alone between letters. */
function looksWestern(bytes: Uint8Array): boolean {
  let [alone, paired] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const isPair = (bytes[at + 1] ?? 0) >= 0x80;
    if (isPair) paired += 1;
    else alone += 1;
    if (isPair) at += 1;
  }
  return alone > paired;
}

const SAMPLE = 100_000;

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return strange > sample.length / 50;
}
