import { ARABIC, CHINESE, ENGLISH_WORD, parseNumeral, round } from '../../domain/numerals.ts';
import { findCalendar } from './calendar-numbers.ts';
import { isIdiom } from './idioms.ts';
import { joinRatios } from './join-ratios.ts';
import type { Quantity } from './quantity.ts';
import { PER_PERSONS, personsOf, type Shape, UNIT } from './units.ts';

type Found = Pick<Quantity, 'value' | 'shape' | 'unit'> & { isOrdinal?: true; isComputed?: true; isApproximate?: true };
interface Pattern {
  source: string;
  read: (groups: (string | undefined)[]) => Found | undefined;
}

const NUMBER = `${ARABIC}|${CHINESE}`;
/** 十 and its kin are also parts of everyday words; alone they are numbers only before a measure word. */
const SAID = `(?<![\\dA-Za-z.第])(${NUMBER})`;
const PERCENT: Found['shape'] = 'percent';

const number = (text: string | undefined) => (text === undefined ? undefined : parseNumeral(text.trim()));
const found = (text: string | undefined, shape: Shape, unit: string | null): Found | undefined => {
  const value = number(text);
  return value === undefined ? undefined : { value, shape, unit };
};
const ratio = (part: string | undefined, whole: string | undefined): Found | undefined => {
  const [a, b] = [number(part), number(whole)];
  if (a === undefined || b === undefined || b <= 0) return undefined;
  return { value: round((100 * a) / b, 1), shape: PERCENT, unit: '%', isComputed: true };
};

/** Ordered: a pattern takes its characters from those below it. */
const PATTERNS: readonly Pattern[] = [
  { source: `百分之(${NUMBER})`, read: ([, n]) => found(n, 'percent', '%') },
  { source: '百分之?百(?![个分])|百分百', read: () => ({ value: 100, shape: 'percent', unit: '%' }) },
  { source: `(${CHINESE})分之(${CHINESE})`, read: ([, whole, part]) => ratio(part, whole) },
  {
    source: `(?<!(?:选|设|布|定|建)了?)(${ARABIC}|${CHINESE}|${ENGLISH_WORD})\\s*(?:个?百分点|个点(?!位)|(?:percentage )?points?\\b|pp\\b|ppt\\b)`,
    read: ([, n]) => found(n, 'points', '%'),
  },
  { source: `(${ARABIC})\\s*(?:%|percent\\b|per cent\\b|pct\\b)`, read: ([, n]) => found(n, 'percent', '%') },
  { source: `(${ENGLISH_WORD})\\s*(?:percent|per cent)\\b`, read: ([, n]) => found(n, 'percent', '%') },
  {
    source: `(?<![\\d第])([一二两三四五六七八九\\d])成(?:([一二三四五六七八九\\d半])(?![家个间所批起件例场次户人名份条项]))?(?![功立员品长果绩本套为链型])`,
    read: ([, tens, ones]) => readTenths(tens, ones),
  },
  { source: '(?:超?过|大)半数?|多半', read: () => ({ value: 50, shape: 'percent', unit: '%', isApproximate: true }) },
  { source: '一半|半数|\\bhalf\\b', read: () => ({ value: 50, shape: 'percent', unit: '%' }) },
  {
    source: `(${NUMBER})\\s*(${UNIT})${PER_PERSONS}`,
    read: ([, n, unit, persons, english]) => found(n, 'per_capita', `${unit}/${personsOf(persons ?? english ?? '')}`),
  },
  {
    source: `(?:每|(?<![\\d一二两三四五六七八九十几数百万])(?=千人|万人))([百千万]人)[^\\d一二两三四五六七八九十]{0,6}(${NUMBER})\\s*(${UNIT})`,
    read: ([, persons, n, unit]) => found(n, 'per_capita', `${unit}/${persons}`),
  },
  {
    source: `(${ARABIC})\\s+(batch(?:es)?|samples?|items?|cases?|pieces?)${PER_PERSONS}`,
    read: ([, n, unit, persons, english]) =>
      found(n, 'per_capita', `${englishUnit(unit)}/${personsOf(persons ?? english ?? '')}`),
  },
  {
    source: `(${ARABIC})\\s*per\\s+(thousand|1,?000|ten thousand|10,?000)(?:\\s+(?:people|residents|persons|inhabitants|heads?))?`,
    read: ([, n, persons]) => found(n, 'per_capita', `/${personsOf(persons ?? '')}`),
  },
  { source: `第(${NUMBER})(${UNIT})`, read: ([, n, unit]) => withOrdinal(found(n, 'count', unit ?? null)) },
  {
    source: `\\b(?:the )?(\\d+)(?:st|nd|rd|th)\\b`,
    read: ([, n]) => withOrdinal(found(n, 'count', '')),
  },
  {
    source: `${SAID}\\s*[多余来几]?\\s*(万元|亿元|${UNIT})(?!月|星|级|工作日|小时|半)`,
    read: ([, n, unit]) => found(n, 'count', unit ?? null),
  },
  {
    source: `(?<![\\w.])([-+]?${ARABIC}|${ENGLISH_WORD})(?:\\s+(?:more|new|additional|further))?\\s+(batch(?:es)?|cases?|incidents?|complaints?|events?|sessions?|people|persons)\\b`,
    read: ([, n, unit]) => found(n, 'count', englishUnit(unit)),
  },
  {
    source: `(?<![\\w.])(${ARABIC})\\s*(km|kilomet(?:re|er)s?|tons?|tonnes?|square met(?:re|er)s?)\\b`,
    read: ([, n, unit]) => found(n, 'count', englishUnit(unit)),
  },
  {
    source: `(?<![A-Za-z\\d.#])(${ARABIC})(?![\\d.]*[A-Za-z\\d#])(?![级星度楼阶])`,
    read: ([, n]) => found(n, 'bare', null),
  },
  {
    source: `(?<![A-Za-z])(${ENGLISH_WORD.replace('|one|', '|')})(?![A-Za-z-])`,
    read: ([, n]) => found(n, 'bare', null),
  },
  {
    source:
      '\\bboth(?=\\s+(?:\\w+\\s+)?(?:open(?:ed)?|done|finished|completed?|passed|built|running|certified|signed|in place)\\b)',
    read: () => ({ value: 2, shape: 'bare', unit: null }),
  },
  { source: '\\bone(?=\\s+(?:more|additional|further|new)\\b)', read: () => ({ value: 1, shape: 'bare', unit: null }) },
  { source: `(?<=[A-Za-z])(${CHINESE})\\s*(${UNIT})`, read: ([, n, unit]) => found(n, 'count', unit ?? null) },
  { source: `(俩|仨)`, read: ([, n]) => found(n, 'bare', null) },
  { source: `(?<=[了好到成完有共过])(${CHINESE})$`, read: ([, n]) => found(n, 'bare', null) },
  { source: `^(${CHINESE})$`, read: ([, n]) => found(n, 'bare', null) },
];

