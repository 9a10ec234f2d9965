import type { Figure } from './figures.ts';
import { isRateName, MAKING, nameFromAfter, nameFromBefore, splitMeasures } from './measure-name.ts';

/** What the sentence said before the figure at hand. */
export interface Context {
  sentence: string;
  topic: string;
  /** End of the figure before, 0 if there is none. */
  from: number;
  /** Names that wait for a figure of their own: `A率、B率分别达到80%、90%`. */
  waiting: string[];
  last: string;
}

const MAKES = new RegExp(`(?:${MAKING})(?:了|约|共|各|不少于|至少|[^，,。；;、]{0,12}[内中里])?$`);
/** A period is a target only where it is a limit. */
const IS_TIME = /工作日|小时|自然日|月|分钟|天|学年/;
const HAS_VERB = new RegExp(MAKING);
const IS_VERB = new RegExp(`^(?:${MAKING})$`);
const ENDS_PIECE = /^(?:[，,、；;。：:（(）)]|$|和|及|以及|并|\d+(?:\.\d+)?[\u4e00-\u9fff]{1,2}(?:[，,；;。]|$))/;

/** Names of what the figure measures; none if it is no target. */
export function nameMeasures(figure: Figure, before: string, after: string, context: Context): string[] {
  if (figure.unit === '%' || figure.unit.endsWith('百分点')) return nameRates(figure, before, after, context);
  if (isPlace(before, after)) {
    const [, who = '', served = ''] = SERVED.exec(after) ?? [];
    return [nameFromAfter(served) + who];
  }
  return isNamedAfter(figure, before, after)
    ? nameMade(figure, before, after)
    : nameCounted(figure, before, after, context);
}

const isCompared = (figure: Figure) => figure.before !== '' || figure.after !== '';

/** 新建5个公园 → 新建公园. */
function nameMade(figure: Figure, before: string, after: string): string[] {
  const made = nameFromAfter(after);
  const isTarget = (MAKES.test(before) || isCompared(figure)) && made.length > 1 && !isSystem(figure, made);
  return isTarget ? [kept(before) + made] : [];
}

/** 新建公园5个 → 新建公园. */
function nameCounted(figure: Figure, before: string, after: string, context: Context): string[] {
  const name = ownOrLast(figure, before, context);
  const endsPiece = ENDS_PIECE.test(after);
  if (IS_TIME.test(figure.unit) && !isCompared(figure)) return [];
  if (/^[类种]$/.test(figure.unit) && !HAS_VERB.test(before)) return [];
  if ((name === '' || IS_VERB.test(name)) && MAKES.test(before) && endsPiece) return [stageOf(before, context.last)];
  if (name.length < 2 || (!isCompared(figure) && !(endsPiece && isPlanned(figure, before)))) return [];
  return [withMeasureWord(inList(name, before, context), figure)];
}

/** 培训40期2000人, 开展培训，全年不少于5000人次: the second piece names nothing of its own. */
function ownOrLast(figure: Figure, before: string, { sentence, from, last }: Context): string {
  const own = nameFromBefore(before);
  if (/^(?:达到|为)?每.{1,4}$/.test(own) && last) return last;
  if (own !== '' || MAKES.test(before) || !/^[，,]?(?:全年|年内|共|累计)*$/.test(before)) return own;
  if (from > 0) return from === figure.start || isCompared(figure) ? last.replace(/(?:增长|下降|提高|减少)$/, '') : own;
  const piece = sentence.slice(0, figure.start - before.length).replace(/[，,]+$/, '');
  return isCompared(figure) ? nameFromBefore(piece.slice(piece.search(/[^，,]*$/))) : own;
}

/** 新建学校12个，计划竣工3个: the second counts a stage of the first. */
const stageOf = (before: string, last: string) => {
  const stage = before.replace(/^(?:计划|力争|确保|其中|年内|、)+/, '');
  return last === '' ? stage : `${last.replace(/（.*$/, '')}（${stage}）`;
};

const SERVED = /^([^，,。]{1,14}?)(?:提供|做好|实施|开展|完成|落实|发放|安装|配备|办理)(.*)$/;

