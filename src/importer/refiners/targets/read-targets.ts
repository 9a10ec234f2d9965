import type { Target } from '../../../domain/plan.ts';
import { type Figure, findFigures, opOf } from './figures.ts';
import { nameFromAfter, topicOf } from './measure-name.ts';
import { type Context, isNamedAfter, nameMeasures } from './name-measures.ts';
import { readEnglishTargets } from './read-english-targets.ts';
import { type PlacedTarget, readWordTargets } from './word-targets.ts';

/** Nobody writes such a sentence; it is a table or a damaged file. */
const LONGEST_SENTENCE = 3000;
const REPORTED = /已经?(?!.*(?:力争|达到|确保))|目前|(?<![比较超过于])(?:去年|上年|同期|上一年)|截至|现有|原有|共有/;
const SCOPE = /(?:等|围绕|聚焦|针对|涉及|涵盖|包括|包含|属于|列入|纳入|上述|这|前|近|每|第|如|超过|按|其余)$/;

/** All targets of a clause, in the order of its words; `text` is the clause as cleaned. */
export function readTargets(text: string): Target[] {
  if (!/[\u4e00-\u9fff]/.test(text)) return readEnglishTargets(text);
  const { squeezed, at } = squeezeWithMap(text);
  const targets: Target[] = [];
  for (const { index, 0: sentence } of squeezed.matchAll(/[^。；;！!\n]+/g)) {
    if (sentence.length > LONGEST_SENTENCE) continue;
    const placed = [...readFigureTargets(sentence), ...readWordTargets(sentence)].sort((a, b) => a.at - b.at);
    for (const { at: start, until, ...target } of withoutRepeats(placed)) {
      const quote = text.slice(at[index + start], (at[index + until - 1] ?? text.length) + 1);
      targets.push({ ...target, quote: quote.replace(/^[、，,\s]+/, '') });
    }
  }
  return targets;
}

/** Targets of a table cell that holds nothing but figures; an English one may begin with its number. */
export function readFigureCell(text: string): Target[] {
  const isBare = /^\d[\d,]*\s+[a-z]/i.test(text) && !/^\d[\d,.]*\s*(?:%|per ?cent)/i.test(text);
  return isBare
    ? readEnglishTargets(`provide ${text}`).map((target) => ({ ...target, quote: text }))
    : readTargets(text);
}

function squeezeWithMap(text: string): { squeezed: string; at: number[] } {
  const at: number[] = [];
  let squeezed = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (/\s/.test(char)) continue;
    squeezed += char;
    at.push(index);
  }
  return { squeezed, at };
}

/** The same measure with the same figure counts once. */
export function withoutRepeats<T extends Target>(targets: readonly T[]): T[] {
  const keyOf = ({ what, value, unit }: Target) => `${what} ${value} ${unit}`;
  return targets.filter((target, at) => targets.findIndex((other) => keyOf(other) === keyOf(target)) === at);
}

function readFigureTargets(sentence: string): PlacedTarget[] {
  const context: Context = { sentence, topic: topicOf(sentence), from: 0, waiting: [], last: '' };
  const targets: PlacedTarget[] = [];
  const figures = findFigures(sentence);
  for (const [at, figure] of figures.entries()) {
    if (isQualifier(figure, figures[at + 1], sentence) || isStartingPoint(figure, sentence)) continue;
    targets.push(...readFigure(figure, context));
    context.from = figure.end;
  }
  return targets;
}

/** 投资10亿元以上项目3个: the first figure says which projects count. */
const isQualifier = (figure: Figure, next: Figure | undefined, sentence: string) =>
  figure.after !== '' && next !== undefined && /^[^，,、；;：:]{1,12}$/.test(sentence.slice(figure.end, next.start));

/** 由50%提高到60%: the first figure is where it stands now. */
const isStartingPoint = ({ start, before }: Figure, sentence: string) =>
  before === '' && /[由从]$/.test(sentence.slice(0, start));

function readFigure(figure: Figure, context: Context): PlacedTarget[] {
  const { sentence } = context;
  const start = pieceStart(figure, context);
  const before = sentence.slice(start, figure.start);
  const after = sentence.slice(figure.end);
  if (REPORTED.test(before) || SCOPE.test(before.replace(/^.*[，,]/, ''))) return [];
  const names = nameMeasures(figure, before, after, context);
  context.last = names[0] === undefined || /（[^（]*）$/.test(names[0]) ? context.last : names[0];
  const until =
    names.length > 0 && isNamedAfter(figure, before, after) ? figure.end + nameFromAfter(after).length : figure.end;
  const mode = modeOf(figure, before);
  const perHead = PER_HEAD.exec(names[0] ?? '');
  if (perHead) return [perCapita(figure, perHead, { mode, quote: '', at: start, until })];
  return names.map((what) => ({
    what,
    op: opOf(figure),
    value: figure.value,
    unit: figure.unit,
    kind: kindOf(figure),
    mode,
    quote: '',
    at: start,
    until,
  }));
}

const PER_HEAD = /^每([百千万十]*[人户])(?:口)?(?:拥有|配备|有|的)?(.+)$/;

/** 每千人拥有指导员3名 → 3 名/千人. */
function perCapita(
  figure: Figure,
  [, head = '', what = '']: RegExpExecArray,
  more: Pick<PlacedTarget, 'mode' | 'quote' | 'at' | 'until'>,
): PlacedTarget {
  return { what, op: opOf(figure), value: figure.value, unit: `${figure.unit}/${head}`, kind: 'per_capita', ...more };
}

/** The words that belong to a figure begin after the last comma, or after the figure before in a list. */
function pieceStart(figure: Figure, { sentence, from }: Context): number {
  const words = sentence.slice(from, figure.start);
  const comma = Math.max(
    words.lastIndexOf('，'),
    words.lastIndexOf(','),
    words.lastIndexOf('：'),
    words.lastIndexOf(':'),
  );
  const bracket = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
  const isOpen = bracket > Math.max(words.lastIndexOf('）'), words.lastIndexOf(')'));
  const start = from + Math.max(comma, isOpen ? bracket : -1) + 1;
  const skipped = /^[、，,和及并（(]*/.exec(sentence.slice(start, figure.start))?.[0].length ?? 0;
  return start + (start === 0 ? 0 : skipped);
}

function kindOf({ unit, value }: Figure): Target['kind'] {
  if (value === 0) return 'zero';
  if (/[%‰]|百分点/.test(unit)) return 'rate';
  return /\/(?:[十百千万]*人|[十百千万]*户)/.test(unit) ? 'per_capita' : 'count';
}

function modeOf({ before, value }: Figure, words: string): Target['mode'] {
  const isHeld = /保持|稳定|控制在|维持|不低于常年|始终/.test(before + words);
  return isHeld || value === 0 || (/确保/.test(words) && value === 100) ? 'keep' : 'reach';
}
