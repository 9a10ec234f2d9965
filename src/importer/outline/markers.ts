import { parseChinese } from '../../domain/numerals.ts';
import type { PlanDocument, Span } from '../document.ts';

/** A number of the document's outline: `一、`, `（二）`, `3.`, `（4）`, `⑤`, `第六章`. */
export interface Marker extends Span {
  style: string;
  /** Depth by the custom of official documents; 0 is the outermost. */
  rank: number;
  number: number;
  /** As printed, without the point or comma after it. */
  label: string;
}

interface Style {
  style: string;
  rank: number;
  pattern: string;
  numberOf: (digits: string) => number | null;
}

const chinese = '[一二三四五六七八九十百零]{1,5}';
const decimal = (digits: string) => Number(digits.replace(/[０-９]/g, (d) => String(d.charCodeAt(0) - 0xff10)));
const chineseNumber = (numeral: string) => parseChinese(numeral) ?? null;
/** The place of a ready-made character (①, ⑴, ⒈, ㈠) in its row, counted from 1. */
const placeFrom = (first: string) => (char: string) => char.charCodeAt(0) - first.charCodeAt(0) + 1;
const dotted = (digits: string) => Number(digits.split('.').at(-1));

/** Outermost first: the rank of a style is its place in this list. */
const STYLES: readonly Style[] = [
  {
    style: 'chapter',
    rank: 0,
    pattern: `第(${chinese}|\\d{1,3})(?:编|章|部分|节|篇)[、：:\\s]?`,
    numberOf: (d) => parseChinese(d) ?? decimal(d),
  },
  {
    style: 'named-part',
    rank: 0,
    pattern: '(?:Part|Section|Chapter|Goal|Priority|Objective|Theme|Pillar) (\\d{1,3})(?:[.:)]|\\s[–—-]|(?=\\s))',
    numberOf: decimal,
  },
  {
    style: 'named-item',
    rank: 4,
    pattern: '(?:Action|Task|Item|Measure|Activity|Initiative) (\\d{1,3})(?:[.:)]|\\s[–—-]|(?=\\s))',
    numberOf: decimal,
  },
  { style: 'chinese', rank: 1, pattern: `(${chinese})[、．.](?!\\d)`, numberOf: chineseNumber },
  { style: 'letter', rank: 1, pattern: '([A-Z])\\.(?=\\s)', numberOf: (letter) => letter.charCodeAt(0) - 64 },
  {
    style: 'chinese-bracket',
    rank: 2,
    pattern: `[（(](${chinese})[）)]、?`,
    numberOf: chineseNumber,
  },
  { style: 'chinese-circled', rank: 2, pattern: '([㈠-㈩])', numberOf: placeFrom('㈠') },
  { style: 'chinese-square', rank: 1, pattern: `[【\\[](${chinese})[】\\]]`, numberOf: chineseNumber },
  {
    style: 'named',
    rank: 3,
    pattern: `(?:重点)?(?:任务|项目|事项|举措|措施|行动|工程|专项|实事)(${chinese}|\\d{1,3})(?:[、：:.．\\s]|(?=[【“]))`,
    numberOf: (d) => parseChinese(d) ?? decimal(d),
  },
  {
    style: 'article',
    rank: 3,
    pattern: `第(${chinese}|\\d{1,3})(?:条|项)[、：:\\s]?`,
    numberOf: (d) => parseChinese(d) ?? decimal(d),
  },
  { style: 'decimal', rank: 4, pattern: '([0-9０-９]{1,4})(?:[、．]|\\.(?![\\d０-９]))', numberOf: decimal },
  { style: 'dotted', rank: 5, pattern: '(\\d{1,2}\\.\\d{1,3})[、.．\\s](?!\\d)', numberOf: dotted },
  { style: 'dotted-deep', rank: 6, pattern: '(\\d{1,2}(?:\\.\\d{1,3}){2})[、.．\\s]?(?!\\d)', numberOf: dotted },
  { style: 'decimal-bracket', rank: 7, pattern: '[（(]([0-9０-９]{1,3})[）)]、?', numberOf: decimal },
  { style: 'decimal-dotted', rank: 4, pattern: '([⒈-⒛])', numberOf: placeFrom('⒈') },
  { style: 'decimal-ringed', rank: 7, pattern: '([⑴-⒇])', numberOf: placeFrom('⑴') },
  { style: 'decimal-half', rank: 8, pattern: '(\\d{1,3})[）)]', numberOf: decimal },
  { style: 'circled', rank: 9, pattern: '([①-⑳])', numberOf: placeFrom('①') },
  { style: 'circled-black', rank: 9, pattern: '([❶-❿])', numberOf: placeFrom('❶') },
];

