import type { Target } from '../../domain/plan.ts';

/** Measure words that may stand for each other; the first names the group. */
const FAMILIES = [
  [
    '家',
    '个',
    '间',
    '所',
    '处',
    '座',
    '户',
    '点',
    '站',
    '店',
    '条',
    '幢',
    '栋',
    '片',
    '块',
    '套',
    '台',
    '只',
    '支',
    '校',
  ],
  ['批次', '批', '组', '份', '件', '样'],
  ['起', '例', '件', '宗', '次', '桩', '个'],
  ['场', '次', '期', '届', '回', '轮', '堂', '个', '节'],
  ['人', '个人', '名', '人次', '位', '个'],
  ['辆', '台', '部', '个'],
  ['根', '条', '个'],
  ['项', '个', '条', '件', '份', '篇'],
  ['公里', '千米', 'km', 'kilometres', 'kilometers'],
  ['亩'],
  ['吨', 'tonnes', 'tons'],
  ['元', '块'],
  ['平方米', '平', 'square metres', 'square meters'],
];
const PERSONS = '千人|万人|百人|人';

/** Source of a pattern for a measure word; longer ones first. */
export const UNIT =
  '个人|批次|人次|家次|台次|辆次|平方米|公里|户次|个点|[张轮家个间所处座户批件起例场次期人名份条项吨亩套台辆篇宗组支头只栋幢位元届桩]';
/** Source of a pattern for the base of a per-capita figure. */
export const PER_PERSONS = String.raw`\s*(?:/|每|per\s+)\s*(?:(${PERSONS})|(?:a |one )?(thousand|1,?000|ten thousand|10,?000)(?:\s+(?:people|residents|persons|inhabitants|heads?))?)`;

/** `thousand` → `千人`. */
export function personsOf(text: string): string {
  const plain = text.toLowerCase().replace(',', '');
  if (plain === 'thousand' || plain === '1000') return '千人';
  return plain === 'ten thousand' || plain === '10000' ? '万人' : text;
}

function isPerCapita(target: Target): boolean {
  return target.kind === 'per_capita' || /\/\s*[百千万]?人/.test(target.unit);
}
export function isRate(target: Target): boolean {
  return target.kind === 'rate' || /^(%|％)$/.test(target.unit.trim());
}

/** How a number was said: `points` are percentage points, `bare` has no unit at all. */
export type Shape = 'percent' | 'points' | 'per_capita' | 'count' | 'bare';

/** Whether a number said like this can be a value of the target: `unit` is compared as measure words go, not by letter. */
export function fitsTarget(shape: Shape, unit: string | null, target: Target): boolean {
  if (shape === 'bare') return true;
  if (shape === 'percent' || shape === 'points') return isRate(target);
  if (isRate(target)) return false;
  if (isPerCapita(target)) return shape === 'per_capita' && samePersons(unit, target.unit);
  return shape === 'count' && sameFamily(unit ?? '', target.unit);
}

function samePersons(unit: string | null, wanted: string): boolean {
  const [mine, theirs] = [unit?.split('/'), wanted.split('/')];
  return mine?.[1] === theirs[1]?.trim() && sameFamily(mine?.[0] ?? '', theirs[0] ?? '');
}

function sameFamily(unit: string, wanted: string): boolean {
  const plain = wanted.trim().replace(/^[万亿]/, '');
  return unit === plain || unit === '' || FAMILIES.some((family) => family.includes(unit) && family.includes(plain));
}

/** 2000 in `万家` is 0.2; a target's unit may carry its scale. */
export function inUnitOf(value: number, target: Target): number {
  const scale = { 万: 1e4, 亿: 1e8 }[target.unit.trim()[0] ?? ''] ?? 1;
  return value / scale;
}
