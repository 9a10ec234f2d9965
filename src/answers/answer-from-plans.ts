import { findTask, type Plan, type TaskId } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import type { AskContext } from './ask-context.ts';
import { comparePlans, compareTasks } from './compare-plans.ts';
import { makeAnswer, say, sayFirst } from './compose.ts';
import { foldText, hasChinese } from './fold-text.ts';
import { asksOfAll } from './kinds/answer-status.ts';
import { listPlaces } from './list-places.ts';
import { findNamedPlans } from './name-plan.ts';
import { pairTasks } from './pair-tasks.ts';
import { LONGEST_QUESTION, readQuestion } from './read-question.ts';

/** An answer, and the plan that it quotes. */
export interface PlanAnswer {
  plan: Plan;
  answer: Answer;
}

/** What was just spoken of: some tasks of one plan. */
export interface Spoken {
  plan: string | null;
  tasks: TaskId[];
  /** The question that they answered. */
  question?: string;
}

const COMPARES =
  /(?:和|与|跟|同|比|较|相比).{0,12}(?:有?(?:什么|啥|哪些|多大|没有?)?.{0,3}(?:变化|不同|不一样|区别|差别|差异|变动|调整)|比|变了|改了)|(?:变化|变动|不同|区别|差别|变了什么|新增了?什么|多了什么|少了什么|改了什么)|\b(?:chang(?:ed|es)|differen(?:t|ce|ces)|compar(?:e|ed|ison))\b/;
const COMPARE_WORDS =
  /(?:和|与|跟|同|比|相比|较)(?=\s|$|[,，])|比?有?(?:什么|啥|哪些|没有)?(?:变化|变动|不同|不一样|区别|差别|差异|调整)|变了(?:什么|没有|吗)|改了(?:什么|没有|吗)|(?:新增|多|少)了?(?:什么|哪些)|^\s*(?:和|与|跟|比)|\b(?:what|has|have|is|are|the|changed?|changes|differen(?:t|ces?)|compared?|to|with|from|since|between|and)\b/g;
const GOES_ON = /^(?:那|它|其|这|还有|and\b|what about|that|it\b)/;
const TELLS_SOMETHING = 0.2;

/**
 * Answers from the plans in force, the newest first: from the newest unless another one is named, or was just spoken
 * of and the question goes on from there. With more than one in force the answer says which plan it quotes.
 */
export function answerFromPlans(question: string, contexts: readonly AskContext[], spoken: Spoken): PlanAnswer {
  const [newest, ...others] = contexts;
  if (!newest) throw new RangeError('no plan is in force');
  const before = contexts.find(({ plan }) => plan.id === spoken.plan) ?? newest;
  const focused = (context: AskContext, tasks: TaskId[] = spoken.tasks) => ({ ...context, focus: tasks });
  if (others.length === 0) return { plan: newest.plan, answer: answerQuestion(question, focused(newest)) };
  const plans = contexts.map(({ plan }) => plan);
  const each = answerOfEach(question.slice(0, LONGEST_QUESTION), contexts, plans);
  if (each) return each;
  const given = answerAmong(question.slice(0, LONGEST_QUESTION), {
    ...{ contexts, before, newest, plans, focused },
    earlier: spoken.question ?? '',
  });
  return { ...given, answer: sayWhichPlan(given) };
}

/** Who has not reported, and what is new, is told of every plan, each under its title, unless one is named. */
function answerOfEach(question: string, contexts: readonly AskContext[], plans: Plan[]): PlanAnswer | undefined {
  const [newest] = contexts;
  if (!newest || !asksOfAll(foldText(question))) return undefined;
  const { named, missingYear } = findNamedPlans(question, plans, newest.today);
  const answers = contexts.map((context) => answerIn(question, context, { ...context, focus: [] }));
  const [first] = answers;
  const isOfAll = named.length === 0 && missingYear === undefined;
  if (!first || !isOfAll || answers.some(({ answer }) => answer.kind !== 'status')) return undefined;
  const blocks = answers.flatMap(({ plan: { register }, answer }) => [
    sayFirst(inLanguage(answer.language, `《${register.title}》`, `“${register.title}”`)),
    ...answer.blocks,
  ]);
  const departments = [...new Set(answers.flatMap(({ answer }) => answer.departments))];
  return { plan: newest.plan, answer: { ...first.answer, departments, blocks } };
}

interface Choice {
  contexts: readonly AskContext[];
  /** The plan spoken of before. */
  before: AskContext;
  newest: AskContext;
  plans: Plan[];
  /** The context with the tasks that the question may refer back to. */
  focused(context: AskContext, tasks?: TaskId[]): AskContext;
  /** The question before this one. */
  earlier: string;
}

function answerAmong(question: string, choice: Choice): PlanAnswer {
  const { contexts, before, newest, plans, focused } = choice;
  const { named, missingYear, rest } = findNamedPlans(question, plans, newest.today);
  if (missingYear !== undefined && named.length === 0) return refuseYear(missingYear, question, newest, plans);
  const target = contexts.find(({ plan }) => plan === named[0]);
  if (target && COMPARES.test(question)) return compare(question, rest, named, choice);
  if (!target) return answerUnnamed(question, choice);
  const asked = rest === '' ? inLanguage(languageOf(question), '谁负责', 'who is responsible') : rest;
  if (target === before || speaksOfSomething(asked, target)) {
    return answerIn(asked, target, target === before ? focused(target) : focused(target, []));
  }
  return answerCounterpart(asked, target, choice);
}

