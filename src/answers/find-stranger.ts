import type { DepartmentMention } from './find-departments.ts';
import { BODY_ENDINGS, DEPARTMENT_FAMILIES } from './lexicon/departments.ts';

const STEMS = DEPARTMENT_FAMILIES.flatMap(({ stems }) => stems).sort((a, b) => b.length - a.length);
const ENGLISH = DEPARTMENT_FAMILIES.flatMap(({ english }) => english).sort((a, b) => b.length - a.length);
const WHOLE = DEPARTMENT_FAMILIES.flatMap(({ bare }) => bare).filter((name) => /(?:委|部|联|会|团)$/.test(name));
/** Words that begin with the ending of a body: 法院办案 names no 法院办. */
const NOT_AFTER: Record<string, string> = {
  办: '案理事公学赛证',
  部: '分署',
  处: '理罚置分方',
  会: '议计',
  所: '有在以得',
};
const ENDINGS = BODY_ENDINGS.map((ending) => (NOT_AFTER[ending] ? `${ending}(?![${NOT_AFTER[ending]}])` : ending));
const BODY = new RegExp(
  `[省市区县]?(?:(?:${STEMS.join('|')})(?:${ENDINGS.join('|')})|${WHOLE.join('|')}|妇联|纪检|编办|国资委)`,
  'gu',
);
const ENGLISH_BODY = new RegExp(
  `\\b(?:${ENGLISH.join('|')})\\s+(?:bureau|department|office|commission|agency|administration|authority|ministry|brigade)\\b`,
  'g',
);

/** Every Chinese name of a body has one of these; most questions have none, and are not read closer. */
const ENDS = new Set([...[...BODY_ENDINGS, ...WHOLE].map((name) => name.at(-1)), '联', '检', '办', '委']);
const LATIN = /[a-z]/;

/** A body that the register does not know, and where the folded text names it. */
export interface Stranger {
  name: string;
  start: number;
  end: number;
}

/** A body of government that a folded text names beside the known ones. */
export function findStranger(text: string, known: DepartmentMention[]): Stranger | undefined {
  const bodies = [
    ...(mayNameBody(text) ? text.matchAll(BODY) : []),
    ...(LATIN.test(text) ? text.matchAll(ENGLISH_BODY) : []),
  ];
  const strange = bodies.find(
    ({ 0: name, index }) => !known.some(({ start, end }) => index < end && start < index + name.length),
  );
  return strange && { name: strange[0], start: strange.index, end: strange.index + strange[0].length };
}

function mayNameBody(text: string): boolean {
  for (let i = 1; i < text.length; i++) if (ENDS.has(text.charAt(i))) return true;
  return false;
}
