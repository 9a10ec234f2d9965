import type { Standing } from '../domain/acceptance.ts';
import {
  clauseOf,
  clauseSource,
  demandsInWords,
  dutyInLine,
  roleInWords,
  yourDepartment,
} from '../domain/duty-in-words.ts';
import type { DepartmentDuty } from '../domain/groups.ts';
import type { Language, Plan } from '../domain/plan.ts';
import { departmentInWords, inLanguage } from '../domain/wording.ts';
import type { Block, Choice, Reply } from '../ports/chat.ts';

/** A duty and what its department has said to it. */
export interface StandingDuty {
  duty: DepartmentDuty;
  standing: Standing;
}

/** What one department is told. */
export interface DispatchLetter {
  department: string;
  duties: StandingDuty[];
  plan: Plan;
  /** It is about what an amended plan has added or changed. */
  isAmendment: boolean;
  /** Somebody takes over what others of the department were told before. */
  isInherited: boolean;
  language: Language;
}

/** Up to so many clauses are quoted in the message; more are listed and shown one by one. */
const MOST_QUOTED = 3;

/** The one message that gives a department its duties: the clauses, or a list where they are many, and what can be said to them. */
export function composeDispatch(letter: DispatchLetter): Reply {
  const { duties, language } = letter;
  const open = duties.filter(({ standing }) => standing.state === 'unanswered');
  const body = duties.length <= MOST_QUOTED ? quoteDuties(letter) : [listDuties(letter)];
  return {
    blocks: [
      { type: 'text', text: openingOf(letter), strong: true },
      ...body,
      ...(open.length > 1 ? [{ type: 'text' as const, text: howToAnswer(language) }] : []),
      ...choicesFor(letter, open),
    ],
  };
}

function openingOf({ department, duties, plan, isAmendment, isInherited, language }: DispatchLetter): string {
  const { title, number } = plan.register;
  const name = inLanguage(language, `《${title}》${number ?? ''}`, `“${title}” ${number ?? ''}`.trim());
  const count = duties.length;
  const your = yourDepartment(department);
  const only = inLanguage(language, count === 1 ? '只有1条' : `${count}条`, `${count}`);
  if (isInherited) {
    return inLanguage(
      language,
      `${name}：您现在联络${department}，与${your}有关的${only}由您接着办：`,
      `${name}: you now speak for ${departmentInWords(department, plan.register, language)}; its ${only} duties go on with you:`,
    );
  }
  if (isAmendment) {
    return inLanguage(
      language,
      `${name}有调整，与${your}有关、新增或修改的${only}：`,
      `${name} was amended. New or changed for your department: ${only}`,
    );
  }
  return inLanguage(language, `${name}交办：与${your}有关的${only}：`, `${name}: duties of your department: ${only}`);
}

function quoteDuties(letter: DispatchLetter): Block[] {
  const isSeveral = letter.duties.length > 1;
  return letter.duties.flatMap((one, at) => [
    ...(isSeveral ? [{ type: 'text' as const, text: `${at + 1}. ${one.duty.task.id}` }] : []),
    ...quoteDuty(one, letter.plan, letter.language),
  ]);
}

/** One duty in full: the clause, the department's part in it, what it demands, and what was said to it. */
export function quoteDuty({ duty, standing }: StandingDuty, plan: Plan, language: Language): Block[] {
  const { register } = plan;
  const demands = demandsInWords(duty.task, language);
  const lines = [roleInWords(duty, register, language), demands, standingInWords(standing, language)];
  return [
    { type: 'quote', text: clauseOf(duty.task), source: clauseSource(duty.task, register) },
    { type: 'text', text: lines.filter((line) => line !== '').join('\n') },
  ];
}

/** Plain lines: a list would put a bullet before each number. */
function listDuties({ duties, plan, language }: DispatchLetter): Block {
  const lines = duties.map(({ duty, standing }, at) => {
    const said = standingInWords(standing, language);
    return `${at + 1}. ${dutyInLine(duty, plan.register, language)}${said === '' ? '' : ` ${said}`}`;
  });
  return { type: 'text', text: lines.join('\n') };
}

/** `已签收`, `有异议，待裁定`; '' if nothing was said yet. */
function standingInWords({ state, dispute }: Standing, language: Language): string {
  switch (state) {
    case 'accepted':
      return inLanguage(language, '已签收', 'signed for');
    case 'disputed':
      return inLanguage(language, '已提异议，待裁定', 'disputed, no ruling yet');
    case 'ruled':
      return inLanguage(language, `已裁定：${dispute?.answer ?? ''}`, `ruled on: ${dispute?.answer ?? ''}`);
    case 'unanswered':
      return '';
    default:
      return state satisfies never;
  }
}

function howToAnswer(language: Language): string {
  return inLanguage(
    language,
    '也可以按序号写，例如“全部签收，除了2”“2不属我单位，因为……”。',
    'Or write by number, like “accept all except 2” or “2 is not ours, because …”.',
  );
}

function choicesFor({ plan, language }: DispatchLetter, open: StandingDuty[]): Block[] {
  const choices = signingChoices(
    plan.id,
    open.map(({ duty }) => duty.task.id),
    language,
  );
  return choices.length > 0 ? [{ type: 'choices', choices }] : [];
}

/** What can be said to so many duties: to a single one all that there is, to several that all are accepted, or each in turn. */
export function signingChoices(plan: string, tasks: string[], language: Language): Choice[] {
  const [first, second] = tasks;
  if (first === undefined) return [];
  if (second === undefined) return dutyChoices(plan, first, language);
  return [
    { label: inLanguage(language, '全部签收', 'Accept all'), value: `duty:all:${plan}`, style: 'primary' },
    { label: inLanguage(language, '逐条看', 'One by one'), value: `duty:walk:${plan}` },
  ];
}

/** What can be said to one duty; `act` tells the choices of a message on its own from those of a walk through many. */
export function dutyChoices(plan: string, task: string, language: Language, act: 'one' | 'walk' = 'one'): Choice[] {
  const value = (word: string) => `duty:${word}:${act}:${plan}:${task}`;
  return [
    { label: inLanguage(language, '签收', 'Accept'), value: value('sign'), style: 'primary' },
    { label: inLanguage(language, '不属我单位', 'Not ours'), value: value('not_ours') },
    { label: inLanguage(language, '表述需调整', 'Wording'), value: value('wording') },
    { label: inLanguage(language, '由他人负责', 'Someone else'), value: value('someone_else') },
  ];
}