const AT_LINE = STYLES.map((style) => ({
  ...style,
  regex: new RegExp(
    `[ \\t\\u3000\\ufeff]{0,40}(?:#{1,6} +|[-*+] +)?(?:\\*\\*)?[ \\t\\u3000]{0,8}(${style.pattern})`,
    'y',
  ),
}));
const INLINE = STYLES.filter(({ style }) =>
  ['chinese', 'chinese-bracket', 'decimal', 'decimal-bracket', 'circled'].includes(style),
).map((style) => ({ ...style, regex: new RegExp(`(?<=[。；;：:！？）)】\\]」”]\\s{0,8})(${style.pattern})`, 'g') }));

/** All numbers at the start of a line, and those within a line that go on counting after a full stop or a bracket. */
export function findMarkers(document: PlanDocument): Marker[] {
  const atLines = document.lines.flatMap(({ start }) => markerAt(document.text, start) ?? []);
  return withInline(document, atLines);
}

function markerAt(text: string, start: number): Marker | null {
  for (const style of AT_LINE) {
    style.regex.lastIndex = start;
    const match = style.regex.exec(text);
    const marker = match && toMarker(style, match, 1, 2);
    if (marker) return marker;
  }
  return null;
}

function toMarker(style: Style, match: RegExpExecArray, whole: number, digits: number): Marker | null {
  const number = style.numberOf(match[digits] ?? '');
  if (number === null || !Number.isFinite(number)) return null;
  const end = match.index + match[0].length;
  const start = end - (match[whole] ?? '').length;
  const printed = (match[whole] ?? '').replace(/[、．.：:\s]+$/, '');
  const label = /^[\d.]+[）)]$/.test(printed) ? printed.slice(0, -1) : printed;
  return { style: style.style, rank: style.rank, number, label, start, end };
}

/** In running text a number is believed only where it continues or begins a count. */
function withInline(document: PlanDocument, atLines: readonly Marker[]): Marker[] {
  const taken = new Set(atLines.map(({ start }) => start));
  const isRunningText = document.lines.filter(({ text }) => text.trim() !== '').length < 8;
  const inline = INLINE.flatMap((style) =>
    [...document.text.matchAll(style.regex)].flatMap((match) => toMarker(style, match, 1, 2) ?? []),
  ).filter(({ start }) => !taken.has(start));
  const all = isRunningText ? inline.concat(bareBrackets(document.text, [...atLines, ...inline])) : inline;
  const kept = keepCounting(
    [...atLines, ...all].sort((a, b) => a.start - b.start),
    taken,
    isRunningText,
  );
  return kept;
}

/** Where one paragraph holds everything, a section's title runs into `（一）` without any point. */
function bareBrackets(text: string, known: readonly Marker[]): Marker[] {
  const style = STYLES.find((one) => one.style === 'chinese-bracket');
  if (!style) return [];
  const starts = new Set(known.map(({ start }) => start));
  return [...text.matchAll(new RegExp(`(${style.pattern})`, 'g'))]
    .flatMap((match) => toMarker(style, match, 1, 2) ?? [])
    .filter(({ start }) => !starts.has(start));
}

function keepCounting(markers: readonly Marker[], atLines: ReadonlySet<number>, isRunningText: boolean): Marker[] {
  const last = new Map<string, number>();
  const kept: Marker[] = [];
  for (const marker of markers) {
    const isAtLine = atLines.has(marker.start);
    const style = isAtLine || isRunningText ? marker.style : `${marker.style} inline`;
    const before = last.get(style) ?? 0;
    const counts = marker.number === before + 1 || marker.number === 1;
    if (!isAtLine && !counts) continue;
    last.set(style, marker.number);
    for (const deeper of last.keys()) {
      const rank =
        STYLES.find((one) => deeper.startsWith(one.style) && deeper.replace(' inline', '') === one.style)?.rank ?? 0;
      if (rank > marker.rank) last.delete(deeper);
    }
    kept.push({ ...marker, style });
  }
  return kept;
}
