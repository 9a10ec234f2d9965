import { isBodyName, isPosition } from './owner-likeness.ts';
import { splitEnglishNames } from './split-english-names.ts';
import type { StatementPart } from './statement.ts';

const LED = /^(?:led by|lead|to be led by|owned by|owner)\s+/i;
const WITH =
  /,?\s+\b(?:(?:and )?supported by|with (?:the )?support (?:from|of)|with (?:the )?help of|assisted by|in partnership with|working with|with)\s+(?:the\s+)?/i;

/** `(Parks Department with the Estates Team)` at the end of a line; null where not every name is one of a body or a post. */
export function readEnglishBracket(raw: string, rest: string): StatementPart[] | null {
  if (!/^[.;]?[ \t]*(?:[\r\n]|$)/.test(rest) || !/^\s*[A-Z]|^\s*(?:led|owned) by/i.test(raw)) return null;
  const parts = partAtHelp({ part: LED.test(raw.trim()) ? 'lead' : 'sentence', text: raw.trim().replace(LED, '') });
  const names = parts.flatMap(({ text }) => splitEnglishNames(text));
  return names.length > 0 && names.every((name) => isBodyName(name) || isPosition(name)) ? parts : null;
}

/** Parts the names of those who only help: `Parks Department, supported by the Estates Team`. */
export function partAtHelp({ part, text }: StatementPart): StatementPart[] {
  const [names = '', ...others] = text.split(WITH);
  return [{ part, text: names }, ...others.map((other) => ({ part: 'support' as const, text: other }))];
}
