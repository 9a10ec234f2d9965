import type { Clause } from './clauses.ts';
import { asPart } from './join-ratios.ts';
import { findQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { isProgress, type QuantityRole, readRole } from './quantity-roles.ts';
import { readStatusWords } from './status-words.ts';
import { topicOf } from './topic-words.ts';

export interface Figure {
  quantity: Quantity;
  role: QuantityRole;
  /** The clause that it stands in. */
  clause: string;
}

/** A clause with its numbers and with the words that may tell what it is about. */
export interface ReadClause extends Clause {
  words: string;
  figures: Figure[];
}

const WHOLE =
  /(?:全[区县市镇乡局省]|辖区内?|共有|总共有?|一共有?|共计有?|合计有?|应(?:参|签|建|检)|现有|\b(?:of|a total of|there are|we have))\s*$/i;
/** 应配200: what there ought to be, which is a whole without more words. */
const DUE = /应[一-龥]{0,3}\s*$/;
const PART = /其中|里面|已|实|完成|达到|合格|通过|有|级|率|过|of (?:them|these|which)|^\s*$/i;
/** 有两家养老院没钱: those who have the trouble, not those that are ready. */
const AFFECTED = /^(?:目前|现在|但是?|还|其中|另|因为?)?有?$/;
/** 上门服务有2个街道停了: trouble that follows at once is that of those counted. */
const HAS = /\p{Script=Han}有$/u;
const AT_ONCE = 6;

/** Reads the clauses of a message one by one; a whole named in one is kept with its part in the next. */
export function readClauses(clauses: Clause[]): ReadClause[] {
  return linkParts(linkSums(clauses.map(readClause)));
}

function readClause(clause: Clause): ReadClause {
  const quantities = findQuantities(clause.text);
  const { hasTrouble } = readStatusWords(clause.text);
  const figures = quantities.map((quantity): Figure => {
    const role = readRole(clause.text, quantity);
    const isAffected = hasTrouble && ['plain', 'total'].includes(role) && isAboutAffected(clause.text, quantity);
    return { quantity, role: isAffected ? 'aside' : role, clause: clause.text };
  });
  return { ...clause, figures, words: topicOf(clause.text, quantities) };
}

function isAboutAffected(text: string, { shape, start, end }: Quantity): boolean {
  const [before, after] = [text.slice(0, start).trim(), text.slice(end)];
  const isTroubled = HAS.test(before) && readStatusWords(after.slice(0, AT_ONCE)).hasTrouble;
  return shape === 'count' && (AFFECTED.test(before) || isTroubled) && /^\s*[\p{L}]{2}/u.test(after);
}

const IN_ALL = /^(?:一共|总共|共计?|合计|总计|累计|加起来|in total|altogether)/i;

/** 老城区1家、南门1家，共2家: parts that are added up in the message itself are no figures of their own. */
function linkSums(clauses: ReadClause[]): ReadClause[] {
  const parts = clauses.map((clause, at) => findParts(clauses, clause, at)).find((found) => found.length > 1) ?? [];
  return clauses.map((clause, at) => {
    if (!parts.includes(at)) return clause;
    const head = /^[^:：]+(?=[:：])/.exec(clause.text)?.[0];
    const figures = clause.figures.map((one) => ({ ...one, role: 'aside' as const }));
    return { ...clause, figures, words: head ? topicOf(head, []) : '' };
  });
}

/** Positions of the clauses before this one whose figures add up to its own. */
function findParts(clauses: ReadClause[], { text, figures }: ReadClause, at: number): number[] {
  const [total, more] = figures;
  if (!total || more || !IN_ALL.test(text)) return [];
  let sum = 0;
  for (let first = at - 1; first >= 0; first--) {
    const [part, other] = clauses[first]?.figures ?? [];
    if (!part || other || part.quantity.unit !== total.quantity.unit) return [];
    sum += part.quantity.value;
    if (sum === total.quantity.value) return Array.from({ length: at - first }, (_, i) => first + i);
  }
  return [];
}

/** 全区40家养老机构，B级以上的有26家: 40 is the whole of 26. */
function linkParts(clauses: ReadClause[]): ReadClause[] {
  return clauses.map((clause, at) => {
    const next = clauses[at + 1];
    const before = clauses[at - 1];
    if (next && isWholeOf(clause, next))
      return { ...clause, words: '', figures: clause.figures.map((one) => ({ ...one, role: 'aside' })) };
    const whole = before && isWholeOf(before, clause) ? before.figures[0]?.quantity : undefined;
    if (!before || !whole) return { ...clause, figures: clause.figures.map(markWithin) };
    const nowhere = { value: whole.value, start: 0, end: 0 };
    // 电梯应装30台，已装12台: only the whole says what is counted.
    const isDue = DUE.test(before.text.slice(0, whole.start));
    const words = isDue ? `${before.words} ${clause.words}`.trim() : clause.words || before.words;
    const figures = clause.figures.map((one) => ({ ...one, quantity: asPart(one.quantity, nowhere) }));
    return { ...clause, words, figures };
  });
}

/** 8家，其中3家是新建的: what is among them is no figure of its own. */
function markWithin(figure: Figure): Figure {
  const { partOf } = figure.quantity;
  const isWithin =
    (partOf === null || partOf.isWithin) &&
    /(?:其中|里面|当中|of (?:which|them|these))[^\d,，]{0,6}$/i.test(figure.clause.slice(0, figure.quantity.start));
  return isWithin ? { ...figure, role: 'aside' } : figure;
}

function isCountedAlike(one: Quantity, other: Quantity): boolean {
  const isCount = ({ shape, isOrdinal }: Quantity) => ['count', 'bare'].includes(shape) && !isOrdinal;
  return isCount(one) && isCount(other);
}

function isWholeOf(first: ReadClause, second: ReadClause): boolean {
  const [whole, part] = [first.figures[0], second.figures[0]];
  if (!whole || !part || first.figures.length > 1 || second.figures.length > 1) return false;
  if (first.sentence !== second.sentence || !isCountedAlike(whole.quantity, part.quantity)) return false;
  const isPlain =
    part.quantity.partOf === null &&
    whole.quantity.partOf === null &&
    isProgress(part.role) &&
    part.role !== 'increment';
  if (!isPlain || part.quantity.value > whole.quantity.value || whole.quantity.value <= 0) return false;
  const before = first.text.slice(0, whole.quantity.start);
  const isNamed = WHOLE.test(before) && /^\s*[\p{L}]{2}/u.test(first.text.slice(whole.quantity.end));
  return (isNamed || DUE.test(before)) && PART.test(second.text.slice(0, part.quantity.start));
}
