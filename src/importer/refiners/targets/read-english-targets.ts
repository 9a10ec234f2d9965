import { ENGLISH_NUMBERS } from '../../../domain/numerals.ts';
import type { Target } from '../../../domain/plan.ts';

const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${ENGLISH_NUMBERS.slice(1).join('|')}`;
const LESS = 'no more than|not more than|at most|up to|fewer than|less than|below|under|within';
const MORE = 'at least|no fewer than|no less than|not less than|a minimum of|minimum|more than|over|above';
const VERBS =
  'test|answer|deliver|train|recruit|establish|hold|host|complete|create|open|build|launch|publish|run|conduct|organi[sz]e|appoint|employ|plant|install|fund|award|inspect|reach|achieve|add|provide|support|convene|develop|upgrade';
const COUNT = new RegExp(
  `\\b(?:(${LESS})|(${MORE})|(about|around|approximately)|(?:${VERBS}))\\s+(?:(?:a further|another|an additional|about)\\s+)?(${NUMBER})\\s+((?:new|additional|further)\\s+)?([a-z][a-z-]*(?:\\s+(?!to\\b|for\\b|in\\b|on\\b|by\\b|with\\b|of\\b|and\\b|that\\b|which\\b|per\\b|from\\b|at\\b|across\\b|every\\b|each\\b|or\\b)[a-z][a-z-]*){0,4}(?:\\s+of\\s+[a-z][a-z-]*(?:\\s+(?!to\\b|for\\b|in\\b|on\\b|by\\b|with\\b|and\\b)[a-z][a-z-]*)?)?)`,
  'gi',
);
const RATE = new RegExp(
  `([^.;,]{0,200}?)\\b(?:(${LESS})|(${MORE})|to|of|is|reach|reaches|about|at|by)?\\s*(\\d+(?:\\.\\d+)?)\\s*(?:%|per ?cent\\b)([^.;,]{0,200})`,
  'gi',
);
const NO_COUNT =
  /^(?:days?|weeks?|months?|years?|hours?|january|february|march|april|may|june|july|august|september|october|november|december|quarters?|times a)\b/i;

/** Targets of an English clause: `at least three workshops`, `increase … to 90%`. */
export function readEnglishTargets(text: string): Target[] {
  return [...readRates(text), ...readCounts(text)].sort((a, b) => text.indexOf(a.quote) - text.indexOf(b.quote));
}

function readCounts(text: string): Target[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const [quote, less, , about, number = '', , noun = ''] = match;
    const value = numberOf(number);
    if (NO_COUNT.test(noun) || !Number.isFinite(value)) return [];
    const unit =
      noun
        .split(/\s+of\s+/)[0]
        ?.split(/\s+/)
        .at(-1) ?? '';
    return [
      { what: noun.trim(), op: less ? '<=' : about ? '~' : '>=', value, unit, kind: 'count', mode: 'reach', quote },
    ];
  });
}

const AIMING = /^.*\b(?:increase|raise|achieve|reach|maintain|keep|ensure|improve|reduce|cut|lower|bring)\s+(?:the )?/i;

function readRates(text: string): Target[] {
  return [...text.matchAll(RATE)].map((match) => {
    const [quote, before = '', less, , number = '', after = ''] = match;
    const value = Number(number);
    const isHeld = /\b(?:maintain|keep|remain)\b/i.test(before);
    const isReduced = /\b(?:reduce|cut|lower)\b.*\bto\b/i.test(quote);
    const named = before
      .replace(AIMING, '')
      .replace(/\b(?:to|by|of|is|at|reaches)\s*$/i, '')
      .trim();
    const what = (named.includes(' ') ? named : after.replace(/^\s*of\s+/i, '').trim()) || named || 'share';
    const op = less || isReduced ? '<=' : value === 100 ? '=' : '>=';
    return { what, op, value, unit: '%', kind: 'rate', mode: isHeld ? 'keep' : 'reach', quote: quote.trim() };
  });
}

function numberOf(word: string): number {
  const index = ENGLISH_NUMBERS.indexOf(word.toLowerCase());
  return index >= 0 ? index : Number(word.replaceAll(',', ''));
}
