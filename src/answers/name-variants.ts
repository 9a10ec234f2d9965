import type { Plan } from '../domain/plan.ts';
import { findDepartmentNamed } from './find-departments.ts';

/** The ways in which the document itself writes a department's name, where there is more than one. */
export function listPrintedNames({ register, text }: Plan, department: string): string[] {
  const found = findDepartmentNamed(register, department);
  if (!found) return [];
  const mark = found.name.charAt(0);
  const printed = [found.name, ...found.aliases].filter((name) => name.startsWith(mark) && text.includes(name));
  const whole = [...new Set(printed)].filter(
    (name) => !printed.some((other) => other !== name && other.includes(name)),
  );
  return whole.length > 1 ? whole : [];
}
