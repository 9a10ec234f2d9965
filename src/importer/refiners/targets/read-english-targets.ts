import type { Target } from '../../../domain/plan.ts';
import { ENGLISH_NUMBER, ENGLISH_SCALE, readEnglishNumber, readShare, SHARE_IN_WORDS } from './english-words.ts';

const LESS = 'no more than|not more than|at most|up to|fewer than|less than|below|under|within';
const MORE = 'at least|no fewer than|no less than|not less than|a minimum of|minimum|more than|over|above';
const ABOUT = 'about|around|approximately';
const VERBS =
  'accredit|acquire|add|advise|answer|appoint|approve|assess|assist|attract|audit|award|bring forward|build|check|clean|clear|collect|complete|conduct|convene|convert|create|deliver|develop|distribute|employ|engage|enrol|establish|fit|fund|give|give out|help|hold|host|house|implement|inspect|install|insulate|introduce|issue|launch|license|mentor|modernise|offer|open|organi[sz]e|place|plant|process|produce|provide|publish|purchase|reach|recruit|refurbish|register|rehouse|remove|renew|repair|replace|resolve|restore|resurface|retrofit|review|run|safeguard|screen|secure|sign|support|survey|teach|test|train|treat|upgrade|vaccinate|visit|achieve';
const SMALL =
  'to|for|in|on|by|with|of|and|that|which|per|from|at|across|every|each|or|so|as|before|after|worth|between|under|within|during|a|the|their|its';
const WORD = `(?!(?:${SMALL})\\b)[a-z][a-z-]*`;
const NOUN = `[a-z][a-z-]*(?:\\s+${WORD}){0,4}(?:\\s+of\\s+${WORD}(?:\\s+${WORD})?)?`;
const COUNT = new RegExp(
  `\\b(?:(${LESS})|(${MORE})|(${ABOUT})|(?:${VERBS}))\\s+(?:(?:a further|another|an additional|about|a total of|up)\\s+)?(${ENGLISH_NUMBER})(?:\\s+(${ENGLISH_SCALE})\\b)?\\s+((?:new|additional|further|more|extra)\\s+)?(${NOUN})`,
  'gi',
);
/** `increase the number of apprentices to 80`, `cut vacancies to 12`. */
const LEVEL = new RegExp(
  `\\b(increase|raise|grow|expand|double|triple|extend|bring|lift|reduce|cut|lower|limit)\\s+(?:the\\s+)?(?:(?:total\\s+)?(?:number|use) of\\s+)?(${NOUN}(?:\\s+and\\s+${WORD})?)\\s+(?:from\\s+[\\d,.]+\\s+)?to\\s+(?:(?:${MORE}|${LESS}|${ABOUT})\\s+)?(${ENGLISH_NUMBER})(?:\\s+(${NOUN}))?(?=[.;,)]|\\s|$)`,
  'gi',
);
const MONEY = new RegExp(`([£€$])\\s?(\\d[\\d,]*(?:\\.\\d+)?)\\s?(${ENGLISH_SCALE})?\\b`, 'gi');
const RATE = new RegExp(
  `([^.;,]{0,200}?)\\b(?:from\\s+\\d+(?:\\.\\d+)?\\s*(?:%|per ?cent)?\\s+)?(?:(${LESS})|(${MORE})|(to|by)|of|is|reach|reaches|about|at)?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:%|per ?cent\\b)|(?:${SHARE_IN_WORDS})(?=\\s+of\\b|\\s+[a-z]|[.;,]|$))(?=([^.;,]{0,200}))`,
  'gi',
);
/** What is counted here is time, or how often. */
const NO_COUNT =
  /^(?:(?:working|calendar|business|school) )?(?:days?|weeks?|months?|years?|hours?|minutes?|quarters?|times a|mph|km|in|out|per|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:a|per|each|every) (?:day|week|month|quarter|year|term)\b/i;

const OFTEN = /^\s+(?:a|per|each|every) (?:day|week|month|quarter|year|term)\b/i;

