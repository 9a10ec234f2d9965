import type { Department, Register } from '../domain/plan.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { listAliases } from './list-aliases.ts';

/** A department named in a text; `start` and `end` are offsets into the folded text. */
export interface DepartmentMention {
  department: string;
  start: number;
  end: number;
  /** The words that name it. */
  alias: string;
}

interface Alias {
  text: string;
  department: string;
  /** Its place among all, the longest first. */
  order: number;
  /** Names the body only where a body is meant. */
  isBare: boolean;
}

interface Aliases {
  /** By their first character, the longest first, so that 区公安分局 is not found as 公安. */
  byFirst: Map<string, Alias[]>;
  bare: Alias[];
}

const cache = new WeakMap<Register, Aliases>();

/** Departments of the register that a text names, in the order of the text; `text` is folded first. */
export function findDepartments(register: Register, text: string): DepartmentMention[] {
  const folded = foldText(text);
  const taken: DepartmentMention[] = findNicknames(register, folded);
  for (const { alias, start } of listOccurrences(register, folded)) {
    const end = start + alias.text.length;
    if (taken.some((other) => start < other.end && other.start < end)) continue;
    taken.push({ department: alias.department, start, end, alias: alias.text });
  }
  return [...taken, ...findBeside(register, folded, taken)].sort((a, b) => a.start - b.start);
}

/** Where aliases stand in a text, the longest alias first; each place is looked up by its character. */
function listOccurrences(register: Register, text: string): { alias: Alias; start: number }[] {
  const { byFirst } = aliasesOf(register);
  const found: { alias: Alias; start: number }[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const alias of byFirst.get(text.charAt(start)) ?? []) {
      if (text.startsWith(alias.text, start) && standsAlone(text, start, alias)) found.push({ alias, start });
    }
  }
  return found.sort((a, b) => a.alias.order - b.alias.order || a.start - b.start);
}

const CONJUNCTION = /^[和跟与同及、]$/u;
const START = /(?:^|[,。?!\s])$/u;

/** A bare stem that 和, 跟 or 、 joins to a department means a department as well: 宣传部跟卫生; also one that begins the sentence right before it: 公安法院. */
function findBeside(register: Register, text: string, taken: DepartmentMention[]): DepartmentMention[] {
  if (taken.length === 0) return [];
  const { bare } = aliasesOf(register);
  return taken.flatMap((mention) => {
    const isJoinedBefore = CONJUNCTION.test(text[mention.start - 1] ?? '');
    const isJoinedAfter = CONJUNCTION.test(text[mention.end] ?? '');
    const before = bare.find(({ text: stem }) => isJoinedBefore && text.slice(0, mention.start - 1).endsWith(stem));
    const after = bare.find(({ text: stem }) => isJoinedAfter && text.startsWith(stem, mention.end + 1));
    const touching = bare.find(({ text: stem }) => endsSentenceStart(text.slice(0, mention.start), stem));
    return [
      ...(touching ? [mentionOf(touching, mention.start - touching.text.length)] : []),
      ...(before ? [mentionOf(before, mention.start - 1 - before.text.length)] : []),
      ...(after ? [mentionOf(after, mention.end + 1)] : []),
    ].filter(({ start, end }) => !taken.some((other) => start < other.end && other.start < end));
  });
}

const endsSentenceStart = (head: string, stem: string) =>
  head.endsWith(stem) && START.test(head.slice(0, -stem.length));

const mentionOf = ({ department, text }: Alias, start: number): DepartmentMention => ({
  department,
  start,
  end: start + text.length,
  alias: text,
});

/** Common names of several bodies at once. */
const NICKNAMES: Record<string, string[]> = {
  公检法: ['公安', '检察院', '法院'],
  法检两: ['法院', '检察院'],
  两院: ['法院', '检察院'],
  检法: ['检察院', '法院'],
};

function findNicknames(register: Register, folded: string): DepartmentMention[] {
  const nickname = Object.keys(NICKNAMES).find((name) => folded.includes(name));
  if (!nickname) return [];
  const start = folded.indexOf(nickname);
  const end = start + nickname.length;
  return (NICKNAMES[nickname] ?? []).flatMap((name) => {
    const department = findDepartmentNamed(register, name)?.name;
    return department ? [{ department, start, end, alias: nickname }] : [];
  });
}

function aliasesOf(register: Register): Aliases {
  const known = cache.get(register);
  if (known) return known;
  const owners = new Map<string, Map<string, RankedOwner>>();
  for (const department of register.departments) {
    for (const { text, rank, isBare } of listAliases(department)) {
      const rivals = owners.get(text) ?? new Map<string, RankedOwner>();
      const rival = rivals.get(department.name);
      if (!rival || rank < rival.rank) rivals.set(department.name, { text, department: department.name, rank, isBare });
      owners.set(text, rivals);
    }
  }
  const all = [...owners.values()]
    .flatMap(settleRivals)
    .sort((a, b) => b.text.length - a.text.length)
    .map((alias, order) => ({ ...alias, order }));
  const aliases = { byFirst: Map.groupBy(all, ({ text }) => text.charAt(0)), bare: all.filter((one) => one.isBare) };
  cache.set(register, aliases);
  return aliases;
}

type RankedOwner = Omit<Alias, 'order'> & { rank: number };

/** A name that two departments could claim belongs to the one that holds it more officially, else to nobody. */
function settleRivals(rivals: Map<string, RankedOwner>): RankedOwner[] {
  const [first, second] = [...rivals.values()].sort((a, b) => a.rank - b.rank);
  return first && (!second || first.rank < second.rank) ? [first] : [];
}

const BEFORE_BODY = /(?:^|[是归由给让跟和与及同找问、,,。?!\s(:“"]|还是|除了|以及|只有|哪怕|我是|我们|咱们|我|咱)$/u;
const AFTER_BODY =
  /^(?:$|[、,,。?!\s)”":;]|[跟和与及同]|要|还|有|管|负|牵|得|自|两家|都|也|能|该|去|来|吗|么|呢|吧|推|弄|做|搞|干|抓|参|配|协|手上|手里|身上|这边|那边|的(?:$|[\s,?]|任务|活|事|职责|责任|指标|目标|工作|同志|人(?!员|才|群|口)|领导|干部)|(?:的)?同志|口子|线上|系统的(?:同志|人)|在(?:里|这|本|文|方|第)|什么|啥|哪|共同|一起|联合|合作|会同|单独|独|一共|都|全部|所有)/u;

function standsAlone(text: string, at: number, alias: Alias): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + alias.text.length);
  if (!hasChinese(alias.text)) return !/[a-z\d]$/.test(before) && !/^[a-z\d]/.test(after);
  return !alias.isBare || (BEFORE_BODY.test(before) && AFTER_BODY.test(after));
}

/** The department of that name or alias, if the register has exactly one. */
export function findDepartmentNamed(register: Register, name: string): Department | undefined {
  const folded = foldText(name);
  const alias = aliasesOf(register)
    .byFirst.get(folded.charAt(0))
    ?.find(({ text }) => text === folded);
  return register.departments.find((department) => department.name === alias?.department);
}