/** The newest, the plan just spoken of where the question goes on, or the one that alone has the numbers in it. */
function answerUnnamed(question: string, { contexts, before, newest, focused }: Choice): PlanAnswer {
  const holder = findHolder(question, contexts);
  if (holder && holder !== newest) return answerIn(question, holder, focused(holder, []));
  const isSame = before === newest || !goesOn(question, before);
  const chosen = isSame ? newest : before;
  return answerIn(question, chosen, before === chosen ? focused(chosen) : focused(chosen, []));
}

/** The first plan that has every number of a task in the question: 15#1 of last year is no slip where only that year has it. */
function findHolder(question: string, contexts: readonly AskContext[]): AskContext | undefined {
  const places = listPlaces(question);
  if (places.length === 0) return undefined;
  return contexts.find(({ plan }) => places.every((place) => findTask(plan.register, place)));
}

const languageOf = (question: string) => (hasChinese(question) ? 'zh' : 'en');

const answerIn = (question: string, { plan }: AskContext, context: AskContext): PlanAnswer => ({
  plan,
  answer: answerQuestion(question, context),
});

const goesOn = (question: string, context: AskContext) =>
  GOES_ON.test(question.trim().toLowerCase()) || !speaksOfSomething(question, context);

function speaksOfSomething(question: string, context: AskContext): boolean {
  const { mentions, place, section, stranger, ranking } = readQuestion(question, context);
  if (mentions.length > 0 || place || section || stranger !== undefined) return true;
  return ranking.concepts.some(
    ({ weight, said }) => weight >= TELLS_SOMETHING && !/^(?:条|项|款|任务|item|task)$/.test(said),
  );
}

/** “这条去年是谁”: the same matter in the plan that is named. */
function answerCounterpart(question: string, target: AskContext, { before, focused, earlier }: Choice): PlanAnswer {
  const { plan } = target;
  const shown = focused(before).focus ?? [];
  if (shown.length === 0) return answerIn(question, target, focused(target, []));
  const pairs = pairTasks(before.plan.register, plan.register);
  const same = pairs.filter(({ now }) => shown.includes(now.id)).map((pair) => pair.before.id);
  if (same.length > 0) return answerIn(question, target, focused(target, same));
  const again = answerIn(`${earlier} ${question}`, target, focused(target, []));
  if (earlier !== '' && isSettled(again.answer)) return again;
  const language = languageOf(question);
  const none = inLanguage(
    language,
    `《${plan.register.title}》里没有与${shown.join('、')}对应的条。`,
    `“${plan.register.title}” has nothing that corresponds to ${shown.join(', ')}.`,
  );
  return { plan, answer: makeAnswer('not_in_plan', language, [say(none)]) };
}

/** Differences of the whole, or of what the question (or the one before) is about. */
function compare(question: string, rest: string, named: Plan[], choice: Choice): PlanAnswer {
  const { before, focused, earlier } = choice;
  const { now, older } = orderPlans(named, choice);
  const language = languageOf(question);
  const about = rest.replace(COMPARE_WORDS, ' ').trim();
  const isAbout = about !== '' && speaksOfSomething(about, now);
  const refersBack = /这条|这项|这个|它|这一条|\b(?:it|this)\b/.test(rest) && before === now;
  if (!isAbout && !refersBack) return { plan: now.plan, answer: comparePlans(now.plan, older.plan, language) };
  const found = isAbout
    ? answerQuestion(about, focused(now, []))
    : answerQuestion(inLanguage(language, '谁负责', 'who is responsible'), focused(now));
  if (!isSettled(found)) return { plan: now.plan, answer: found };
  const tasks = pairFound(found, isAbout ? about : earlier, now, focused(older, []));
  return { plan: now.plan, answer: compareTasks(tasks, now.plan, older.plan, language) };
}

/** The newer and the older of the two that are compared; with one named, the other is the newest, or the next older. */
function orderPlans(named: Plan[], { contexts, newest }: Choice): { now: AskContext; older: AskContext } {
  const [first = newest, second] = contexts.filter(({ plan }) => named.includes(plan));
  if (second) return { now: first, older: second };
  return first === newest ? { now: newest, older: contexts[1] ?? newest } : { now: newest, older: first };
}

const isSettled = ({ kind, tasks }: Answer) => tasks.length > 0 && kind !== 'clarify';

/** Where the wording changed too much to pair the tasks, what the older plan answers to the same words stands for it. */
function pairFound({ tasks }: Answer, words: string, now: AskContext, older: AskContext) {
  const pairs = pairTasks(now.plan.register, older.plan.register);
  const again = answerQuestion(words, older);
  const [first] = isSettled(again) ? again.tasks : [];
  const fallback = first === undefined ? undefined : findTask(older.plan.register, first);
  return tasks
    .flatMap((id) => findTask(now.plan.register, id) ?? [])
    .map((task) => ({ now: task, before: pairs.find((pair) => pair.now === task)?.before ?? fallback }));
}

function refuseYear(year: number, question: string, { plan }: AskContext, plans: Plan[]): PlanAnswer {
  const titles = plans.map(({ register }) => `《${register.title}》`).join('、');
  const text = inLanguage(
    languageOf(question),
    `${year}年的要点不在库里。现在能查的有：${titles}。`,
    `There is no plan of ${year}. In force are: ${titles}.`,
  );
  return { plan, answer: makeAnswer('not_in_plan', languageOf(question), [say(text)]) };
}

/** Every answer names its plan; what has no source in a plan needs none. */
function sayWhichPlan({ plan, answer }: PlanAnswer): Answer {
  const { title, number } = plan.register;
  if (answer.kind === 'help' || answer.kind === 'not_in_plan') return answer;
  const source = inLanguage(
    answer.language,
    `依据《${title}》${number ?? ''}`,
    `From “${title}” ${number ?? ''}`.trim(),
  );
  return { ...answer, blocks: [...answer.blocks, say(source)] };
}
