import type { PassageKind } from '../../domain/decision.ts';
import {
  type Department,
  type Finding,
  hasNoLead,
  type Leftover,
  type Owner,
  type Register,
  type Task,
} from '../../domain/plan.ts';
import { titleFromText } from '../outline/headings.ts';
import { findDue } from '../refiners/dates.ts';
import { isCollective } from '../refiners/organisation.ts';
import { readTargets, withoutRepeats } from '../refiners/targets/read-targets.ts';

/** The register in which a passage that was left over is what the office says; the same object if it is not left over. */
export function markPassage(register: Register, text: string, is: PassageKind): Register {
  const passage = register.unassigned.find((one) => one.text === text);
  if (!passage) return register;
  const rest = {
    ...register,
    unassigned: register.unassigned.filter((one) => one !== passage),
    findings: register.findings.filter((finding) => !isAbout(finding, passage)),
  };
  if (is.kind === 'nothing') return rest;
  return is.kind === 'task' ? addTask(rest, passage, is.owners) : (addToTask(rest, passage, is) ?? register);
}

/** The register in which the task with this clause has these owners. */
export function setOwners(register: Register, clause: string, owners: Owner[]): Register {
  const task = register.tasks.find(({ text }) => text === clause);
  if (!task) return register;
  const changed = { ...task, owners };
  return {
    ...register,
    departments: withOwners(register.departments, owners),
    tasks: register.tasks.map((one) => (one === task ? changed : one)),
    findings: [
      ...register.findings.filter(
        ({ kind, task: about }) => about !== task.id || (kind !== 'no_lead' && kind !== 'no_owner'),
      ),
      ...leadMissing(changed, register),
    ],
  };
}

const SHOWN = 40;

/** Findings quote the beginning of what is left over, or the number of an item without owners. */
function isAbout({ kind, text }: Finding, passage: Leftover): boolean {
  if (kind === 'left_over') return text.includes(passage.text.slice(0, SHOWN));
  const number = numberOf(passage.text);
  return kind === 'no_owner' && number !== '' && (text.includes(`“${number}”`) || text.includes(`Item ${number} `));
}

const NUMBER =
  /^\s*(?:第([\d一二三四五六七八九十百]+)[条项]|([（(][\d一二三四五六七八九十]+[）)])|([\d一二三四五六七八九十百]+(?:\.\d+)*)[、.．)）\s])\s*/;

function numberOf(text: string): string {
  const [, article, bracket, plain] = NUMBER.exec(text) ?? [];
  return article ?? bracket ?? plain ?? '';
}

function addTask(register: Register, { text, start, end }: Leftover, owners: Owner[]): Register {
  const words = text.replace(NUMBER, '');
  const { ref, clause } = placeOf(register, text);
  const before = register.tasks.filter((task) => task.start < start).at(-1);
  const section = before?.section ?? register.sections[0]?.ref ?? '';
  const due = findDue(words);
  const task: Task = {
    ...{ id: `${ref}#${clause}`, ref, clause, section, title: titleFromText(words), text: words, start, end, owners },
    targets: withoutRepeats(readTargets(words)),
    ...(due ? { due } : {}),
  };
  return {
    ...register,
    departments: withOwners(register.departments, owners),
    sections: register.sections.map((one) =>
      one.ref === section && !one.items.includes(ref) ? { ...one, items: [...one.items, ref] } : one,
    ),
    tasks: [...register.tasks, task].sort((one, other) => one.start - other.start),
    findings: [...register.findings, ...leadMissing(task, register)],
  };
}

/** The printed number with the next clause that is free, or a number after all others. */
function placeOf({ tasks }: Register, text: string): { ref: string; clause: number } {
  const printed = numberOf(text);
  const ref = printed || String(Math.max(0, ...tasks.map((task) => Number.parseInt(task.ref, 10) || 0)) + 1);
  const clauses = tasks.filter((task) => task.ref === ref).map(({ clause }) => clause);
  return { ref, clause: Math.max(0, ...clauses) + 1 };
}

function addToTask(register: Register, passage: Leftover, { clause }: { clause: string }): Register | undefined {
  const task = register.tasks.find(({ text }) => text === clause);
  if (!task) return undefined;
  const due = task.due ?? findDue(passage.text);
  const longer: Task = {
    ...task,
    text: `${task.text}\n${passage.text}`,
    targets: withoutRepeats([...task.targets, ...readTargets(passage.text)]),
    additions: [...(task.additions ?? []), passage],
    ...(due ? { due } : {}),
  };
  return { ...register, tasks: register.tasks.map((one) => (one === task ? longer : one)) };
}

function withOwners(departments: Department[], owners: readonly Owner[]): Department[] {
  const known = new Set(departments.flatMap(({ name, aliases }) => [name, ...aliases]));
  const added = [...new Set(owners.map(({ department }) => department))].filter((name) => !known.has(name));
  return [...departments, ...added.map((name) => ({ name, aliases: [], collective: isCollective(name) }))];
}

function leadMissing(task: Task, { language }: Register): Finding[] {
  if (!hasNoLead(task)) return [];
  const names = task.owners.map(({ department }) => department).join(language === 'zh' ? '、' : ', ');
  const text =
    language === 'zh'
      ? `${task.id} 由${names}共同负责，没有写明牵头单位。`
      : `${task.id} is shared by ${names}; no lead is named.`;
  return [{ kind: 'no_lead', task: task.id, text }];
}
