import { z } from 'zod';
import type { Finding, Register } from '../../domain/plan.ts';
import { scrub } from '../../domain/scrub.ts';
import { inLanguage } from '../../domain/wording.ts';
import { readOwnersInWords } from '../../importer/decisions/read-owners.ts';
import { findQuote } from '../listen/check-commands.ts';
import type { SuggestDeps } from './suggest-deps.ts';

/** As many as the office is shown with their numbers. */
const MOST_PASSAGES = 30;
const LONGEST_PASSAGE = 200;
const LONGEST_QUOTE = 80;
/** So much of a passage tells it from the others. */
const LONGEST_START = 24;

const answer = z.object({ readings: z.array(z.object({ passage: z.string(), quote: z.string() })) });

/**
 * Passages left over that a model takes for tasks, as findings for the office. The owners are those that our own reader
 * finds in the words it quotes.
 */
export async function suggestReadings(register: Register, deps: SuggestDeps): Promise<Finding[]> {
  const { model, renderPrompt, people } = deps;
  const passages = register.unassigned.slice(0, MOST_PASSAGES).map(({ text }) => text.slice(0, LONGEST_PASSAGE));
  if (passages.length === 0) return [];
  const sent = passages.map((text) => scrub(text, people));
  const prompt = renderPrompt('read-leftovers', {
    passages: sent.map((text, at) => `p${at + 1}: ${text.replace(/\s+/g, ' ')}`).join('\n'),
  });
  const given = await model.ask({ prompt, by: null });
  const read = answer.safeParse(given.isAnswered ? given.json : undefined);
  const readings = read.success ? read.data.readings : [];
  const found = readings.flatMap(({ passage, quote }) => {
    const number = Number(/^p(\d{1,2})$/.exec(passage)?.[1] ?? 0);
    const finding = toFinding(sent[number - 1] ?? '', quote, register);
    return finding ? [finding] : [];
  });
  return [...new Map(found.map((finding) => [finding.text, finding])).values()];
}

function toFinding(passage: string, quote: string, register: Register): Finding | undefined {
  const span = findQuote(quote, passage);
  const words =
    span &&
    passage
      .slice(span.start, span.end)
      .replace(/[（()）。“”]/g, '')
      .trim();
  if (words === undefined || words.length > LONGEST_QUOTE || !readOwnersInWords(words, register)) return undefined;
  const start = passage.replace(/[“”]/g, '').trim().slice(0, LONGEST_START);
  const text = inLanguage(
    register.language,
    `未归入的“${start}…”像是任务，写着“${words}”（模型的读法，未采用）`,
    `“${start}…”, which was left over, looks like a task: it says “${words}” (as a model reads it, not in use)`,
  );
  return { kind: 'suggested_reading', text };
}

/** What the office would write to take a reading; undefined once the passage is no longer left over. */
export function sayHowToTake({ text }: Finding, { unassigned, language }: Register): string | undefined {
  const [start = '', words = ''] = [...text.matchAll(/“([^“”]+?)…?”/g)].map(([, said = '']) => said);
  const at = unassigned.findIndex((passage) => passage.text.replace(/[“”]/g, '').trim().startsWith(start));
  if (at < 0) return undefined;
  return inLanguage(language, `对的话请写：第${at + 1}处：${words}`, `If so, write: passage ${at + 1}: ${words}`);
}
