import { isEmpty, type PlanDocument, trimSpan } from '../document.ts';
import { squeeze } from '../refiners/cleaning.ts';
import { isClearlyOffice, isCollective, looksLikeOffice } from '../refiners/organisation.ts';
import { withoutDuePieces } from './due-phrases.ts';
import { readEnglishBracket } from './english-brackets.ts';
import { findLabels } from './labels.ts';
import { readDuties } from './read-duties.ts';
import { splitNames } from './split-names.ts';
import type { Part, Statement, StatementPart } from './statement.ts';

const LONGEST = 900;
const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '[': ']', '〔': '〕' };
const ENDS_WITH_DUTY =
  /(?:(?:负责|牵头|落实|配合|参与|协助|协办|协同|实施|承担|承办|指导|主办|支持|参加|办理|推进|督导|会办)(?:落实|实施|推进|做好)?|做好(?:相关|有关|配合|协同|保障|各自|具体)*工作)[。；;]?$/;

const known = new WeakMap<PlanDocument, Statement[]>();

/** All statements of a document in its order; neighbours with nothing between them are one. Several layouts ask for them. */
export function findStatements(document: PlanDocument): Statement[] {
  const found = known.get(document) ?? searchStatements(document.text);
  known.set(document, found);
  return found;
}

function searchStatements(text: string): Statement[] {
  const brackets = findBrackets(text);
  const labelled = outsideOf(findLabelled(text), brackets);
  const free = outsideOf(findFreeSentences(text), labelled);
  return joinNeighbours(
    text,
    [...brackets, ...labelled, ...free].sort((a, b) => a.start - b.start),
  );
}

