import type { Register } from '../domain/plan.ts';
import type { Span } from './document.ts';
import type { RoughRegister } from './layouts/layout.ts';

export type PartKind = 'preamble' | 'heading' | 'clause' | 'statement' | 'leftover';

/** A stretch of the document and what it was taken for. */
export interface Part extends Span {
  kind: PartKind;
}

export interface TracedRegister {
  register: Register;
  /** Every character of the text in exactly one part. */
  parts: Part[];
  layout: string;
}

/** Every character of a document in exactly one part, in order; what lies before the first item is the preamble. */
export function traceParts(text: string, rough: RoughRegister): Part[] {
  const claimed = claimedParts(rough);
  const firstItem = Math.min(
    ...rough.tasks.map(({ body }) => body.start),
    ...rough.headings.map(({ start }) => start),
    text.length,
  );
  const parts: Part[] = [];
  let at = 0;
  const fill = (end: number) => {
    if (end > at) parts.push({ kind: at < firstItem ? 'preamble' : 'leftover', start: at, end });
  };
  for (const part of claimed) {
    const start = Math.max(part.start, at);
    if (part.end <= start) continue;
    fill(start);
    parts.push({ ...part, start });
    at = part.end;
  }
  fill(text.length);
  return parts;
}

/** Of parts that overlap the clause wins over what stands in it. */
function claimedParts(rough: RoughRegister): Part[] {
  const as = (kind: PartKind, spans: readonly Span[]) => spans.map(({ start, end }) => ({ kind, start, end }));
  return [
    ...as(
      'clause',
      rough.tasks.map(({ body }) => body),
    ),
    ...as('statement', rough.statements),
    ...as('heading', rough.headings),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}