const ENGLISH_UNITS: [RegExp, string][] = [
  [/^batch/, '批次'],
  [/^sample|^item|^piece/, '件'],
  [/^case|^incident|^complaint|^event/, '起'],
  [/^session/, '场'],
  [/^pe/, '人'],
  [/^k/i, '公里'],
  [/^ton/, '吨'],
  [/^square/, '平方米'],
];
function englishUnit(word: string | undefined): string {
  return ENGLISH_UNITS.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? '';
}

function readTenths(tens: string | undefined, ones: string | undefined): Found | undefined {
  const [a, b] = [number(tens), ones === '半' ? 5 : ones === undefined ? 0 : number(ones)];
  return a === undefined || b === undefined ? undefined : { value: a * 10 + b, shape: 'percent', unit: '%' };
}

const withOrdinal = (quantity: Found | undefined): Found | undefined => quantity && { ...quantity, isOrdinal: true };

const ABOUT_BEFORE =
  /(?:差不多|大概|大约|约|近|将近|接近|快|几乎|估摸着?|about|around|nearly|almost|roughly|approximately|some|over|more than|超过|逾)(?:有|是|到|占)?\s*$/i;
const ABOUT_AFTER = /^\s*(?:左右|上下|多(?![家个抽])|出头|or so|-ish)/i;
const VAGUE_AFTER = /^\s*(?:多(?![家个抽])|刚?出头|以上|or more|plus\b)/;

/** Every number of a clause, in order, calendar words apart. */
export function findQuantities(clause: string): Quantity[] {
  const taken = findCalendar(clause);
  const quantities: Quantity[] = [];
  for (const { source, read } of PATTERNS) {
    for (const match of clause.matchAll(new RegExp(source, 'gi'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((span) => start < span.end && span.start < end) || isIdiom(clause, start, match[0])) continue;
      const quantity = read([...match]);
      if (!quantity) continue;
      taken.push({ start, end });
      const isApproximate =
        ABOUT_BEFORE.test(clause.slice(0, start)) ||
        ABOUT_AFTER.test(clause.slice(end)) ||
        /[多余来几]/.test(match[0].slice(1));
      const isVague = VAGUE_AFTER.test(clause.slice(end)) || /[多余几]/.test(match[0].slice(1));
      const plain = { isOrdinal: false, isComputed: false, partOf: null, isApproximate, isVague };
      quantities.push({ ...plain, start, end, ...quantity });
    }
  }
  return joinRatios(
    clause,
    quantities.sort((a, b) => a.start - b.start),
  );
}