/** Targets of an English clause: `at least three workshops`, `increase … to 90%`. */
export function readEnglishTargets(text: string): Target[] {
  const endOf = ({ quote }: Target) => text.indexOf(quote) + quote.length;
  return [...readRates(text), ...readCounts(text), ...readLevels(text), ...readMoney(text)].sort(
    (a, b) => endOf(a) - endOf(b),
  );
}

function readCounts(text: string): Target[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const [quote, less, , about, number = '', scale, , noun = ''] = match;
    const value = readEnglishNumber(number, scale);
    const isOften = OFTEN.test(text.slice(match.index + quote.length));
    if (NO_COUNT.test(noun) || isOften || !Number.isFinite(value)) return [];
    return [countOf(noun.trim(), value, less ? '<=' : about ? '~' : '>=', quote)];
  });
}

function readLevels(text: string): Target[] {
  return [...text.matchAll(LEVEL)].flatMap((match) => {
    const [quote, verb = '', noun = '', number = '', counted] = match;
    const value = readEnglishNumber(number);
    const isLess = /reduce|cut|lower|limit/i.test(verb);
    if (!Number.isFinite(value) || NO_COUNT.test(counted ?? '')) return [];
    const level = countOf(noun.trim(), value, isLess ? '<=' : '>=', quote);
    return [counted ? { ...level, unit: counted.split(/\s+/).at(-1) ?? level.unit } : level];
  });
}

/** The unit is the noun before any `of`. */
function countOf(what: string, value: number, op: Target['op'], quote: string): Target {
  const unit = what
    .split(/\s+of\s+/)[0]
    ?.split(/\s+/)
    .at(-1);
  return { what, op, value, unit: unit ?? '', kind: 'count', mode: 'reach', quote };
}

const SPENDING =
  /\b(?:invest|spend|spending|raise|secure|save|saving|generate|attract|allocate|provide|fund|award|collect|bring in|worth of)\b[^.;,]*$/i;

/** Sums that are to be spent, raised or saved; one that says how large each thing may be is none. */
function readMoney(text: string): Target[] {
  return [...text.matchAll(MONEY)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const [quote, sign = '', number = '', scale] = match;
    if (!SPENDING.test(before) || /(?:worth |up to |grants? of |each of )$/i.test(before)) return [];
    const value = readEnglishNumber(number, scale);
    return [{ what: 'amount', op: '>=', value, unit: sign, kind: 'count', mode: 'reach', quote }];
  });
}

const AIMING =
  /^.*\b(?:increase|raise|achieve|reach|maintain|keep|ensure|improve|reduce|cut|lower|bring|lift|resolve|answer)\s+(?:the )?/i;

function readRates(text: string): Target[] {
  return [...text.matchAll(RATE)].flatMap((match) => {
    const [words, before = '', less, more, aim, number, count, part, some = '', whole = '', after = ''] = match;
    const value = number === undefined ? readShare(count, part, some, whole) : Number(number);
    // A part of something (`half of the lanes`) says which ones, unless it is compared or aimed at.
    const isScope = part !== undefined && !less && !more && !aim;
    if (!Number.isFinite(value) || isScope) return [];
    const rest = after.split(/\s+(?:and|while|with)\s+/)[0] ?? '';
    return [rateOf(value, words + rest, before, rest, less)];
  });
}

function rateOf(value: number, quote: string, before: string, after: string, less: string | undefined): Target {
  const isHeld = /\b(?:maintain|keep|remain)\b/i.test(before);
  const isReduced = /\b(?:reduce|cut|lower)\b.*\bto\b/i.test(quote);
  const named = before
    .replace(AIMING, '')
    .replace(/\b(?:from|of)\s+\d[\d.]*\s*(?:%|per ?cent)?\s*(?:to)?\s*$/i, '')
    .replace(/\b(?:to|by|of|is|at|reaches|from)\s*$/i, '')
    .trim();
  const what = (named.includes(' ') ? named : after.replace(/^\s*of\s+/i, '').trim()) || named || 'share';
  const op = less || isReduced ? '<=' : value === 100 ? '=' : '>=';
  return { what, op, value, unit: '%', kind: 'rate', mode: isHeld ? 'keep' : 'reach', quote: quote.trim() };
}
