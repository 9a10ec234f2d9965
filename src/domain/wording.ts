import { dayOf } from './dates.ts';
import type { Department, Language, Register, Target, Task } from './plan.ts';
import type { Source } from './progress.ts';
import type { Rules } from './rules.ts';

/** One of two wordings. */
export function inLanguage(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}

/** A number with at most so many decimals, and no more than it needs. */
export function figureInWords(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}

/** `7家`, `58%`; in English a space stands before a unit that is a word. */
export function amountInWords(value: number, unit: string, language: Language): string {
  const gap = language === 'en' && unit !== '%' && unit !== '' ? ' ' : '';
  return `${figureInWords(value)}${gap}${unit}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `10月9日`, `9 Oct`. */
export function dayInWords(day: string, language: Language): string {
  const [, month, date] = day.split('-').map(Number);
  return inLanguage(language, `${month}月${date}日`, `${date} ${MONTHS[(month ?? 1) - 1]}`);
}

const OPS: Record<Target['op'], [string, string]> = {
  '>=': ['≥', 'at least '],
  '<=': ['≤', 'at most '],
  '=': ['', ''],
  '~': ['约', 'about '],
};

/** `≥60%`, `at least 11 家`. */
export function targetInWords({ op, value, unit }: Target, language: Language): string {
  return `${inLanguage(language, ...OPS[op])}${amountInWords(value, unit, language)}`;
}

/** As printed; with its English name where the text is English and one is known. */
export function departmentInWords(name: string, register: Register, language: Language): string {
  const gloss = register.departments.find((department: Department) => department.name === name)?.english?.[0];
  return language === 'en' && gloss ? `${name} (${gloss})` : name;
}

const LONGEST_NAME = 24;

/** `9#3 强化风险闭环管控·食用林产品抽检…`: the item's heading, and how the clause begins where the item has several. */
export function taskInWords(task: Task, register: Register): string {
  const isOnly = !register.tasks.some((other) => other.ref === task.ref && other.id !== task.id);
  if (isOnly && task.title) return `${task.id} ${task.title}`;
  const [beginning = ''] = /^[^，。；,;]*/.exec(task.text.trim()) ?? [];
  const name = beginning.length > LONGEST_NAME ? `${beginning.slice(0, LONGEST_NAME)}…` : beginning;
  return `${task.id} ${[task.title, name].filter((part) => part !== '').join('·')}`;
}

/** What is needed to say where a figure comes from. */
export interface SourceWords {
  register: Register;
  language: Language;
  rules: Rules;
  /** The name of a person by handle. */
  nameOf(handle: string): string;
}

/** `区民政局 王五 10月9日报，未审核`: who, when, and how far it can be trusted. */
export function sourceInWords(source: Source, { register, language, rules, nameOf }: SourceWords): string {
  const who = `${departmentInWords(source.department, register, language)} ${nameOf(source.by)}`;
  const day = dayOf(source.at, rules.zone);
  const when = inLanguage(language, `${dayInWords(day, language)}报`, `, ${dayInWords(day, language)}`);
  const marks = [
    source.asOf !== day &&
      inLanguage(language, `截至${dayInWords(source.asOf, language)}`, `as of ${dayInWords(source.asOf, language)}`),
    source.onBehalf && inLanguage(language, '代报', 'entered on behalf'),
    source.late && inLanguage(language, '补报', 'late'),
    source.state === 'reviewed'
      ? inLanguage(language, '已审核', 'reviewed')
      : inLanguage(language, '未审核', 'not reviewed'),
  ].filter((mark) => mark !== false);
  return inLanguage(language, `${who} ${when}，${marks.join('，')}`, `${who}${when}, ${marks.join(', ')}`);
}
