import type { Statement } from '../statements/statement.ts';
import type { Marker } from './markers.ts';

/** A style of numbers carries items if at least this share of them has a statement of its own. */
const ITEM_SHARE = 0.3;

/** The numbers that carry items or group them; `covered` are styles that a blanket statement gives owners. */
export function withoutEnumerations(
  markers: readonly Marker[],
  statements: readonly Statement[],
  covered: ReadonlySet<string>,
  length: number,
): Marker[] {
  const listed = enumerationStyles(markers, ownedMarkers(markers, statements, length));
  const kept = markers.filter(({ style }) => !listed.has(style) || covered.has(style));
  const items = itemStyles(kept, ownedMarkers(kept, statements, length));
  for (const style of covered) items.add(style);
  const deepest = Math.max(-1, ...kept.filter(({ style }) => items.has(style)).map(({ rank }) => rank));
  return kept.filter(({ style, rank }) => items.has(style) || (rank < deepest && !style.endsWith('inline')));
}

/** Numbers with a statement before the next number. */
function ownedMarkers(markers: readonly Marker[], statements: readonly Statement[], length: number): Set<Marker> {
  let at = 0;
  const owned = markers.filter((marker, index) => {
    while (at < statements.length && (statements[at]?.start ?? 0) < marker.start) at += 1;
    return (statements[at]?.start ?? Number.POSITIVE_INFINITY) < (markers[index + 1]?.start ?? length);
  });
  return new Set(owned);
}

function itemStyles(markers: readonly Marker[], owned: ReadonlySet<Marker>): Set<string> {
  const counts = new Map<string, { all: number; owned: number }>();
  for (const marker of markers) {
    const count = counts.get(marker.style) ?? { all: 0, owned: 0 };
    counts.set(marker.style, { all: count.all + 1, owned: count.owned + (owned.has(marker) ? 1 : 0) });
  }
  const styles = [...counts].filter(([, count]) => count.owned > 0 && count.owned >= count.all * ITEM_SHARE);
  return new Set(styles.map(([style]) => style));
}

/** Styles whose groups lie under a number and have a statement only at their end: that closes the whole number. */
function enumerationStyles(markers: readonly Marker[], owned: ReadonlySet<Marker>): Set<string> {
  const groups = new Map<string, { all: number; closedAtEnd: number }>();
  for (const group of nestedGroups(markers)) {
    const style = group[0]?.style ?? '';
    const count = groups.get(style) ?? { all: 0, closedAtEnd: 0 };
    const last = group.at(-1);
    const isClosedAtEnd =
      last !== undefined && owned.has(last) && group.slice(0, -1).every((marker) => !owned.has(marker));
    groups.set(style, { all: count.all + 1, closedAtEnd: count.closedAtEnd + (isClosedAtEnd ? 1 : 0) });
  }
  return new Set([...groups].filter(([, { all, closedAtEnd }]) => closedAtEnd > all / 2).map(([style]) => style));
}

/** Runs of two and more numbers of one style that begin right under a number of lower rank. */
function nestedGroups(markers: readonly Marker[]): Marker[][] {
  const groups: Marker[][] = [];
  for (const [index, marker] of markers.entries()) {
    const before = markers[index - 1];
    const current = groups.at(-1);
    if (before && marker.number === 1 && before.rank < marker.rank) groups.push([marker]);
    else if (before && current?.includes(before) && before.style === marker.style) current.push(marker);
  }
  return groups.filter((group) => group.length > 1);
}
