import type { Decision, KeptDecision } from '../../domain/decision.ts';
import type { Finding, Register } from '../../domain/plan.ts';
import { applyDecision, departmentOf, isSameOverlap } from './apply-decision.ts';

/** A register after all that the office has decided on earlier plans: an alias stays an alias. */
export function applyRemembered(register: Register, text: string, kept: readonly KeptDecision[]): Register {
  return kept.reduce((changed, { decision }) => applyDecision(changed, text, decision), register);
}

/** The bodies of a new version under the names that they had in the one before, by which people know them. */
export function keepNames(register: Register, before: Register): Register {
  return register.departments.reduce((changed, { name }) => {
    const known = departmentOf(before, name);
    if (!known || known.name === name || departmentOf(changed, known.name)?.name === known.name) return changed;
    return rename(changed, name, known.name);
  }, register);
}

function rename(register: Register, from: string, to: string): Register {
  return {
    ...register,
    departments: register.departments.map((one) =>
      one.name === from
        ? { ...one, name: to, aliases: [...new Set([from, ...one.aliases])].filter((alias) => alias !== to) }
        : { ...one, aliases: one.aliases.filter((alias) => alias !== to) },
    ),
    tasks: register.tasks.map((task) => ({
      ...task,
      owners: task.owners.map((owner) => (owner.department === from ? { ...owner, department: to } : owner)),
    })),
  };
}

/** The printed names that a finding takes for one body; undefined if it is about something else. */
export function formsOf({ kind, text }: Finding, { departments }: Register): string[] | undefined {
  if (kind !== 'merged_names' && kind !== 'probable_typo') return undefined;
  const quoted = (name: string) => text.includes(`“${name}”`);
  for (const { name, aliases } of departments) {
    const forms = [name, ...aliases].filter(quoted);
    if (quoted(name) && forms.length > 1) return forms;
  }
  return undefined;
}

/** Whether the office has said what it thinks of a finding, on this plan or an earlier one. */
export function isSettled(finding: Finding, register: Register, kept: readonly KeptDecision[]): boolean {
  const forms = formsOf(finding, register);
  if (forms) return kept.some(({ decision }) => decision.about === 'names' && isWithin(forms, decision));
  if (finding.kind === 'merged_names' || finding.kind === 'probable_typo') return true;
  if (finding.kind === 'group_without_members')
    return register.departments.some(
      ({ name, members }) => members !== undefined && finding.text.includes(`“${name}”`),
    );
  return kept.some(({ decision }) => {
    if (decision.about === 'overlap') return isSameOverlap(finding, decision.text);
    return decision.about === 'noted' && decision.text === finding.text;
  });
}

const isWithin = (forms: string[], { forms: decided }: Extract<Decision, { about: 'names' }>) =>
  forms.every((form) => decided.includes(form));
