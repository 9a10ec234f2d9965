import type { Department } from '../domain/plan.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { BODY_ENDINGS, DEPARTMENT_FAMILIES, type DepartmentFamily } from './lexicon/departments.ts';

/** A way to call a department; the lower the rank, the more official. */
export interface RankedAlias {
  text: string;
  rank: number;
  isBare: boolean;
}

const OFFICIAL = 0;
const PRINTED = 1;
const SHORTENED = 2;
const KINDRED = 3;
const BARE = 4;
/** A stem that begins the name beats a longer one inside it. */
const FIRST = 20;

const PLACE =
  /^(?:(?:国家|国务院|中共|中央|全国)(?:[省市区县]?委(?=.{3}))?|\p{Script=Han}{0,5}?(?:[省区县旗盟]|(?<!城)市(?!场))(?:委(?=.{3}))?)/u;
const ENGLISH_BODIES = [
  'bureau',
  'department',
  'office',
  'commission',
  'agency',
  'administration',
  'authority',
  'ministry',
];

/** Everything that a department may be called: its names, their short forms, and what its field is commonly called. */
export function listAliases(department: Department): RankedAlias[] {
  const printed = [department.name, ...department.aliases].map(foldText).flatMap(splitBrackets);
  const core = dropPlace(foldText(department.name));
  const family = findFamily(core);
  const bareStems = new Set(family?.bare ?? []);
  const aliases: RankedAlias[] = [
    { text: foldText(department.name), rank: OFFICIAL, isBare: false },
    ...printed.map((text) => ({ text, rank: PRINTED, isBare: isBareStem(text, bareStems) })),
    ...printed.map(dropPlace).map((text) => ({ text, rank: SHORTENED, isBare: isBareStem(text, bareStems) })),
    ...(department.english ?? [])
      .map(foldText)
      .filter(isWholeInEnglish)
      .map((text) => ({ text, rank: PRINTED, isBare: false })),
    ...(family ? listKindred(family, department.collective) : []),
  ];
  return aliases.filter(
    ({ text }) =>
      text.length > 1 && (hasChinese(text) || hasChinese(department.name) === false || isWholeInEnglish(text)),
  );
}

/** `高新园(邹区镇)` is called by either name. */
function splitBrackets(name: string): string[] {
  const [, outer = '', inner = ''] = /^([^(]+)\(([^)]+)\)$/.exec(name) ?? [];
  return outer === '' ? [name] : [name, outer.trim(), ...(hasChinese(inner) ? [inner] : [])];
}

/** 区农业农村局 → 农业农村局; a name that would lose everything but its ending stays whole. */
function dropPlace(name: string): string {
  const bare = name.replace(PLACE, '');
  return bare.length > 2 ? bare : name;
}

/** A Chinese name that has no ending of a body is a stem, and an everyday word as well. */
function isBareStem(text: string, stems: Set<string>): boolean {
  return hasChinese(text) && !endsLikeBody(text) && (stems.has(text) || text.length <= 4);
}

function findFamily(core: string): DepartmentFamily | undefined {
  const holders = DEPARTMENT_FAMILIES.flatMap((family) =>
    family.stems
      .filter((stem) => core.includes(stem))
      .map((stem) => ({ family, rank: stem.length + (core.startsWith(stem) ? FIRST : 0) })),
  );
  return holders.sort((a, b) => b.rank - a.rank)[0]?.family;
}

function listKindred(family: DepartmentFamily, isCollective: boolean): RankedAlias[] {
  if (isCollective) return [];
  const named = family.stems.flatMap((stem) =>
    ['局', '委', '厅', '部', '办', '分局', '总局', '委员会', '区局'].map((ending) => ({
      text: `${stem}${ending}`,
      rank: KINDRED,
      isBare: false,
    })),
  );
  const placed = named.flatMap(({ text }) =>
    ['区', '市', '县', '省'].map((place) => ({ text: `${place}${text}`, rank: KINDRED, isBare: false })),
  );
  const bare = family.bare.map((text) => ({ text, rank: BARE, isBare: !endsLikeBody(text) }));
  const english = family.english.flatMap((name) => [
    ...ENGLISH_BODIES.map((body) => ({ text: `${name} ${body}`, rank: KINDRED, isBare: false })),
    ...(isBodyInEnglish(name) ? [{ text: name, rank: KINDRED, isBare: false }] : []),
  ]);
  return [...named, ...placed, ...bare, ...english];
}

const endsLikeBody = (text: string) => BODY_ENDINGS.some((ending) => text.endsWith(ending));

/** An English name of one everyday word (publicity, health) is no name. */
function isWholeInEnglish(name: string): boolean {
  return (
    isBodyInEnglish(name) || name.split(' ').some((word) => ENGLISH_BODIES.includes(word)) || name.split(' ').length > 3
  );
}

/** English names that mean a body without a word like `bureau`. */
function isBodyInEnglish(name: string): boolean {
  return /^(?:police|courts?|prosecutors?|procuratorate|customs|civil affairs|market regulator|samr|amr|epb|n?drc|miit|nhc|nmpa|central bank|pboc|cbirc|csrc|cac|chengguan|market supervision|public security|development and reform|drug regulator)$/.test(
    name,
  );
}
