import { RemitError } from '../../domain/errors.ts';
import type { Language } from '../../domain/plan.ts';
import { csvReader } from './csv.ts';
import { describeFault, MAX_MEGABYTES } from './describe-fault.ts';
import { docxReader } from './docx.ts';
import { htmlReader } from './html.ts';
import { oldWordReader } from './old-word.ts';
import { pdfReader } from './pdf.ts';
import { plainTextReader } from './plain-text.ts';
import { type Reader, type SourceFile, UnreadableFile } from './reader.ts';
import { spreadsheetReader } from './spreadsheet.ts';

/**
 * The first that accepts a file reads it. Formats with a signature of their own come first, so that a wrong
 * extension does no harm; HTML and CSV are plain text that says more; plain text takes what is left.
 */
const READERS: Reader[] = [
  pdfReader,
  docxReader,
  spreadsheetReader,
  oldWordReader,
  htmlReader,
  csvReader,
  plainTextReader,
];

/**
 * The text of a file, line by line; table rows are written as `table.ts` says.
 * Throws a RemitError `unreadable_file` whose message is in the language given, or `classified`.
 */
export async function readDocument(file: SourceFile, language: Language = 'en'): Promise<{ text: string }> {
  try {
    return { text: await readText(file) };
  } catch (cause) {
    if (cause instanceof RemitError) throw cause;
    const fault = cause instanceof UnreadableFile ? cause.fault : 'broken';
    throw new RemitError('unreadable_file', describeFault(fault, file.name, language), { cause });
  }
}

async function readText(file: SourceFile): Promise<string> {
  if (file.bytes.length === 0) throw new UnreadableFile('empty');
  if (file.bytes.length > MAX_MEGABYTES * 1_048_576) throw new UnreadableFile('too_large');
  const reader = READERS.find((candidate) => candidate.accepts(file));
  if (reader === undefined) throw new UnreadableFile('not_a_document');
  const text = await reader.read(file);
  if (text.trim() === '') throw new UnreadableFile('no_text');
  return text;
}
