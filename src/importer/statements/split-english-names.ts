import { isBodyName, isPosition } from './owner-likeness.ts';

/** The owners of an English list; commas and “and” inside a name do not part it. */
export function splitEnglishNames(list: string): string[] {
  return list
    .replace(/[*_·•|]/g, ' ')
    .trim()
    .split(/\s*[;/\n]\s*|\s+&\s+(?=[A-Z])/)
    .flatMap(splitAtCommas)
    .flatMap(splitAtAnd)
    .map((name) =>
      name
        .trim()
        .replace(/^(?:and|by|with)\s+/i, '')
        .replace(/^the\s+/i, '')
        .replace(/[.,:;\s]+$/, ''),
    )
    .filter((name) => /[A-Za-z]{2}/.test(name) && name.length <= 120);
}

/** `Director, Communications` is one owner; `Finance Department, HR Department` are two. */
function splitAtCommas(list: string): string[] {
  const names: string[] = [];
  for (const piece of list.split(/,\s+/)) {
    const last = names.at(-1);
    const isNew =
      last === undefined || isPosition(piece) || (!isPosition(last) && areWhole(last, piece.replace(/^and\s+/i, '')));
    if (isNew) names.push(piece);
    else names[names.length - 1] = `${last}, ${piece}`;
  }
  return names;
}

/** Two bodies, or two names of several words that each stand for themselves: `Eastmere Law Centre, Adult Social Care`. */
const areWhole = (last: string, piece: string) =>
  (isWhole(last) && isWhole(piece)) || (SEVERAL_WORDS.test(last) && SEVERAL_WORDS.test(piece));

const SEVERAL_WORDS = /^(?:[A-Z][\w’'&-]*)(?:\s+(?:of|for|and|the|[A-Z][\w’'&-]*))+$/;

const isWhole = (name: string) => isBodyName(name.trim()) || isPosition(name.trim());

function splitAtAnd(name: string): string[] {
  for (const { index, 0: word } of name.matchAll(/\s+and\s+/g)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (isPosition(right) || (isBodyName(left) && isBodyName(right) && !isPosition(left)))
      return [left, ...splitAtAnd(right)];
  }
  return [name];
}
