import type { PlanDocument, Span } from '../document.ts';
import type { Statement } from '../statements/statement.ts';
import { withoutEnumerations } from './enumerations.ts';
import { findMarkers, type Marker } from './markers.ts';

/** A stretch of the document under one number, up to the next number that counts. */
export interface Segment extends Span {
  marker: Marker;
  /** After the number. */
  body: number;
  ref: string;
  /** Index of the segment that this one lies under, -1 for the outermost. */
  parent: number;
  statements: Statement[];
  /** Whether a deeper number follows before the next one of its own rank. */
  hasChildren: boolean;
}

/** Cuts a document at the numbers that carry items or group them; deeper numbers stay part of their item's text. */
export function readOutline(
  document: PlanDocument,
  statements: readonly Statement[],
  blankets: readonly Span[] = [],
): Segment[] {
  const outside = outsideOf(findMarkers(document), statements);
  const covered = new Set(blankets.flatMap(({ end }) => outside.find(({ start }) => start >= end)?.style ?? []));
  return segmentsOf(document, withoutEnumerations(outside, statements, covered, document.text.length), statements);
}

/** The stretches that begin at the given numbers, with their statements and the numbers they lie under. */
export function segmentsOf(
  { text }: PlanDocument,
  markers: readonly Marker[],
  statements: readonly Statement[],
): Segment[] {
  const segments = markers.map((marker, at) => ({
    marker,
    start: marker.start,
    body: marker.end,
    end: markers[at + 1]?.start ?? text.length,
    ref: marker.label,
    parent: -1,
    statements: [],
    hasChildren: false,
  }));
  attachStatements(segments, statements);
  nest(segments);
  nameUniquely(segments);
  return segments;
}

/** Numbers inside a statement are no outline. */
function outsideOf(markers: readonly Marker[], statements: readonly Statement[]): Marker[] {
  let at = 0;
  return markers.filter((marker) => {
    while (at < statements.length && (statements[at]?.end ?? 0) <= marker.start) at += 1;
    return (statements[at]?.start ?? Number.POSITIVE_INFINITY) > marker.start;
  });
}

function attachStatements(segments: Segment[], statements: readonly Statement[]): void {
  let at = 0;
  for (const statement of statements) {
    while (at < segments.length && (segments[at]?.end ?? 0) <= statement.start) at += 1;
    const segment = segments[at];
    if (segment && segment.start <= statement.start) segment.statements.push(statement);
  }
}

function nest(segments: Segment[]): void {
  const path: number[] = [];
  for (const [index, segment] of segments.entries()) {
    while (path.length > 0 && (segments[path.at(-1) ?? 0]?.marker.rank ?? 0) >= segment.marker.rank) path.pop();
    segment.parent = path.at(-1) ?? -1;
    const parent = segments[segment.parent];
    if (parent) parent.hasChildren = true;
    path.push(index);
  }
}

/** Where a count starts again under each heading, the heading's number comes first: `（一）1`. */
function nameUniquely(segments: Segment[]): void {
  const restarts = new Set<string>();
  const highest = new Map<string, number>();
  for (const { marker } of segments) {
    if (marker.number <= (highest.get(marker.style) ?? 0)) restarts.add(marker.style);
    highest.set(marker.style, marker.number);
  }
  for (const segment of segments) {
    const parent = segments[segment.parent];
    if (parent && restarts.has(segment.marker.style) && !segment.marker.style.startsWith('dotted'))
      segment.ref = parent.ref + segment.marker.label;
  }
  const seen = new Map<string, number>();
  for (const segment of segments) {
    const times = (seen.get(segment.ref) ?? 0) + 1;
    seen.set(segment.ref, times);
    if (times > 1) segment.ref = `${segment.ref}·${times}`;
  }
}
