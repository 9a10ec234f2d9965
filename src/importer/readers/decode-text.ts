import { startsWith, UnreadableFile } from './reader.ts';

/** So many characters tell what a text is. */
const SAMPLE = 100_000;

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

/** Zero bytes stand in no other encoding of text; which of the two orders it is shows in what comes out. */
function decodeUtf16WithoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const readings = [decodeStrictly(bytes, 'utf-16le'), decodeStrictly(bytes, 'utf-16be')];
  return readings.find((text) => text !== undefined && shareOfUsualCharacters(text) > 0.9);
}

function shareOfUsualCharacters(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const usual = sample.match(/[\t\n\r -~\u00a0-\u00ff\u2010-\u2040\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g);
  return (usual?.length ?? 0) / sample.length;
}

function decodeLegacy(bytes: Uint8Array): string {
  return new TextDecoder(looksWestern(bytes) ? 'windows-1252' : 'gb18030').decode(bytes);
}

/** In Chinese text high bytes come in pairs or in fours; in Western text they stand alone between letters. */
function looksWestern(bytes: Uint8Array): boolean {
  let [alone, together] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const [length, isHigh] = measure(bytes, at);
    if (length > 1) together += 1;
    else if (isHigh) alone += 1;
    at += length;
  }
  return alone > together;
}

function measure(bytes: Uint8Array, at: number): [length: number, isHigh: boolean] {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first < 0x80) return [1, false];
  if (second >= 0x80) return [2, true];
  const isFour = second >= 0x30 && second <= 0x39 && third >= 0x80;
  return [isFour ? 4 : 1, true];
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return strange > sample.length / 50;
}
