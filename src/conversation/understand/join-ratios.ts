import type { Quantity } from './quantity.ts';

const OUT_OF = /^\s*(?:[^\d,，]{0,14}?(?:里头?|里面|当中|其中|中)|\s*(?:家|个)?\s*\/)\s*/;
const OF_ENGLISH = /^\s*(?:\/|out of|of)\s*(?:the |all |our )?$/i;

/** 50家里32家, 32/50 and 32 of 50 become one part that remembers its whole. */
export function joinRatios(clause: string, quantities: Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const next of quantities) {
    const last = joined.at(-1);
    const share = last && readShare(clause, last, next);
    if (share) joined.splice(-1, 1, share);
    else joined.push(next);
  }
  return joined;
}

function readShare(clause: string, first: Quantity, second: Quantity): Quantity | undefined {
  const isCount = (one: Quantity) =>
    ['count', 'bare'].includes(one.shape) && !one.isOrdinal && !one.isComputed && one.value >= 0;
  if (!isCount(first) || !isCount(second)) return undefined;
  const between = clause.slice(first.end, second.start);
  const isPartFirst = OF_ENGLISH.test(between) && first.value <= second.value;
  const isWholeFirst = OUT_OF.test(between) && !/\//.test(between) && second.value <= first.value;
  if (!isPartFirst && !isWholeFirst) return undefined;
  const [part, whole] = isPartFirst ? [first, second] : [second, first];
  if (whole.value <= 0) return undefined;
  return asPart(part, whole, /其中/.test(between));
}

/** The part of a whole that stands at the given place of the same clause. */
export function asPart(
  part: Quantity,
  { value, start, end }: Pick<Quantity, 'value' | 'start' | 'end'>,
  isWithin = false,
): Quantity {
  return { ...part, shape: 'count', partOf: { value, start, end, isWithin } };
}