/** Those that do not begin within one of the others; both lists are in the document's order. */
function outsideOf(statements: readonly Statement[], others: readonly Statement[]): Statement[] {
  let at = 0;
  return statements.filter(({ start }) => {
    while (at < others.length && (others[at]?.end ?? 0) <= start) at += 1;
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
}

/** Statements in brackets: `（区教育局负责）`, `（责任单位：区教育局）`. */
function findBrackets(text: string): Statement[] {
  const found: Statement[] = [];
  const open: { start: number; close: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const close = CLOSING[char];
    if (close !== undefined) open.push({ start: at, close });
    while (open.length > 0 && at - (open[0]?.start ?? at) > LONGEST) open.shift();
    const last = open.at(-1);
    if (last === undefined || !isClosing(char, last.close)) continue;
    open.pop();
    const parts = readBracket(text.slice(last.start + 1, at), text.slice(at + 1, at + 5));
    if (parts) found.push({ start: last.start, end: at + 1, parts });
  }
  return withoutInner(found);
}

/** Office software mixes full and half width brackets: `（区教育局负责)`. */
const isClosing = (char: string, close: string) =>
  char === close || (close === '）' && char === ')') || (close === ')' && char === '）');

function withoutInner(found: Statement[]): Statement[] {
  const outer: Statement[] = [];
  for (const statement of found) {
    while ((outer.at(-1)?.start ?? -1) > statement.start) outer.pop();
    outer.push(statement);
  }
  return outer;
}

/** null if the words in a bracket name nobody as responsible. */
function readBracket(raw: string, rest: string): StatementPart[] | null {
  const labels = splitAtLabels(raw);
  if (labels.some(({ part }) => isNaming(part))) return labels.some(hasNames) ? labels : null;
  if (!/[\u4e00-\u9fff]/.test(raw)) return readEnglishBracket(raw, rest);
  const words = squeeze(raw).replace(/^由/, '');
  if (words.length < 3 || words.length > LONGEST) return null;
  const isSentence = ENDS_WITH_DUTY.test(withoutDuePieces(words));
  const statement: StatementPart = { part: 'sentence', text: words };
  const names = readDuties({ start: 0, end: 0, parts: [statement] }).map(({ name }) => name);
  if (names.length === 0) return null;
  if (isSentence) return names.filter(looksLikeOffice).length * 2 >= names.length ? [statement] : null;
  const closes = /^(?:[\s。；;]|$)/.test(rest);
  return closes && names.every((name) => isClearlyOffice(name) || isCollective(name)) ? [statement] : null;
}

const isNaming = (part: Part) => part === 'lead' || part === 'responsible' || part === 'support';
const hasNames = ({ part, text }: StatementPart) => isNaming(part) && splitNames(squeeze(text)).length > 0;

function splitAtLabels(raw: string): StatementPart[] {
  const labels = /[：:】\]]/.test(raw) ? findLabels(raw) : [];
  return labels.map(({ part, end }, at) => ({ part, text: raw.slice(end, labels[at + 1]?.start ?? raw.length) }));
}

/** Statements behind a label that stands free: `责任单位：区教育局、区民政局`. */
function findLabelled(text: string): Statement[] {
  const found: Statement[] = [];
  const labels = findLabels(text);
  for (const [at, { part, start, end, isSaid }] of labels.entries()) {
    if (part === 'text') continue;
    const until = Math.min(endOfValue(text, end, part), labels[at + 1]?.start ?? text.length);
    const value = trimSpan(text, { start: end, end: until });
    const names = isNaming(part) ? splitNames(squeeze(text.slice(end, until))) : [];
    if (isNaming(part) && (isEmpty(value) || names.length === 0)) continue;
    if (isSaid && !names.every(looksLikeOffice)) continue;
    found.push({ start, end: until, parts: [{ part, text: text.slice(end, until) }] });
  }
  return found;
}

const FREE_SENTENCE =
  /(?<=^|[。；;])(?:[^。；;\n（）()：:]|（[^（）\n]{1,10}）){4,160}?(?:负责|牵头|配合|落实|参与|参加|协助|协办|支持|承办|实施)[。；;]?(?=\s*$)/gm;

/** Such a sentence speaks of other items: see `findBlankets`. */
const OF_OTHERS = /^(?:以下|下列|下述|本部分|本节|本章|本方案|上述|以上|前述|未|除)/;

/** A sentence of its own at the end of a paragraph that consists of names and their verbs: `区教育局负责，区财政局配合。` */
function findFreeSentences(text: string): Statement[] {
  return [...text.matchAll(FREE_SENTENCE)].flatMap((match) => {
    const words = squeeze(match[0]).replace(/[。；;]$/, '');
    const parts: StatementPart[] = [{ part: 'sentence', text: words }];
    const names = readDuties({ start: 0, end: 0, parts }).map(({ name }) => name);
    const isStatement =
      !OF_OTHERS.test(words) &&
      names.length > 0 &&
      /负责|牵头|主办|会同|落实/.test(words) &&
      names.every((name) => isClearlyOffice(name) || isCollective(name));
    return isStatement ? [{ start: match.index, end: match.index + match[0].length, parts }] : [];
  });
}

/** A value ends at its line or sentence; a line that ends within a list goes on. */
function endOfValue(text: string, from: number, part: Part): number {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '。' || (part !== 'due' && char === '】')) return at + 1;
    if (char === '\n' && isCutList(text, from, at)) continue;
    if (char === '\n') return at;
  }
  return limit;
}

function isCutList(text: string, from: number, at: number): boolean {
  const value = text.slice(from, at).trimEnd();
  return value === '' || /[、，,：:]$/.test(value);
}

/** Joins statements with nothing but white space and punctuation between them. */
function joinNeighbours(text: string, statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const last = joined.at(-1);
    if (last && /^[\s。；;，,*_|·•–—-]*$/.test(text.slice(last.end, statement.start))) {
      joined[joined.length - 1] = { start: last.start, end: statement.end, parts: [...last.parts, ...statement.parts] };
    } else {
      joined.push(statement);
    }
  }
  return joined.filter(({ parts }) => parts.some(({ part }) => part !== 'person' && part !== 'due'));
}
