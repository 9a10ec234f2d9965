import { type DepartmentDuty, listAllDuties } from '../../domain/groups.ts';
import type { Language, Role, Task } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Answer } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import { listLines, makeAnswer, refuseStranger, say, sayFirst } from '../compose.ts';
import { CUES } from '../cues.ts';
import { labelOwners, labelTask, nameOf } from '../describe.ts';
import { speaksOf } from '../find-subject.ts';
import { listPrintedNames } from '../name-variants.ts';
import { isWithin, listNamed, narrowTasks, type Question } from '../read-question.ts';
import type { Kind } from './kind.ts';

/** What one department has to do: all of it, or what the question leaves (a section, alone, as lead). */
export const answerPortfolio: Kind = (question, context) => {
  const named = listNamed(question);
  const [department] = named;
  if (named.length > 1 || question.place || speaksOf(question, context)) return undefined;
  if (!department)
    return question.stranger && asksForTasks(question)
      ? refuseStranger(question.stranger, context, question.language)
      : undefined;
  if (!asksForTasks(question) && CUES.byWhom.test(question.text)) return undefined;
  if (isAboutShown(question, context)) return undefined;
  return describePortfolio(question, context, department);
};

/** 是民政局牵头的吗, right after a task was shown, asks about that task. */
const isAboutShown = ({ text }: Question, { focus = [] }: AskContext) =>
  focus.length > 0 && CUES.presumption.test(text) && !CUES.portfolio.test(text);

function asksForTasks(question: Question): boolean {
  return CUES.portfolio.test(question.text) || !CUES.byWhom.test(question.text);
}

function describePortfolio(question: Question, context: AskContext, department: string): Answer {
  const { register } = context.plan;
  const { language } = question;
  if (CUES.notIn.test(question.text)) return describeRest(question, context, department);
  const shown = listAllDuties(register, department).filter(
    ({ task, owner }) => isWithin(question, task) && isWanted(question, task, owner.role),
  );
  const name = nameOf(register, department, language);
  const first = inLanguage(language, `${name}：共${shown.length}条`, `${name}: ${shown.length} tasks`);
  const limits = describeLimits(question);
  return makeAnswer(
    'portfolio',
    language,
    [
      sayFirst(limits ? `${first}${inLanguage(language, `（${limits}）`, ` (${limits})`)}` : first),
      ...(shown.length > 0
        ? listLines(
            shown,
            (duty) => {
              const role = describePart(duty, language);
              return `${labelTask(duty.task)}${inLanguage(language, `（${role}）`, ` (${role})`)}`;
            },
            language,
          )
        : [say(inLanguage(language, '没有符合条件的任务。', 'There is no such task.'))]),
      ...mentionPrintedNames(context, department, language),
    ],
    { tasks: shown.map(({ task }) => task.id), departments: [department] },
  );
}

/** Says that the document writes the department's name in several ways, since a reader may miss some. */
function mentionPrintedNames({ plan }: AskContext, department: string, language: Language): Block[] {
  const names = listPrintedNames(plan, department);
  if (names.length === 0) return [];
  const list = names.join('、');
  return [
    say(
      inLanguage(
        language,
        `文件里写了${names.length}种名称：${list}。`,
        `The plan writes it in ${names.length} ways: ${list}.`,
      ),
    ),
  ];
}

/** The tasks in which a department has no part. */
function describeRest(question: Question, context: AskContext, department: string): Answer {
  const { register } = context.plan;
  const { language } = question;
  const others = narrowTasks(question, register.tasks).filter((task) =>
    task.owners.every((owner) => owner.department !== department),
  );
  const name = nameOf(register, department, language);
  const first = inLanguage(
    language,
    `没有${name}的任务：${others.length}条`,
    `Tasks without ${name}: ${others.length}`,
  );
  const lines = listLines(others, (task) => `${labelTask(task)}（${labelOwners(task)}）`, language);
  return makeAnswer('portfolio', language, [sayFirst(first), ...lines], {
    tasks: others.map(({ id }) => id),
    departments: [department],
  });
}

function isWanted({ text }: Question, task: Task, role: Role): boolean {
  if (CUES.aloneOnly.test(text)) return task.owners.length === 1;
  if (CUES.sharedOnly.test(text)) return role !== 'lead';
  const wantsEither = /(?:牵头|带头)(?:或|或者|和|、|及|还是)|\blead or\b/.test(text);
  return !CUES.leadOnly.test(text) || wantsEither || role === 'lead';
}

const isLeadOnly = (text: string) =>
  !CUES.aloneOnly.test(text) && !CUES.sharedOnly.test(text) && CUES.leadOnly.test(text);

function describeLimits({ text, section, language }: Question): string {
  return [
    CUES.aloneOnly.test(text) ? inLanguage(language, '单独负责的', 'alone') : '',
    CUES.sharedOnly.test(text) ? inLanguage(language, '不牵头的', 'not as lead') : '',
    isLeadOnly(text) ? inLanguage(language, '牵头或单独负责的', 'as lead') : '',
    section?.section ? `${section.section.ref} ${section.section.title}` : '',
  ]
    .filter((part) => part !== '')
    .join(inLanguage(language, '，', ', '));
}

function describePart({ task, owner, group }: DepartmentDuty, language: Language): string {
  const role = roleIn(task, owner.role, language);
  return group ? inLanguage(language, `作为${group}，${role}`, `as part of ${group}, ${role}`) : role;
}

function roleIn(task: Task, role: Role, language: 'zh' | 'en'): string {
  if (task.owners.length === 1) return inLanguage(language, '单独负责', 'alone');
  if (role === 'lead') return inLanguage(language, '牵头', 'lead');
  if (role === 'support') return inLanguage(language, '配合', 'support');
  const hasLead = task.owners.some((owner) => owner.role === 'lead');
  return hasLead
    ? inLanguage(language, '分工负责', 'shares')
    : inLanguage(language, '共同负责，无牵头', 'joint, no lead');
}
