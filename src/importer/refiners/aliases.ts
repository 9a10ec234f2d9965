import type { Department } from '../../domain/plan.ts';
import type { BodyType } from './body-names.ts';
import type { DepartmentName } from './department-name.ts';
import type { MergedDepartment } from './merge-departments.ts';

/** Where the plan applies: `鹿城` and `区` of 温州市鹿城区. */
export interface Home {
  place: string;
  level: string;
}

const ENGLISH_ENDINGS: Readonly<Record<string, string>> = {
  局: 'Bureau',
  委: 'Commission',
  委员会: 'Commission',
  厅: 'Department',
  部: 'Ministry',
  总局: 'Administration',
  署: 'Office',
  办: 'Office',
  办公室: 'Office',
  委办: 'Office',
  分局: 'Sub-bureau',
  中心: 'Center',
  支队: 'Brigade',
  大队: 'Brigade',
  总队: 'Corps',
  馆: 'Office',
};

/** Departments with the short forms that staff use; an alias that would fit two of them is given to none. */
export function nameDepartments(merged: readonly MergedDepartment[], home: Home): Department[] {
  const drafts = merged.map((one) => ({ one, said: saidNames(one, home), english: englishNames(one.parsed) }));
  const claims = new Map<string, number>();
  const fixed = new Set(merged.flatMap(({ name, printed }) => [name, ...printed.keys()]));
  for (const { said, english } of drafts) {
    for (const alias of new Set([...said, ...english.map(lower)])) claims.set(alias, (claims.get(alias) ?? 0) + 1);
  }
  const isOwn = (alias: string) => claims.get(alias) === 1 && !fixed.has(alias);
  return drafts.map(({ one, said, english }) => {
    const printed = [...one.printed.keys()].filter((form) => form !== one.name && isPrintedForOne(merged, form));
    const own = english.filter((name) => isOwn(lower(name)));
    return {
      name: one.name,
      aliases: [...new Set([...printed, ...[...said].filter((alias) => alias !== one.name && isOwn(alias))])],
      collective: one.collective,
      ...(own.length > 0 ? { english: own } : {}),
    };
  });
}

const lower = (name: string) => name.toLowerCase();

/** A dropped prefix may stand for two bodies in two statements; then it is nobody's alias. */
const isPrintedForOne = (merged: readonly MergedDepartment[], form: string) =>
  merged.filter(({ printed, name }) => printed.has(form) || name === form).length === 1;

function saidNames({ name, parsed, collective }: MergedDepartment, home: Home): Set<string> {
  if (collective) return groupNames(name, home);
  const { level, body, ending, branch } = parsed;
  const own = ownForms(parsed);
  const nicknames = body?.nicknames ?? [];
  const leveled = [...own, ...nicknames.filter((nickname) => /[局委办院会社联部]$/.test(nickname))];
  const said = [
    ...own,
    ...(level ? leveled.map((form) => level + form) : []),
    ...(branch && home.level ? own.map((form) => home.level + form) : []),
    ...(body?.stems ?? []).map((stem) => stem + ending),
    ...nicknames,
    ...placedForms(parsed, home),
  ];
  return new Set(said.filter((form) => form.length > 1));
}

/** Bodies that are 局 in one place and 委 in the next, so that people mix them up. */
const isEitherWay = (body: BodyType, ending: string) =>
  ending === '委' || (ending === '局' && body.nicknames?.some((name) => name.endsWith('委')) === true);

/** 市场监管局, 市监局, 市场监管, 市监: fullest and shortest stem with and without ending. */
function ownForms({ core, body, stem, ending }: DepartmentName): string[] {
  if (!body) return [core];
  const endings = new Set([ending, ...(isEitherWay(body, ending) ? ['局', '委'] : [])]);
  if (ending === '分局') endings.add('局');
  const stems = new Set([stem, ...body.stems]);
  const shortest = [...stems].filter((one) => one.length <= 3);
  return [...new Set([stem, ...shortest])]
    .flatMap((one) => [...endings].map((end) => one + end))
    .concat(body.whole ? [] : [stem]);
}

/** 鹿城区教育局, 鹿城公安, 医保分局. */
function placedForms({ level, core, body, branch, stem }: DepartmentName, home: Home): string[] {
  const shorts = body
    ? body.whole
      ? body.stems.slice(0, 1)
      : body.stems.filter((one) => one.length <= 4).concat(stem)
    : [];
  if (branch) {
    const place = branch.replace(/(?:分局|分行|支行|分署|监管局|监管分局|分院|管理部)$/, '');
    const kind = branch.slice(place.length);
    return shorts.flatMap((short) => [short + kind, place + short, `${place}${short}${kind}`]);
  }
  if (!home.place || level !== home.level) return [];
  return [home.place + home.level + core, home.place + core, ...shorts.map((short) => home.place + short)];
}

/** A group is called without 成员单位, without its place, and by its first and last word. */
function groupNames(name: string, home: Home): Set<string> {
  const bare = name.replace(/(?:各)?成员单位$/, '');
  const local =
    home.place && bare.startsWith(home.place) ? bare.slice(home.place.length).replace(/^[区县市]/, '') : bare;
  const kind = /(?:协调组|领导小组|工作组|指挥部|专班|委员会|联席会议)$/.exec(local)?.[0];
  if (bare === name) return new Set();
  const short = kind ? local.slice(0, 2) + kind : local;
  return new Set([bare, local, `${local}成员单位`, short, `${short}成员单位`]);
}

function englishNames({ body, ending, branch, level }: DepartmentName): string[] {
  if (!body) return [];
  const kind = body.whole ? '' : (ENGLISH_ENDINGS[ending] ?? 'Bureau');
  const place = branch.replace(/(?:分局|分行|支行|分署|监管局)$/, '');
  const prefix =
    body.whole && level === '区' && /^(?:Court|Procuratorate)$/.test(body.english[0] ?? '') ? 'District ' : '';
  const full = body.english.map(
    (name) => `${prefix}${name}${kind ? ` ${kind}` : ''}${place ? ` (${place} branch)` : ''}`,
  );
  return [
    ...new Set([
      ...full,
      ...full.map((name) => name.replace(/ \(.*\)$/, '')),
      ...body.english,
      ...(body.englishShort ?? []),
    ]),
  ];
}
