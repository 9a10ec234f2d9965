import type { Register, Section, Task } from '../domain/plan.ts';
import { readEnglishNumber, readNumeral } from './read-numerals.ts';

/** A part of the outline that a question names: an item, one of its clauses, or one that does not exist. */
export interface PlaceMention {
  tasks: Task[];
  /** The place as people read it: `9#2`, `第40条`. */
  label: string;
  start: number;
  end: number;
}

const N = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const ITEM_PATTERNS: RegExp[] = [
  new RegExp(`第?[(]?${N}[)]?#第?${N}`, 'u'),
  new RegExp(
    `第?${N}(?:条|项任务|项|点|大?任务)(?:里|中)?(?:的)?[,，]?第?${N}(?:款|项|小点|小条|句|部分|点|个(?:任务|责任))`,
    'u',
  ),
  /(?<![\d.第])(\d{1,3})[.\-－](\d{1,2})(?=$|[谁归是由的条款怎进目要该?,\s])(?!\s*(?:%|批|家|个|件|万))/u,
  new RegExp(`第${N}(?:条|项任务|点)`, 'u'),
  /(?<![\d.])(\d{1,3})(?:号任务|条(?=归|谁|是|的|由|怎|进))/u,
];
const ENGLISH_ITEM =
  /\b(?:item|task|article|point|no\.?|number|action)\s*#?(\d{1,3})(?:\s*[,.#-]?\s*(?:clause|part|paragraph|statement|point)?\s*#?\s*\(?(\d{1,2})\)?)?\b/;

/** The first place of the outline named in a folded question. */
export function findPlace(register: Register, text: string): PlaceMention | undefined {
  const printed = findPrintedRef(register, text);
  if (printed) return printed;
  for (const pattern of [...ITEM_PATTERNS, ENGLISH_ITEM]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, item = '', clause] = match;
    const number = readNumeral(item);
    const tasks =
      number === undefined ? [] : listAt(register, number, clause === undefined ? undefined : readNumeral(clause));
    return { tasks, label: whole, start: match.index, end: match.index + whole.length };
  }
  return undefined;
}

interface PrintedRef {
  ref: string;
  folded: string;
}

const printedRefs = new WeakMap<Register, PrintedRef[]>();

/** The references with brackets, longest first; listed once, since the register of a context does not change. */
function listPrintedRefs(register: Register): PrintedRef[] {
  const known = printedRefs.get(register);
  if (known) return known;
  const refs = [...new Set(register.tasks.map(({ ref }) => ref))]
    .map((ref) => ({ ref, folded: ref.normalize('NFKC') }))
    .filter(({ folded }) => /[(]/.test(folded))
    .sort((a, b) => b.folded.length - a.folded.length);
  printedRefs.set(register, refs);
  return refs;
}

/** `（一）3` of a register whose items are numbered under each heading. */
function findPrintedRef(register: Register, text: string): PlaceMention | undefined {
  const refs = listPrintedRefs(register);
  const found = refs.find(({ folded }) => text.includes(folded));
  if (!found) return undefined;
  const start = text.indexOf(found.folded);
  const rest = new RegExp(`^(?:#|第)${N}(?:款|项)?`, 'u').exec(text.slice(start + found.folded.length));
  const clause = rest?.[1] === undefined ? undefined : readNumeral(rest[1]);
  const tasks = register.tasks.filter(
    (task) => task.ref === found.ref && (clause === undefined || task.clause === clause),
  );
  const end = start + found.folded.length + (rest?.[0].length ?? 0);
  return { tasks, label: text.slice(start, end), start, end };
}

function listAt(register: Register, item: number, clause: number | undefined): Task[] {
  const ofItem = register.tasks.filter((task) => numberOfRef(task.ref) === item);
  return ofItem.filter((task) => clause === undefined || task.clause === clause);
}

function numberOfRef(ref: string): number | undefined {
  return readNumeral(ref.normalize('NFKC').replace(/[()第条、.]/g, ''));
}

/** The section that a folded question names, with where it stands; `section` is undefined if the plan has no such one. */
export function findSection(
  register: Register,
  text: string,
): { section: Section | undefined; start: number; end: number } | undefined {
  const match =
    new RegExp(
      `(?:第${N}(?:大部分|部分|大块|章|大类|大项|板块|大点|块)|(?<![\\d一二三四五六七八九十])(?!一)${N}(?:部分|大块|章|大类|板块)(?!之))`,
      'u',
    ).exec(text) ??
    /\b(?:section|part|chapter)\s+([a-z]+|\d{1,2})\b/.exec(text) ??
    /\b(?:the\s+)?([a-z]+th|first|second|third|\d(?:st|nd|rd|th))\s+(?:section|part|chapter)\b/.exec(text);
  if (!match) return undefined;
  const [whole] = match;
  const name = match.slice(1).find((group) => group !== undefined) ?? '';
  const number = readNumeral(name) ?? readEnglishNumber(name);
  if (number === undefined) return undefined;
  const section = register.sections.find(({ ref }) => numberOfRef(ref) === number) ?? register.sections[number - 1];
  return { section, start: match.index, end: match.index + whole.length };
}
