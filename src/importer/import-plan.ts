import { RemitError } from '../domain/errors.ts';
import type { Language, Register, Task } from '../domain/plan.ts';
import { refuseClassified } from './classification.ts';
import { isEmpty, openDocument, type PlanDocument } from './document.ts';
import { auditRegister } from './findings/index.ts';
import { readFrontMatter } from './front-matter.ts';
import { readGoals } from './goals.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Layout, RoughRegister, RoughTask } from './layouts/layout.ts';
import { canBeMarked, leaveToOffice } from './leave-to-office.ts';
import { titleFromText } from './outline/headings.ts';
import { type Home, nameDepartments } from './refiners/aliases.ts';
import { cleanText } from './refiners/cleaning.ts';
import { findDue } from './refiners/dates.ts';
import { type DepartmentBook, mergeDepartments } from './refiners/merge-departments.ts';
import { readFigureCell, readTargets, withoutRepeats } from './refiners/targets/read-targets.ts';
import { dueOf } from './statements/due-phrases.ts';
import { readOwnRules } from './statements/own-rules.ts';
import { readDuties } from './statements/read-duties.ts';
import { type NamedRole, settleRoles } from './statements/settle-roles.ts';
import { type Part, type TracedRegister, traceParts } from './trace.ts';

export interface ReadOptions {
  /** For documents that print no year. */
  year?: number;
  /** Whether a document that no layout can read becomes a register without tasks, which the office marks by hand. */
  byHand?: boolean;
}

/** The register of a plan; throws a RemitError for a document that names no owner (`not_a_plan`) or is marked secret (`classified`). */
export function readRegister(text: string, options: ReadOptions = {}): Register {
  return readTracedRegister(text, options).register;
}

/** The register with the part of the document that each character belongs to. */
export function readTracedRegister(text: string, options: ReadOptions = {}): TracedRegister {
  const document = openDocument(text);
  refuseClassified(document);
  const layouts = fittingLayouts(document);
  const rough = withoutEmptyTasks(layouts[0]?.read(document));
  if (!rough || rough.tasks.length === 0) {
    if (options.byHand && canBeMarked(document)) return leaveToOffice(document, options.year ?? FALLBACK_YEAR);
    throw notAPlan(document);
  }
  const parts = traceParts(text, rough);
  const front = readFrontMatter(document, endOfPreamble(parts), options.year ?? FALLBACK_YEAR);
  const roles = rolesOf(document, rough);
  const book = mergeDepartments(roles.map((list) => list.map(({ name }) => name)));
  const register = {
    ...front,
    language: document.language,
    goals: readGoals(document, parts, rough),
    sections: rough.sections,
    departments: nameDepartments(book.departments, homeOf(`${front.issuer ?? ''} ${front.title}`)),
    tasks: toTasks(document, rough.tasks, roles, book),
    unassigned: listLeftovers(text, parts),
  };
  const uses = usesOf(register.tasks, roles);
  const names = layouts.map(({ name }) => name);
  const findings = auditRegister({ register, rough, merged: book.departments, uses, layouts: names });
  return { register: { ...register, findings }, parts, layout: names[0] ?? '' };
}

/** Damaged documents leave statements that close no word. */
function withoutEmptyTasks(rough: RoughRegister | undefined): RoughRegister | undefined {
  return rough && { ...rough, tasks: rough.tasks.filter(({ body }) => !isEmpty(body)) };
}

/** The year of a document that prints none, where the caller does not say in which year it is read. */
const FALLBACK_YEAR = 1970;

/** The refusal of a document in which nobody is named as responsible. */
export function notAPlan({ language }: { language: Language }): RemitError {
  const zh = '文件里没有找到任何责任单位，不像是工作要点；请确认文件，或在条目后写明责任单位。';
  const en = 'No owner was found in this document, so it does not look like a work plan; please check the file.';
  return new RemitError('not_a_plan', language === 'zh' ? zh : en);
}

const endOfPreamble = (parts: readonly Part[]) => parts.find(({ kind }) => kind !== 'preamble')?.start ?? 0;

/** The layouts that fit, the best first; others count only where they fit nearly as well. */
function fittingLayouts(document: PlanDocument): Layout[] {
  const scored = LAYOUTS.map((layout) => ({ layout, score: layout.recognises(document) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best - 0.1).map(({ layout }) => layout);
}

/** Printed names → the tasks that print them. */
function usesOf(tasks: readonly Task[], roles: readonly NamedRole[][]): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const [at, list] of roles.entries()) {
    const id = tasks[at]?.id ?? '';
    for (const { name } of list) {
      const ids = uses.get(name) ?? [];
      if (ids.at(-1) !== id) ids.push(id);
      uses.set(name, ids);
    }
  }
  return uses;
}

function rolesOf({ text }: PlanDocument, rough: RoughRegister): NamedRole[][] {
  const rules = readOwnRules(text);
  return rough.tasks.map(({ statement }) => settleRoles(readDuties(statement), rules));
}

function toTasks(
  document: PlanDocument,
  rough: readonly RoughTask[],
  roles: readonly NamedRole[][],
  book: DepartmentBook,
): Task[] {
  const clauses = new Map<string, number>();
  return rough.map(({ ref, section, title, body, due: printedDue, figures, statement }, at) => {
    const clause = (clauses.get(ref) ?? 0) + 1;
    clauses.set(ref, clause);
    const text = cleanText(document.text.slice(body.start, body.end));
    const due = printedDue ?? dueOf(statement) ?? findDue(text);
    const columns = (figures ?? []).flatMap(({ start, end }) =>
      readFigureCell(cleanText(document.text.slice(start, end))),
    );
    return {
      id: `${ref}#${clause}`,
      ref,
      clause,
      section,
      title: title || titleFromText(text),
      text,
      start: body.start,
      end: body.end,
      owners: ownersOf(roles[at] ?? [], at, book),
      targets: withoutRepeats([...(clause === 1 ? readTargets(title) : []), ...readTargets(text), ...columns]),
      ...(due ? { due } : {}),
    };
  });
}

const STRENGTH = { lead: 2, shared: 1, support: 0 } as const;

/** One owner for each department, with the strongest role that the statement gives it. */
function ownersOf(roles: readonly NamedRole[], statement: number, book: DepartmentBook): Task['owners'] {
  const owners = new Map<string, Task['owners'][number]>();
  for (const { name, role } of roles) {
    const department = book.find(statement, name)?.name;
    const known = department === undefined ? undefined : owners.get(department);
    if (department !== undefined && (!known || STRENGTH[role] > STRENGTH[known.role]))
      owners.set(department, { department, role });
  }
  return [...owners.values()];
}

function homeOf(words: string): Home {
  const found = [...words.matchAll(/([\u4e00-\u9fff]{2,3}?)([省市区县])/g)].at(-1);
  const [, place = '', level = ''] =
    /([\u4e00-\u9fff]{2,3})([区县])/.exec(words.replace(/[\u4e00-\u9fff]{2,4}市/g, '')) ?? found ?? [];
  return { place, level };
}

/** What no task holds, without the white space and points between the parts. */
function listLeftovers(text: string, parts: readonly Part[]): Register['unassigned'] {
  return parts
    .filter(({ kind, start, end }) => kind === 'leftover' && /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .map(({ start, end }) => ({ text: cleanText(text.slice(start, end)), start, end }));
}
