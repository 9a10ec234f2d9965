import type { Goal } from '../domain/plan.ts';
import type { PlanDocument } from './document.ts';
import type { RoughRegister } from './layouts/layout.ts';
import { cleanText, squeeze } from './refiners/cleaning.ts';
import { readTargets } from './refiners/targets/read-targets.ts';
import type { Part } from './trace.ts';

const AIMS = /确保|力争|实现|到20\d{2}年|目标|努力|达到|不发生|零发生/;
/** A title has no point of its own and would run into the sentence below it. */
const TITLE_LINE = /^(.{1,40}[^。，、；：\n])\n/gm;
const QUALITY = /^确保([^，。；]{4,50})$/;

/** Goals of the whole document: in the preamble and under items that are headed 目标 and have no owner. */
export function readGoals({ text }: PlanDocument, parts: readonly Part[], rough: RoughRegister): Goal[] {
  const preamble = parts.filter(({ kind }) => kind === 'preamble').map(({ start, end }) => text.slice(start, end));
  const aims = rough.unowned
    .map(({ body }) => text.slice(body.start, body.end))
    .filter((words) => /^.{0,12}目标/s.test(words));
  const goals = [...preamble, ...aims].flatMap((words) => goalsIn(words));
  return goals.filter(({ what }, at) => goals.findIndex((goal) => goal.what === what) === at);
}

function goalsIn(words: string): Goal[] {
  return cleanText(words.replace(TITLE_LINE, '$1。\n'))
    .split(/(?<=[。！])/)
    .filter((sentence) => AIMS.test(sentence) && sentence.length > 12)
    .flatMap(goalsOfSentence);
}

function goalsOfSentence(sentence: string): Goal[] {
  const targets = readTargets(sentence).map(
    ({ what, op, value, unit, quote }): Goal => ({ what, op, value, unit, quote }),
  );
  const pieces = squeeze(sentence).split(/[，；。：]/);
  const qualities = pieces.flatMap((piece): Goal[] => {
    const [quote, what = ''] = QUALITY.exec(piece) ?? [];
    const isCounted = targets.some(
      (target) => squeeze(target.quote).includes(what) || what.includes(squeeze(target.quote)),
    );
    return quote && !isCounted ? [{ what, op: null, value: null, unit: null, quote }] : [];
  });
  return [...targets, ...qualities];
}
