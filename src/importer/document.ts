import type { Language } from '../domain/plan.ts';

/** UTF-16 offsets into the text as read; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Line extends Span {
  text: string;
}

/** A document as the layouts see it; `text` is never changed, so that every offset holds. */
export interface PlanDocument {
  text: string;
  lines: Line[];
  language: Language;
}

const HAN = /[\u3400-\u9fff]/g;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/** Splits a text into lines and tells its language. */
export function openDocument(text: string): PlanDocument {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return { text, lines, language: languageOf(text) };
}

function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000);
  const han = sample.match(HAN)?.length ?? 0;
  return han >= (sample.match(LATIN_WORD)?.length ?? 0) ? 'zh' : 'en';
}

const EDGE = /[\s*\u200b\ufeff]/;

/** The same stretch without white space and stray `**` at its edges. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

export function isEmpty(span: Span): boolean {
  return span.end <= span.start;
}
