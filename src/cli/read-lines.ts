import type { Readable } from 'node:stream';
import { RemitError } from '../domain/errors.ts';
import type { Tools } from './command.ts';

export interface Line {
  /** Counts from 1, blank lines too. */
  number: number;
  text: string;
}

/**
 * Handles the lines of stdin strictly in order. One that cannot be handled is noted with its reason and does not keep
 * the others from being handled; the command fails at the end.
 */
export async function handleLines(tools: Tools, handle: (line: Line) => Promise<void> | void): Promise<void> {
  let refused = 0;
  for await (const line of readLines(tools.input)) {
    try {
      await handle(line);
    } catch (error) {
      if (!(error instanceof RemitError)) throw error;
      refused += 1;
      tools.note(error.message);
    }
  }
  if (refused > 0) throw new RemitError('bad_input', `${refused} of the lines could not be handled.`);
}

/** The lines of a stream, one by one, blank ones left out. */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  input.setEncoding('utf8');
  let rest = '';
  let number = 0;
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) yield* numbered(line, ++number);
  }
  yield* numbered(rest, ++number);
}

function* numbered(line: string, number: number) {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text !== '') yield { number, text };
}

/** A JSON object as a record; anything else is a RemitError that names the line. */
export function readObject(text: string, number: number): Record<string, unknown> {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new RemitError('bad_input', `Line ${number} is no JSON object: ${cut(text)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const LONGEST = 60;
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** A text of an object; undefined if it is absent or null, a RemitError if it is something else. */
export function findText(object: Record<string, unknown>, key: string, number: number): string | undefined {
  const value = object[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new RemitError('bad_input', `Line ${number}: “${key}” must be a text.`);
}

/** As `findText`, but it must be there. */
export function getText(object: Record<string, unknown>, key: string, number: number): string {
  const text = findText(object, key, number);
  if (text !== undefined) return text;
  throw new RemitError('bad_input', `Line ${number}: “${key}” is missing.`);
}