/** Numbers in Chinese writing are mostly names; behind a verb that makes something they are figures. */
const isPlanned = ({ isChinese, value }: Figure, before: string) =>
  !isChinese || (value >= 10 && HAS_VERB.test(before));

/** 为全区2000名老年人提供… */
const isPlace = (before: string, after: string) =>
  /(?:^|[，,])(?:为|向|给)[^，,]{0,8}$/.test(before) && SERVED.test(after);

/** Verb, number, thing: the thing stands behind. */
export function isNamedAfter({ before: comparing }: Figure, before: string, after: string): boolean {
  if (ENDS_PIECE.test(after)) return false;
  const words = before.replace(/(?:了|约|共|各|不少于|至少)$/, '');
  return (
    MAKES.test(words) ||
    (comparing === '' && nameFromBefore(words) === '') ||
    (comparing === '至少' && nameFromBefore(words) === '')
  );
}

/** 实施三个专项行动 counts a system, not what is to be reached. */
const isSystem = ({ isChinese }: Figure, made: string) =>
  isChinese && /(?:行动|工程|制度|体系|机制|计划|方面|环节|阶段|领域|重点|清单|专项|平台|目标)$/.test(made);

const kept = (before: string) =>
  /(?:新增|新建|新培育|新引进|新认定|新设)(?=(?:约|共|各|不少于|至少)?$)/.exec(before)?.[0] ?? '';

const GROWS = /^(?:增长|下降|降低|减少|压减|提高|提升|增加)$/;

function nameRates(figure: Figure, before: string, after: string, context: Context): string[] {
  const name = nameFromBefore(before);
  if (name.length < 2 && GROWS.test(figure.before) && context.last !== '' && context.waiting.length === 0)
    return [`${context.last}${figure.before}`];
  if (name.length < 2) return context.waiting.splice(0, 1).concat(rateOfAfter(figure, after)).slice(0, 1);
  if (!isCompared(figure) && !isRateName(name) && figure.value !== 100) return [];
  const names = splitMeasures(name);
  const grows = GROWS.test(figure.before);
  const full = names.map((one) =>
    aboutTopic(isRateName(one) ? one : one + (grows ? figure.before : '比例'), context.topic),
  );
  if (!/分别$/.test(before)) return full;
  context.waiting = full.slice(1);
  return full.slice(0, 1);
}

/** 90%以上的学校食堂实现… → the share of those that do. */
function rateOfAfter(figure: Figure, after: string): string[] {
  if (figure.after === '' || ENDS_PIECE.test(after)) return [];
  const [, who = '', does = ''] = /^的?([^，,。；;]{2,20}?)(?:实现|达到|完成|建成|开展)([^。；;]*)$/.exec(after) ?? [];
  if (who === '') return [`${nameFromAfter(after)}比例`];
  return [`${/(?:等)?(\d+个[^，,]*)$/.exec(does)?.[1] ?? nameFromAfter(does)}的${who}比例`];
}

const aboutTopic = (name: string, topic: string) =>
  topic === '' || name.includes(topic.slice(0, 4)) ? name : topic + name;

/** In a list later names share the verb and the noun of the first: 新增四星级店4家、五星级2家. */
function inList(name: string, before: string, { last, from, sentence }: Context): string {
  if (/^其中/.test(before.replace(/^[，,、]/, '')) || /其中[^，,。；;]*$/.test(sentence.slice(0, from))) {
    const whole = last.replace(/（.*$/, '');
    if (/其中/.test(sentence.slice(0, from + before.length)) && whole)
      return `${whole}（${name.replace(/^其中/, '')}）`;
  }
  if (!/^[、和及]/.test(sentence.slice(from)) || from === 0) return name;
  const verb = /^(?:新增|新建|新培育|新引进|新认定)/.exec(last)?.[0] ?? '';
  const noun = /[级类型]$/.test(name) ? (/^.*?[级类型](.+)$/.exec(last)?.[1] ?? '') : '';
  return (name.startsWith('新') ? '' : verb) + name + noun;
}

const withMeasureWord = (name: string, { unit }: Figure) =>
  /^(?:批次|件|批)/.test(unit) && /(?:抽检|检测|监测|抽样)$/.test(name) ? `${name}量` : name;
