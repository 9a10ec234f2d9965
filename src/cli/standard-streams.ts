import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;
const PATIENCE_MS = 5;

/** Writes a line on stdout; it has left this process when the call returns. */
export function printLine(line: string): void {
  writeWhole(STDOUT, Buffer.from(`${line}\n`, 'utf8'));
}

/** Writes bytes on stdout; they have left this process when the call returns. */
export function printBytes(bytes: Uint8Array): void {
  writeWhole(STDOUT, Buffer.from(bytes));
}

/** Writes a line on stderr; it has left this process when the call returns. */
export function noteLine(line: string): void {
  writeWhole(STDERR, Buffer.from(`${line}\n`, 'utf8'));
}

/** Whether an error says that whoever read our output has gone away (`remit export | head`). */
export function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  let rest = bytes;
  while (rest.length > 0) rest = rest.subarray(writeSome(descriptor, rest));
}

/** A pipe that is full and does not block answers EAGAIN: then its reader gets a moment. */
function writeSome(descriptor: number, bytes: Buffer): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_MS);
    return 0;
  }
}
