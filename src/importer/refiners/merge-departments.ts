import { type DepartmentName, fullness, readDepartmentName } from './department-name.ts';
import { isCollective } from './organisation.ts';

/** One body under all the names that the document prints for it. */
export interface MergedDepartment {
  name: string;
  /** Printed forms in order of first use, with how often each is used. */
  printed: Map<string, number>;
  collective: boolean;
  parsed: DepartmentName;
  /** Printed forms that are probably typing errors. */
  typos: string[];
}

/** Names of all statements → the department that each printed name in each statement means. */
export interface DepartmentBook {
  departments: MergedDepartment[];
  find: (statement: number, printed: string) => MergedDepartment | undefined;
}

interface Use {
  statement: number;
  printed: string;
  /** The printed name with a level that an earlier name of its list gave. */
  full: DepartmentName;
}

const PASSED_ON = /^[省市区县州]$/;
/** Bodies of the state that no province or city has of its own. */
const CENTRAL =
  /总局|总署|人民银行|人行|海关|银保监|证监|监管局$|海事|分行$|分署$|管委会|公司|集团|街道|[镇乡区市县]$|政府|学校|大学|医院|中心$/;

/** Merges printed variants, dropped prefixes and typing errors; `statements` are lists of printed names. */
export function mergeDepartments(statements: readonly (readonly string[])[]): DepartmentBook {
  const uses = statements.flatMap((names, statement) => withPassedOnLevels(names, statement));
  const groups = new Map<string, MergedDepartment>();
  const keys = new Map<string, string>();
  for (const use of uses) {
    const key = keyOf(use.full);
    keys.set(`${use.statement} ${use.printed}`, key);
    addUse(groups, key, use);
  }
  const moved = new Map([...mergeUnleveled(groups), ...mergeTypos(groups)]);
  const resolve = (key: string): string => (moved.has(key) ? resolve(moved.get(key) ?? '') : key);
  for (const group of groups.values()) group.name = canonicalName(group);
  return {
    departments: [...groups.values()],
    find: (statement, printed) => groups.get(resolve(keys.get(`${statement} ${printed}`) ?? '')),
  };
}

/** 省科技厅、工业和信息化厅 → the second is 省工业和信息化厅. */
function withPassedOnLevels(names: readonly string[], statement: number): Use[] {
  let level = '';
  return names.map((printed) => {
    const parsed = readDepartmentName(printed);
    const isLocal = parsed.level !== '' && parsed.place === '' && parsed.branch === '';
    if (isLocal) level = PASSED_ON.test(parsed.level) ? parsed.level : '';
    const isElided = level !== '' && canTakeLevel(parsed, printed);
    return {
      statement,
      printed,
      full: isElided ? { ...readDepartmentName(level + printed), printed: level + printed } : parsed,
    };
  });
}

function canTakeLevel(parsed: DepartmentName, printed: string): boolean {
  if (parsed.level !== '' || parsed.branch !== '' || isCollective(printed) || CENTRAL.test(printed)) return false;
  return parsed.body !== null || /^[\u4e00-\u9fff]{2,10}厅$/.test(printed);
}

function keyOf({ level, branch, body, core, printed }: DepartmentName): string {
  if (isCollective(printed)) return `group ${printed}`;
  const national = /^(?:国家|全国|中央|国务院)$/.test(level) ? '国家' : level;
  return `${national}|${body ? (body.stems[0] ?? '') + (body.whole ? '' : body.endings[0]) : core}|${branch}`;
}

function addUse(groups: Map<string, MergedDepartment>, key: string, { printed, full }: Use): void {
  const group = groups.get(key);
  if (!group) {
    groups.set(key, {
      name: full.printed,
      printed: new Map([[printed, 1]]),
      collective: isCollective(printed),
      parsed: full,
      typos: [],
    });
    return;
  }
  group.printed.set(printed, (group.printed.get(printed) ?? 0) + 1);
  if (isFuller(full, group.parsed)) group.parsed = full;
}

/** The name to keep of two: the fuller stem, then the ending that bodies of its level have. */
function isFuller(one: DepartmentName, other: DepartmentName): boolean {
  const difference = stemOrder(other) - stemOrder(one);
  if (difference !== 0) return difference > 0;
  const usual = /^[区县旗]$/.test(one.level) ? '局' : '委';
  if ((one.ending === usual) !== (other.ending === usual)) return one.ending === usual;
  return fullness(one) > fullness(other);
}

const stemOrder = ({ body, stem }: DepartmentName) => (body ? body.stems.indexOf(stem) : 0);

/** A name without level means the only body of that kind that has one. */
function mergeUnleveled(groups: Map<string, MergedDepartment>): [string, string][] {
  const byRest = new Map<string, string[]>();
  for (const key of groups.keys()) {
    const rest = key.slice(key.indexOf('|'));
    if (key.includes('|')) byRest.set(rest, [...(byRest.get(rest) ?? []), key]);
  }
  const moves: [string, string][] = [];
  for (const [rest, keys] of byRest) {
    const target = keys.find((key) => key !== rest);
    if (keys.length === 2 && keys.includes(rest) && target) moves.push(move(groups, rest, target));
  }
  return moves;
}

function move(groups: Map<string, MergedDepartment>, from: string, to: string): [string, string] {
  const [source, target] = [groups.get(from), groups.get(to)];
  for (const [printed, times] of source?.printed ?? [])
    target?.printed.set(printed, (target.printed.get(printed) ?? 0) + times);
  groups.delete(from);
  return [from, to];
}

/** A name of no known body that differs by one character from one that is used more is a typing error of it. */
function mergeTypos(groups: Map<string, MergedDepartment>): [string, string][] {
  const moves: [string, string][] = [];
  const timesOf = (group: MergedDepartment) => [...group.printed.values()].reduce((sum, times) => sum + times, 0);
  for (const [key, group] of [...groups]) {
    if (group.parsed.body || group.collective || group.name.length < 4) continue;
    const meant = [...groups].find(
      ([otherKey, other]) =>
        otherKey !== key &&
        !other.collective &&
        timesOf(other) > timesOf(group) &&
        isOneEditAway(group.name, other.parsed.printed),
    );
    if (!meant) continue;
    meant[1].typos.push(...group.printed.keys());
    moves.push(move(groups, key, meant[0]));
  }
  return moves;
}

/** Whether one character added, left out, changed or two swapped make one word the other. */
function isOneEditAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [a, b] = [one.length, other.length];
  while (a > from && b > from && one[a - 1] === other[b - 1]) {
    a -= 1;
    b -= 1;
  }
  const isSwapped = a - from === 2 && b - from === 2 && one[from] === other[b - 1] && one[a - 1] === other[from];
  return isSwapped || Math.max(a, b) - from <= 1;
}

function canonicalName({ parsed }: MergedDepartment): string {
  return parsed.printed;
}
