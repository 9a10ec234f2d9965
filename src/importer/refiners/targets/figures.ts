import { parseChinese } from '../../../domain/numerals.ts';
import { halfWidth } from '../cleaning.ts';
import { UNIT } from './units.ts';

/** A number with its unit in a sentence without white space. */
export interface Figure {
  /** Start of the comparing words, or of the number where there are none. */
  start: number;
  end: number;
  value: number;
  unit: string;
  /** `达到`, `不少于` … directly before the number, or ''. */
  before: string;
  /** `以上`, `左右` … directly after the unit, or ''. */
  after: string;
  isChinese: boolean;
}

const LESS =
  '不超过|不得超过|不高于|不大于|不多于|≤|<=|＜|控制在|压缩至|压缩到|压减至|压减到|降至|降到|降低到|降低至|下降到|下降至|缩短至|缩短到|低于|少于|小于|最多';
const MORE =
  '≥|>=|＞|不少于|不低于|不小于|不得低于|不得少于|不短于|达到|超过|突破|提升至|提升到|提高至|提高到|扩大至|扩大到|扩至|增加到|增加至|增至|增长到|增长至|上升到|上升至|升至|稳定在|保持在|维持在|保持|高于|大于|至少|达|(?<=[率例重数量值额度积比])为|超(?=\\d)|增长|增加|提高|提升|下降|降低|压减|减少|至|到|满';
const ABOUT = '约为|(?<![签预契合公条特节制])约|大约|预计';
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CHINESE = '[二两三四五六七八九十][十百千零一二三四五六七八九]*|一[十百千][零一二三四五六七八九十百]*';

const FIGURE = new RegExp(
  [
    `(?<before>${LESS}|${MORE}|${ABOUT})?(?<![A-Za-z\\d.第前〔\\[])`,
    `(?:(?<digits>${NUMBER})(?:(?:${UNIT})?[-—–~～至到]+(?:${NUMBER}))?`,
    `|百分之(?<percent>${CHINESE}|百)`,
    `|(?<whole>${CHINESE})分之(?<part>${CHINESE}|一)`,
    '|(?<half>一半|半数|过半)',
    '|(?<tenths>[一二三四五六七八九])成(?<more>[一二三四五六七八九半](?![员本果立为功个]))?',
    `|(?<chinese>${CHINESE}))`,
    `(?<over>余|多)?(?<unit>${UNIT})?(?<after>及以上|以上|以下|以内|之内|左右|之上)?(?!(?<=[\\d.,])\\d|[A-Za-z年月日号届])`,
  ].join(''),
  'g',
);
const NAMES = /[“"][^“”"]{1,40}[”"]|《[^》]{1,60}》|「[^」]{1,40}」/g;

/** All numbers of a sentence that may be figures; those inside names in quotation marks are none. */
export function findFigures(sentence: string): Figure[] {
  const plain = halfWidth(sentence);
  const names = [...plain.matchAll(NAMES)].map(({ index, 0: name }) => [index, index + name.length] as const);
  return [...plain.matchAll(FIGURE)].flatMap((match) => {
    const isName = names.some(([start, end]) => match.index >= start && match.index < end);
    return isName ? [] : (toFigure(match) ?? []);
  });
}

function toFigure(match: RegExpExecArray): Figure | null {
  const { before = '', over, unit = '', after = '', chinese } = match.groups ?? {};
  const share = shareOf(match.groups ?? {});
  const digits = match.groups?.['digits'];
  const value = share ?? (digits ? Number(digits.replaceAll(',', '')) : parseChinese(chinese ?? ''));
  const isTenths = unit === '成';
  const printed = share !== undefined || isTenths ? '%' : unit.replace('％', '%');
  if (value === undefined || printed === '' || (over && before === '')) return null;
  return {
    ...inBaseUnit(isTenths ? value * 10 : value, printed),
    start: match.index,
    end: match.index + match[0].length,
    before: match.groups?.['half'] === '过半' ? '超过' : before,
    after,
    isChinese: chinese !== undefined,
  };
}

/** Shares in words, in per cent: 百分之八十, 三分之二, 九成五, 过半; undefined for other figures. */
function shareOf({ percent, whole, part, half, tenths, more }: Record<string, string | undefined>): number | undefined {
  if (percent !== undefined) return percent === '百' ? 100 : parseChinese(percent);
  if (half !== undefined) return 50;
  if (tenths !== undefined)
    return (parseChinese(tenths) ?? 0) * 10 + (more === '半' ? 5 : (parseChinese(more ?? '零') ?? 0));
  const [all, some] = [parseChinese(whole ?? ''), parseChinese(part ?? '')];
  return all === undefined || some === undefined ? undefined : Math.round((some / all) * 1000) / 10;
}

/** 1.2 万家 is 12000 家; amounts of money stay as printed. */
function inBaseUnit(value: number, unit: string): { value: number; unit: string } {
  const scale = unit.startsWith('万') ? 10_000 : unit.startsWith('亿') ? 100_000_000 : 1;
  if (scale === 1 || /元|平方|立方|千瓦|亩|吨/.test(unit)) return { value, unit };
  return { value: Math.round(value * scale * 1000) / 1000, unit: unit.slice(1) };
}

const isOneOf = (words: string) => new RegExp(`^(?:${words})$`);
const IS_LESS = isOneOf(LESS);
const IS_ABOUT = /^(?:约为|约|大约|预计)$/;

/** `<=` for 不超过 and 以内, `~` for 左右, `=` for 100 %, else `>=`: more than planned is fulfilled too. */
export function opOf({ before, after, value, unit }: Figure): '>=' | '<=' | '=' | '~' {
  if (IS_ABOUT.test(before) || after === '左右') return '~';
  if (IS_LESS.test(before) || /以下|以内|之内/.test(after)) return '<=';
  return (value === 100 && unit === '%') || value === 0 ? '=' : '>=';
}
