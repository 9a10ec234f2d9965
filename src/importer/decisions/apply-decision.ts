import type { Decision } from '../../domain/decision.ts';
import type { Department, Finding, Owner, Register, Role } from '../../domain/plan.ts';
import { relateTasks, separateTasks } from '../../domain/related-tasks.ts';
import { markPassage, setOwners } from './mark-passage.ts';
import { printedForms } from './printed-forms.ts';

/** The register as it is once the office has decided; the same object if the decision changes nothing in it. */
export function applyDecision(register: Register, text: string, decision: Decision): Register {
  switch (decision.about) {
    case 'names':
      return decision.isSame ? joinAll(register, decision.forms) : splitNames(register, text, decision.forms);
    case 'alias':
      return joinNames(register, decision.alias, decision.name);
    case 'group':
      return setMembers(register, decision.group, decision.members);
    case 'overlap':
      return relate(register, decision);
    case 'passage':
      return markPassage(register, decision.text, decision.is);
    case 'owners':
      return setOwners(register, decision.text, decision.owners);
    case 'noted':
      return register;
    default:
      return decision satisfies never;
  }
}

/** The department that bears a name, printed or said. */
export function departmentOf({ departments }: Register, name: string): Department | undefined {
  return departments.find((one) => one.name === name) ?? departments.find(({ aliases }) => aliases.includes(name));
}

function joinAll(register: Register, [first = '', ...forms]: string[]): Register {
  return forms.reduce(
    (joined, form) => (departmentOf(joined, form) ? joinNames(joined, form, first) : joined),
    register,
  );
}

/** Makes one name another word for the other; two bodies become one. */
function joinNames(register: Register, alias: string, name: string): Register {
  const kept = departmentOf(register, name);
  const gone = departmentOf(register, alias);
  if (!kept || kept === gone) return register;
  const aliases = [...new Set([...kept.aliases, alias, ...(gone ? [gone.name, ...gone.aliases] : [])])];
  return {
    ...register,
    departments: register.departments
      .filter((one) => one !== gone)
      .map((one) => (one === kept ? { ...kept, aliases: aliases.filter((one) => one !== kept.name) } : one)),
    tasks: gone ? renameOwner(register, gone.name, kept.name) : register.tasks,
    findings: register.findings.filter(({ kind, text }) => kind !== 'unknown_name' || !text.includes(`“${alias}”`)),
  };
}

const STRENGTH: Record<Role, number> = { lead: 2, shared: 1, support: 0 };

function renameOwner(register: Register, from: string, to: string): Register['tasks'] {
  return register.tasks.map((task) => {
    if (!task.owners.some(({ department }) => department === from)) return task;
    return {
      ...task,
      owners: strongest(
        task.owners.map((owner) => ({ ...owner, department: owner.department === from ? to : owner.department })),
      ),
    };
  });
}

/** One owner for each department, with the strongest role it has. */
function strongest(owners: Owner[]): Owner[] {
  const byName = new Map<string, Owner>();
  for (const owner of owners) {
    const known = byName.get(owner.department);
    if (!known || STRENGTH[owner.role] > STRENGTH[known.role]) byName.set(owner.department, owner);
  }
  return [...byName.values()];
}

/** Makes every one of these names a body of its own, with the tasks that print it. */
function splitNames(register: Register, text: string, forms: string[]): Register {
  const whole = register.departments.find((one) => forms.every((form) => [one.name, ...one.aliases].includes(form)));
  if (!whole) return register;
  const apart = forms.filter((form) => form !== whole.name);
  const printed = printedForms(register, text, whole);
  const tasks = register.tasks.map((task) => {
    const owner = task.owners.find(({ department }) => department === whole.name);
    if (!owner) return task;
    const names = printed(task);
    const own = names.filter((name) => apart.includes(name));
    const stays = own.length === 0 || names.some((name) => !apart.includes(name));
    const owners = task.owners.flatMap((one) =>
      one === owner ? [...(stays ? [one] : []), ...own.map((department) => ({ ...one, department }))] : [one],
    );
    return { ...task, owners };
  });
  const rest = { ...whole, aliases: whole.aliases.filter((alias) => !apart.includes(alias)) };
  const added = apart.map((name) => ({ name, aliases: [], collective: false }));
  return {
    ...register,
    tasks,
    departments: register.departments.flatMap((one) => (one === whole ? [rest, ...added] : [one])),
  };
}

function setMembers(register: Register, group: string, members: string[]): Register {
  const known = departmentOf(register, group);
  if (!known) return register;
  const named = [...new Set(members.map((member) => departmentOf(register, member)?.name ?? member))];
  return {
    ...register,
    departments: register.departments.map((one) => (one === known ? { ...one, members: named } : one)),
    findings: [
      ...register.findings.filter((finding) => !isAboutGroup(finding, known.name)),
      ...strangersAmong(register, known.name, named),
    ],
  };
}

const isAboutGroup = ({ kind, text }: Finding, group: string) =>
  (kind === 'group_without_members' || kind === 'unknown_member') && text.includes(`“${group}”`);

/** Members may have no task of their own, but a name that the document does not know may also be mistyped. */
function strangersAmong({ departments, language }: Register, group: string, members: readonly string[]): Finding[] {
  const strangers = members.filter((member) => !departments.some(({ name }) => name === member));
  if (strangers.length === 0) return [];
  const text =
    language === 'zh'
      ? `“${group}”的成员中，${strangers.map((name) => `“${name}”`).join('、')}在文件里没有自己的任务，请核对名称。`
      : `Of the members of “${group}”, ${strangers.map((name) => `“${name}”`).join(', ')} own no task by name; please check the spelling.`;
  return [{ kind: 'unknown_member', text }];
}

/** The tasks are those of the finding: another plan, or a new version, numbers them in its own way. */
function relate(register: Register, { text, isRelated }: Extract<Decision, { about: 'overlap' }>): Register {
  const tasks = register.findings
    .filter((finding) => isSameOverlap(finding, text))
    .flatMap((finding) => [finding.tasks ?? []]);
  const change = isRelated ? relateTasks : separateTasks;
  return tasks.reduce((changed, ids) => change(changed, ids), register);
}

/** Whether a finding says of some tasks what the office has decided on: the same subject, the tasks by any number. */
export function isSameOverlap({ kind, text }: Finding, decided: string): boolean {
  return kind === 'overlap' && withoutNumbers(text) === withoutNumbers(decided);
}

const withoutNumbers = (text: string) => text.slice(text.indexOf('“'));
