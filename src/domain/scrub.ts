import type { Person } from './person.ts';

/** Stands for one character of what is not sent; texts keep their length, so that a quotation is found at its place. */
const HIDDEN = '＊';

const CONTACTS: readonly RegExp[] = [
  /<[@!#][^>]*>/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\bhttps?:\/\/\S+/g,
  // Identity numbers, bank cards, mobile and landline numbers, however they are grouped.
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /(?:\+?86[\s-]?)?(?<!\d)1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/g,
  /(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)/g,
  /(?<!\d)\+\d[\d\s()-]{6,}\d(?!\d)/g,
  /(?<=(?:电话|手机|座机|号码|联系|拨打?|tel|phone)[^\d]{0,6})\d{7,}/gi,
  /(?<!\d)\d{9,}(?!\d)/g,
  /(?:微信|QQ|WeChat)号?[:：\s]*[\w-]{5,}/gi,
];

/** Two characters are the shortest name in Chinese; in letters two may be any word. */
const SHORTEST_HANDLE = 3;

/** A text without the names and handles of the directory and without contact data; its length stays. */
export function scrub(text: string, people: readonly Pick<Person, 'name' | 'handle'>[]): string {
  const names = people.flatMap(({ name, handle }) => [
    ...(/\p{Script=Han}{2}/u.test(name) || name.length >= SHORTEST_HANDLE ? [namePattern(name)] : []),
    ...(handle.length >= SHORTEST_HANDLE ? [namePattern(handle)] : []),
  ]);
  return [...CONTACTS, ...names].reduce((rest, pattern) => rest.replace(pattern, hide), text);
}

/** Names in letters are whole words, in any case; Chinese ones stand anywhere. */
function namePattern(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return /\p{Script=Han}/u.test(name) ? new RegExp(literal, 'gu') : new RegExp(`(?<![\\w])${literal}(?![\\w])`, 'giu');
}

const hide = (found: string) => HIDDEN.repeat(found.length);

/** Hides stretches of a text by their places. */
export function hideSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + HIDDEN.repeat(end - start) + rest.slice(end),
    text,
  );
}
