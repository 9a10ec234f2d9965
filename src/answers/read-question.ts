import type { Language, Section, Task } from '../domain/plan.ts';
import type { AskContext } from './ask-context.ts';
import { type DepartmentMention, findDepartments } from './find-departments.ts';
import { findNamedTitles } from './find-english-titles.ts';
import { findPlace, findSection, type PlaceMention } from './find-places.ts';
import { findStranger } from './find-stranger.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { type Ranking, searchTasks } from './task-index.ts';

/** A question as it is understood before it is known what kind it is. */
export interface Question {
  /** Folded. */
  text: string;
  language: Language;
  /** Departments of the register that it names. */
  mentions: DepartmentMention[];
  /** The name of a body that is none of the register's. */
  stranger: string | undefined;
  place: PlaceMention | undefined;
  section: { section: Section | undefined } | undefined;
  /** The question without the names of departments and places. */
  residue: string;
  /** What the residue finds. */
  ranking: Ranking;
}

/** Longer questions are texts; no one asks in more characters than this. */
export const LONGEST_QUESTION = 400;

const CANDIDATES = 12;

/** Reads a question against the plan of the context. */
export function readQuestion(said: string, context: AskContext): Question {
  const { register } = context.plan;
  const text = foldText(said.slice(0, LONGEST_QUESTION));
  const mentions = findMentions(context, text);
  const place = findPlace(register, text);
  const section = findSection(register, text);
  const stranger = findStranger(text, mentions);
  const spans = [
    ...mentions,
    ...(place ? [place] : []),
    ...(section ? [section] : []),
    ...(stranger ? [stranger] : []),
  ];
  const residue = cutSpans(text, spans);
  return {
    text,
    language: languageOf(said, context),
    mentions,
    stranger: stranger?.name,
    place,
    section: section && { section: section.section },
    residue,
    ranking: searchTasks(context.index, residue, CANDIDATES),
  };
}

/** Numbers alone are answered in the language of the conversation, or else of the plan. */
function languageOf(said: string, { language, plan }: AskContext): Language {
  if (hasChinese(said)) return 'zh';
  return /[a-z]{2}/i.test(said) ? 'en' : (language ?? plan.register.language);
}

function findMentions({ plan }: AskContext, text: string): DepartmentMention[] {
  const mentions = findDepartments(plan.register, text);
  return mentions.length > 0 || plan.register.language === 'zh' ? mentions : findNamedTitles(plan.register, text);
}

function cutSpans(text: string, spans: { start: number; end: number }[]): string {
  const ordered = [...spans].sort((a, b) => b.start - a.start);
  return ordered.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** Departments named, each once, in the order of the question. */
export function listNamed(question: Question): string[] {
  return [...new Set(question.mentions.map(({ department }) => department))];
}

/** The tasks that the section of the question leaves. */
export function narrowTasks(question: Question, tasks: Task[]): Task[] {
  return question.section?.section ? tasks.filter((task) => isWithin(question, task)) : tasks;
}

/** Whether a task is in the section that the question names, if it names one. */
export function isWithin({ section }: Question, task: Task): boolean {
  return !section?.section || task.section === section.section.ref;
}
