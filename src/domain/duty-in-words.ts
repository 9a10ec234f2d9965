import type { DepartmentDuty } from './groups.ts';
import type { Language, Register, Role, Task } from './plan.ts';
import { departmentInWords, inLanguage, targetInWords, taskInWords } from './wording.ts';

/** `贵局`, `贵办`: how a letter calls the department that it is written to. */
export function yourDepartment(department: string): string {
  const [kind = '单位'] = /[局委办院部]$/u.exec(department) ?? [];
  return `贵${kind}`;
}

/** The clause in the document's own words, without the marks of its layout. */
export const clauseOf = ({ text, title }: Task): string => text.replaceAll('**', '').trim() || title;

/** `15#1 开展…，温鹿食药安委〔2023〕2号`: where a clause stands. */
export function clauseSource(task: Task, { number, title }: Register): string {
  return `${task.title ? `${task.id} ${task.title}` : task.id}，${number ?? title}`;
}

/** What the department's part is and who else has one: `区公安分局牵头，区教育局按职责分工负责`; that nobody leads is said. */
export function roleInWords(duty: DepartmentDuty, register: Register, language: Language): string {
  const part = partInWords(duty, register, language);
  if (duty.group === undefined) return part;
  return inLanguage(language, `作为${duty.group}的成员：${part}`, `As a member of ${duty.group}: ${part}`);
}

function partInWords({ task, owner }: DepartmentDuty, register: Register, language: Language): string {
  const names = (role: Role) =>
    task.owners
      .filter((one) => one.role === role)
      .map(({ department }) => departmentInWords(department, register, language))
      .join(inLanguage(language, '、', ', '));
  const [lead, shared, support] = [names('lead'), names('shared'), names('support')];
  if (task.owners.length === 1) {
    return owner.role === 'support'
      ? inLanguage(language, '配合', 'Supporting')
      : inLanguage(language, '单独负责', 'Alone responsible');
  }
  const parts = [
    lead === '' ? '' : inLanguage(language, `${lead}牵头`, `${lead} leads`),
    shared === '' ? '' : inLanguage(language, `${shared}按职责分工负责`, `${shared} share the work`),
    support === '' ? '' : inLanguage(language, `${support}配合`, `${support} support`),
  ].filter((one) => one !== '');
  const noLead = lead === '' ? inLanguage(language, '（没有定牵头单位）', ' (no lead is named)') : '';
  return `${parts.join(inLanguage(language, '，', '; '))}${noLead}`;
}

/** `指标：阳光厨房≥11家；时限：10月底`; '' if the clause sets neither. */
export function demandsInWords({ targets, due }: Task, language: Language): string {
  const figures = targets.map((target) => `${target.what}${gap(language)}${targetInWords(target, language)}`);
  const parts = [
    figures.length === 0 ? '' : inLanguage(language, `指标：${figures.join('、')}`, `Targets: ${figures.join(', ')}`),
    due === undefined ? '' : inLanguage(language, `时限：${due}`, `Due: ${due}`),
  ];
  return parts.filter((part) => part !== '').join(inLanguage(language, '；', '; '));
}

const gap = (language: Language) => inLanguage(language, '', ' ');

/** One line of a list: `15#1 开展…（牵头，2项指标）`. */
export function dutyInLine({ task, owner, group }: DepartmentDuty, register: Register, language: Language): string {
  const role = {
    lead: inLanguage(language, task.owners.length === 1 ? '单独负责' : '牵头', 'lead'),
    shared: inLanguage(language, '共同负责', 'shared'),
    support: inLanguage(language, '配合', 'support'),
  }[owner.role];
  const facts = [
    role,
    group ?? '',
    task.targets.length === 0
      ? ''
      : inLanguage(language, `${task.targets.length}项指标`, `targets: ${task.targets.length}`),
    task.due ?? '',
  ].filter((fact) => fact !== '');
  return inLanguage(
    language,
    `${taskInWords(task, register)}（${facts.join('，')}）`,
    `${taskInWords(task, register)} (${facts.join(', ')})`,
  );
}
