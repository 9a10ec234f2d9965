import { createHash } from 'node:crypto';
import type { KeptDecision } from '../../domain/decision.ts';
import type { Finding, FindingKind, Register } from '../../domain/plan.ts';
import { formsOf, isSettled } from '../../importer/decisions/apply-remembered.ts';

/** Something about a draft that the office has to decide. */
export type ReviewQuestion = { key: string; text: string } & (
  | { about: 'names'; forms: string[] }
  | { about: 'group'; group: string }
  | { about: 'population' }
  | { about: 'overlap' }
  | { about: 'noted'; kind: FindingKind }
);

/** A draft, and what was decided so far. */
export interface Reviewed {
  register: Register;
  population: number | null;
  decisions: readonly KeptDecision[];
}

/** What would send a task to the wrong place comes first. */
const ORDER: readonly FindingKind[] = [
  'merged_names',
  'probable_typo',
  'unknown_name',
  'no_owner',
  'group_without_members',
  'two_targets_for_one_measure',
  'target_without_denominator',
  'overlap',
];

/** All questions about a draft that wait for an answer, the weightiest first. */
export function listQuestions(reviewed: Reviewed): ReviewQuestion[] {
  const { register, population, decisions } = reviewed;
  const open = register.findings
    .filter((finding) => !isSettled(finding, register, decisions))
    .filter(({ kind }) => ORDER.includes(kind));
  const heads = open.filter((finding) => finding.kind !== 'target_without_denominator' || population === null);
  const first = heads.find(({ kind }) => kind === 'target_without_denominator');
  return heads
    .filter((finding) => finding.kind !== 'target_without_denominator' || finding === first)
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    .map((finding) => toQuestion(finding, register));
}

/** Findings that only inform. */
export function listRemarks({ findings }: Register): Finding[] {
  return findings.filter(({ kind }) => !ORDER.includes(kind));
}

function toQuestion(finding: Finding, register: Register): ReviewQuestion {
  const { kind, text } = finding;
  const base = { key: createHash('sha256').update(`${kind} ${text}`).digest('hex').slice(0, 8), text };
  const forms = formsOf(finding, register);
  if (forms) return { ...base, about: 'names', forms };
  if (kind === 'overlap') return { ...base, about: 'overlap' };
  if (kind === 'target_without_denominator') {
    const tasks = register.findings.flatMap((one) => (one.kind === kind && one.task ? [one.task] : []));
    return { ...base, text: askPopulation(tasks, register), about: 'population' };
  }
  const group = register.departments.find(({ name, collective }) => collective && text.includes(`“${name}”`));
  if (kind === 'group_without_members' && group) return { ...base, about: 'group', group: group.name };
  return { ...base, about: 'noted', kind };
}

const MOST_NAMED = 6;

function askPopulation(tasks: string[], { language }: Register): string {
  const named = tasks.slice(0, MOST_NAMED);
  const rest = tasks.length - named.length;
  return language === 'zh'
    ? `${named.join('、')}${rest > 0 ? `等${tasks.length}条` : ''} 按人口计算，文件没有给出人口数。本地常住人口是多少？`
    : `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} are counted per head and the document prints no population. How many people live here?`;
}
