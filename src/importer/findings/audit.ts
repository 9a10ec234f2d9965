import type { Finding, FindingKind, Register } from '../../domain/plan.ts';
import type { RoughRegister } from '../layouts/layout.ts';
import type { MergedDepartment } from '../refiners/merge-departments.ts';

/** What the audit looks at: the finished register and what it was made from. */
export interface Audited {
  register: Omit<Register, 'findings'>;
  rough: RoughRegister;
  merged: readonly MergedDepartment[];
  /** Printed owner names → ids of the tasks that print them. */
  uses: ReadonlyMap<string, readonly string[]>;
  /** Layouts that would also have read the document, the chosen one first. */
  layouts: readonly string[];
}

/** Looks for one kind of thing the office should know. */
export type Check = (audited: Audited) => Finding[];

/** A finding in the language of the plan. */
export function finding(
  { register }: Audited,
  kind: FindingKind,
  { zh, en, task, tasks }: { zh: string; en: string; task?: string; tasks?: string[] },
): Finding {
  return {
    kind,
    ...(task ? { task } : {}),
    ...(tasks ? { tasks } : {}),
    text: register.language === 'zh' ? zh : en,
  };
}

/** Names of a list with a limit, for sentences. */
export function few(names: readonly string[], language: 'zh' | 'en', most = 6): string {
  const shown = names.slice(0, most).join(language === 'zh' ? '、' : ', ');
  if (names.length <= most) return shown;
  return language === 'zh' ? `${shown}等${names.length}处` : `${shown} and ${names.length - most} more`;
}
