import { isEmpty, type PlanDocument, type Span, trimSpan } from '../document.ts';
import { cleanText, squeeze } from '../refiners/cleaning.ts';
import type { Segment } from './outline.ts';

const LONGEST_TITLE = 40;
const SENTENCE_END = /[。；;！!？?]/;
/** Share of the items of one style that must have a short first sentence before it is taken for a heading. */
const HEADING_SHARE = 0.6;

/** Whether a line reads as a title: short, no sentence, no list. */
export function isTitleLine(line: string): boolean {
  const words = cleanText(line).replace(/^#+\s*/, '');
  return (
    words.length >= 2 &&
    words.length <= LONGEST_TITLE &&
    !/[。；;！!？?，,：:、）)|]$/.test(words) &&
    !/[。；;|]/.test(words)
  );
}

/** Where the text of an item's first statement ends, or the item itself. */
export function contentEnd(segment: Segment): number {
  return segment.statements[0]?.start ?? segment.end;
}

/** The heading on the item's first line, if text follows on the next; null if there is none. */
function lineHeading(document: PlanDocument, segment: Segment): Span | null {
  const end = document.text.indexOf('\n', segment.body);
  if (end < 0 || end >= contentEnd(segment)) return null;
  const heading = trimSpan(document.text, { start: segment.body, end });
  const rest = trimSpan(document.text, { start: end, end: contentEnd(segment) });
  return !isEmpty(rest) && isTitleLine(document.text.slice(heading.start, heading.end)) ? heading : null;
}

/** The item's short first sentence, if another one follows. */
function sentenceHeading(document: PlanDocument, segment: Segment): Span | null {
  const window = document.text.slice(segment.body, Math.min(contentEnd(segment), segment.body + 3 * LONGEST_TITLE));
  const at = window.search(SENTENCE_END);
  if (at < 0) return null;
  const words = squeeze(window.slice(0, at));
  const rest = trimSpan(document.text, { start: segment.body + at + 1, end: contentEnd(segment) });
  if (
    isEmpty(rest) ||
    /\d/.test(words) ||
    words.length < 2 ||
    words.length > 30 ||
    (words.match(/[，,]/g) ?? []).length > 1
  )
    return null;
  return {
    start: trimSpan(document.text, { start: segment.body, end: segment.body + at }).start,
    end: segment.body + at + 1,
  };
}

/** A heading for each segment that has one; short first sentences count only where most items have them. */
export function findHeadings(document: PlanDocument, segments: readonly Segment[]): Map<Segment, Span> {
  const headings = new Map<Segment, Span>();
  const votes = new Map<string, { all: number; short: number }>();
  for (const segment of segments) {
    const line = lineHeading(document, segment);
    if (line) headings.set(segment, line);
    if (line || segment.statements.length === 0) continue;
    const vote = votes.get(segment.marker.style) ?? { all: 0, short: 0 };
    const short = sentenceHeading(document, segment) ? 1 : 0;
    votes.set(segment.marker.style, { all: vote.all + 1, short: vote.short + short });
  }
  for (const segment of segments) {
    const vote = votes.get(segment.marker.style);
    if (headings.has(segment) || !vote || vote.short < vote.all * HEADING_SHARE) continue;
    const heading = sentenceHeading(document, segment);
    if (heading) headings.set(segment, heading);
  }
  return headings;
}

/** The words of a heading without number, markup and closing point. */
export function titleOf(raw: string): string {
  return cleanText(raw)
    .replace(/^#+\s*/, '')
    .replace(/[。；;：:，,.]+$/, '');
}

/** A title for an item without heading: its first words, up to a comma where they are many. */
export function titleFromText(text: string): string {
  if (!/[\u4e00-\u9fff]/.test(text)) return firstWords(text);
  const sentence = text.split(/[。；;\n]/)[0] ?? text;
  if (sentence.length <= 30) return sentence;
  const comma = sentence.slice(0, 40).search(/[，,：:]/);
  return comma >= 6 ? sentence.slice(0, comma) : `${sentence.slice(0, 28)}…`;
}

function firstWords(text: string): string {
  const sentence = text.split(/(?<=[a-z)])[.;]\s/)[0] ?? text;
  if (sentence.length <= 80) return sentence.replace(/\.$/, '');
  return `${sentence.slice(0, sentence.lastIndexOf(' ', 72))}…`;
}
