import { RemitError } from '../domain/errors.ts';
import type { Language } from '../domain/plan.ts';
import { describeFault, MAX_MEGABYTES } from '../importer/readers/describe-fault.ts';
import { readDocument } from '../importer/readers/index.ts';
import type { FileContent, SentFile } from '../ports/chat.ts';

/** A file that somebody sent: its text, or a sentence that says why there is none. */
export type SentDocument = { name: string; text: string } | { name: string; fault: string };

/** How the platform in use fetches a file. */
export type ReadFile = (file: SentFile, mostBytes: number) => Promise<FileContent>;

const MOST_BYTES = MAX_MEGABYTES * 1_048_576;

/** Fetches and reads a file; whatever is wrong with it is a sentence for its sender. */
export async function readSentFile(file: SentFile, fetchFile: ReadFile, language: Language): Promise<SentDocument> {
  const { name } = file;
  const content = await fetchFile(file, MOST_BYTES);
  if ('problem' in content) return { name, fault: describeProblem(content.problem, name, language) };
  try {
    const { text } = await readDocument({ name, bytes: content.bytes }, language);
    return { name, text };
  } catch (error) {
    if (error instanceof RemitError) return { name, fault: error.message };
    throw error;
  }
}

function describeProblem(problem: 'too_large' | 'gone', name: string, language: Language): string {
  if (problem === 'too_large') return describeFault('too_large', name, language);
  return language === 'zh'
    ? `没有取到文件“${name}”，请再发一次。`
    : `The file ${name} could not be fetched; please send it again.`;
}
