import type { Department, Language, Owner, Register, Target, Task } from '../domain/plan.ts';
import { hasNoLead } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import { DEPARTMENT_FAMILIES } from './lexicon/departments.ts';

/** The name as printed, with an English gloss in English replies where one is known. */
export function nameOf(register: Register, name: string, language: Language): string {
  if (language === 'zh' || register.language === 'en') return name;
  const gloss = findGloss(register.departments.find((department) => department.name === name));
  return gloss ? `${name} (${gloss})` : name;
}

function findGloss(department: Department | undefined): string | undefined {
  if (!department) return undefined;
  if (department.english?.[0]) return department.english[0];
  const family = DEPARTMENT_FAMILIES.find(({ stems }) => stems.some((stem) => department.name.includes(stem)));
  return family?.english[0]?.replace(/\b(?!and\b|of\b)[a-z]/g, (letter) => letter.toUpperCase());
}

const JOIN = { zh: '、', en: ', ' } as const;

function listNames(register: Register, owners: Owner[], language: Language): string {
  return owners.map(({ department }) => nameOf(register, department, language)).join(JOIN[language]);
}

/** Who owns a task, with roles in words; that nobody leads is said aloud. */
export function describeOwners(register: Register, task: Task, language: Language): string {
  const by = (role: Owner['role']) => task.owners.filter((owner) => owner.role === role);
  const [leads, shared, support] = [by('lead'), by('shared'), by('support')];
  const names = (owners: Owner[]) => listNames(register, owners, language);
  if (task.owners.length === 0) return inLanguage(language, '文件没有写明责任单位', 'the document names no owner');
  if (hasNoLead(task)) {
    const all = names(shared.length > 0 ? shared : support);
    const rest =
      shared.length > 0 && support.length > 0
        ? inLanguage(language, `；${names(support)}配合`, `; ${names(support)} support`)
        : '';
    if (shared.length + support.length === 1) return `${all}${rest}`;
    return inLanguage(language, `${all}共同负责，没有定牵头单位${rest}`, `${all}: jointly, no lead is named${rest}`);
  }
  if (task.owners.length === 1) return inLanguage(language, `${names(leads)}（单独负责）`, `${names(leads)} (alone)`);
  const parts = [
    inLanguage(language, `${names(leads)}牵头`, `${names(leads)} leads`),
    ...(shared.length > 0
      ? [inLanguage(language, `${names(shared)}按职责分工负责`, `${names(shared)} share the work`)]
      : []),
    ...(support.length > 0 ? [inLanguage(language, `${names(support)}配合`, `${names(support)} support`)] : []),
  ];
  return parts.join(inLanguage(language, '；', '; '));
}

/** Owners in one short phrase, for labels and lists. */
export function labelOwners(task: Task): string {
  const leads = task.owners.filter(({ role }) => role === 'lead');
  const first = (leads.length > 0 ? leads : task.owners).map(({ department }) => department);
  const shown = first.slice(0, 3).join('、');
  const isCut = first.length > 3 || (leads.length > 0 && leads.length < task.owners.length);
  return isCut ? `${shown}等` : shown;
}

const OPS = {
  zh: { '>=': '不少于', '<=': '不超过', '=': '', '~': '约' },
  en: { '>=': 'at least ', '<=': 'at most ', '=': '', '~': 'about ' },
} as const;

/** `食品“成链率”：不少于50%` */
export function describeTarget(target: Target, language: Language): string {
  const amount = `${OPS[language][target.op]}${target.value}${target.unit}`;
  return inLanguage(language, `${target.what}：${amount}`, `${target.what}: ${amount}`);
}

/** `20#3 提升冷链物流发展水平` */
export function labelTask(task: Task): string {
  return task.title ? `${task.id} ${task.title}` : task.id;
}

/** Item and document number, as the source of a quotation. */
export function sourceOf(register: Register, task: Task): string {
  return [labelTask(task), register.number ?? register.title].join('，');
}
