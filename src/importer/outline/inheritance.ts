import { isEmpty, type PlanDocument, trimSpan } from '../document.ts';
import type { Blanket } from '../statements/blankets.ts';
import type { Statement } from '../statements/statement.ts';
import { isTitleLine } from './headings.ts';
import type { Segment } from './outline.ts';

/** A heading that names the owners of all the items under it: `一、安全生产（区应急管理局牵头）`. */
export function isHeadingStatement({ text }: PlanDocument, { hasChildren, body, end, statements }: Segment): boolean {
  const [statement, more] = statements;
  if (!hasChildren || !statement || more) return false;
  const rest = trimSpan(text, { start: statement.end, end });
  return rest.end - rest.start <= 15 && isTitleLine(text.slice(body, statement.start));
}

/** Items without a statement of their own → the one that a heading or a sentence above gives them. */
export function inheritStatements(
  document: PlanDocument,
  segments: readonly Segment[],
  blankets: readonly Blanket[],
): Map<Segment, Statement> {
  const homes = blankets.map((blanket) => ({
    blanket,
    home: segments.findLastIndex(({ start }) => start <= blanket.start),
  }));
  const inherited = new Map<Segment, Statement>();
  for (const [index, segment] of segments.entries()) {
    const isBare = segment.statements.length === 0 && !segment.hasChildren;
    if (!isBare || isEmpty(trimSpan(document.text, { start: segment.body, end: segment.end }))) continue;
    const found = fromHeading(document, segments, segment) ?? fromBlanket(segments, homes, index);
    if (found) inherited.set(segment, found);
  }
  return inherited;
}

function fromHeading(document: PlanDocument, segments: readonly Segment[], segment: Segment): Statement | undefined {
  for (let at = segment.parent; at >= 0; ) {
    const parent = segments[at];
    if (parent && isHeadingStatement(document, parent)) return parent.statements[0];
    at = parent?.parent ?? -1;
  }
  return undefined;
}

/** A sentence covers what lies under its own number, or what follows it beside that number. */
function fromBlanket(
  segments: readonly Segment[],
  homes: readonly { blanket: Blanket; home: number }[],
  index: number,
): Statement | undefined {
  return homes.findLast(({ blanket, home }) => {
    if (blanket.isBackward ? index > home : index <= home) return false;
    if (home < 0) return true;
    const covers = segments[home]?.hasChildren ? home : (segments[home]?.parent ?? -1);
    return covers < 0 || isUnder(segments, index, covers);
  })?.blanket;
}

function isUnder(segments: readonly Segment[], index: number, ancestor: number): boolean {
  for (let at = segments[index]?.parent ?? -1; at >= 0; at = segments[at]?.parent ?? -1) {
    if (at === ancestor) return true;
  }
  return false;
}
