import { isEmpty, type PlanDocument, type Span, trimSpan } from '../document.ts';
import type { Statement } from '../statements/statement.ts';
import { isTitleLine } from './headings.ts';
import type { Marker } from './markers.ts';

/** Stands for numbers in a document without any: one before the text of each statement. */
export function countStatements(document: PlanDocument, statements: readonly Statement[]): Marker[] {
  const markers: Marker[] = [];
  let from = 0;
  for (const statement of statements) {
    const start = itemStart(document, { start: from, end: statement.start }, from === 0);
    const isSameLine = from > 0 && !document.text.slice(from, start).includes('\n');
    if (start < statement.start && !isSameLine) {
      const number = markers.length + 1;
      markers.push({ style: 'unnumbered', rank: 4, number, label: String(number), start, end: start });
    }
    from = statement.end;
  }
  return markers;
}

/** The paragraph before the statement, with the title above it; later items reach back to the statement before. */
function itemStart({ text }: PlanDocument, region: Span, isFirst: boolean): number {
  const paragraphs = linesBackwards(text, region);
  const [nearest] = paragraphs;
  if (!nearest) return region.end;
  let start = nearest.start;
  for (const [at, line] of paragraphs.slice(1).entries()) {
    const isTitle = isTitleLine(text.slice(line.start, line.end));
    if (isTitle)
      return isTitleLine(text.slice(paragraphs[at]?.start, paragraphs[at]?.end)) && at > 0 ? start : line.start;
    if (isFirst) return start;
    start = line.start;
  }
  return start;
}

function linesBackwards(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let to = end;
  while (to > start) {
    const from = Math.max(start, text.lastIndexOf('\n', to - 1) + 1);
    const line = trimSpan(text, { start: from, end: to });
    if (!isEmpty(line)) lines.push(line);
    to = from - 1;
  }
  return lines;
}
