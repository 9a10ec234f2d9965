import type { IsoDay } from '../domain/dates.ts';
import type { Plan } from '../domain/plan.ts';
import { foldText } from './fold-text.ts';

/** The plans that a question names, in its order, and what is left of it without their names. */
export interface PlanNaming {
  named: Plan[];
  /** A year of which the question asks for the plan, and none is in force. */
  missingYear?: number;
  rest: string;
}

/** Words that stand with the name of a plan and belong to it. */
const DOCUMENT =
  '(?:(?:年度?)?(?:的|那份|那个|版)?(?:年度)?(?:工作)?(?:要点|文件|方案|计划|分工|任务表|台账|通知)(?:里面?|中|上)?(?:的)?|年度?(?:的|里|那份|那个|版)?|版|的)?';
const DOCUMENT_EN = "(?:'s)?(?: (?:work )?(?:plan|document|paper))?";
const YEARS: [RegExp, (today: number, said: string) => number][] = [
  [new RegExp(`(?:按|在)?(20\\d\\d)(?=年|版|的?(?:工作)?要点)${DOCUMENT}`, 'u'), (_, said) => Number(said)],
  [new RegExp(`(?:按|在)?(?:去年|上年|上一年|上年度)${DOCUMENT}`, 'u'), (today) => today - 1],
  [new RegExp(`(?:按|在)?前年${DOCUMENT}`, 'u'), (today) => today - 2],
  [new RegExp(`(?:按|在)?(?:今年|本年度?|当年)${DOCUMENT}`, 'u'), (today) => today],
  [
    new RegExp(`\\b(?:in |under |by |from )?(?:the )?(20\\d\\d)(?: plan\\b|'s\\b)${DOCUMENT_EN}`, 'u'),
    (_, said) => Number(said),
  ],
  [new RegExp(`\\b(?:in |under |by )?last year${DOCUMENT_EN}\\b`, 'u'), (today) => today - 1],
  [new RegExp(`\\b(?:in |under |by )?this year${DOCUMENT_EN}\\b`, 'u'), (today) => today],
];
const ASKS_FOR_DOCUMENT = /要点|文件|方案|计划|那份|\bplan\b/;
const OTHER_PLAN = /另(?:外)?(?:一)?(?:份|个)(?:工作)?(?:要点|文件|方案|计划)?(?:里面?|中)?的?|\bthe other plan\b/;
/** What the titles of most plans have in common. */
const TITLE_FRAME = /20\d\d|年度?|工作|要点|重点|任务|分工|方案|计划|通知|意见|实施|关于|印发|进一步|的/gu;
const SHORTEST_NAME = 4;
/** What shows that words of a title stand for the document. */
const TITLE_TAIL =
  /^(?:[^，。,?]{0,4}?(?:那份)?(?:要点|方案|计划|文件|通知|意见|清单)(?:里面?|中|上)?|那份|里面?|中)的?/u;

/** Plans named by year, number, words of the title, or as the other one. `plans` are in force, the newest first. */
export function findNamedPlans(question: string, plans: readonly Plan[], today: IsoDay): PlanNaming {
  const { words: _, ...naming } = findNames(question, plans, today);
  return naming;
}

/** The same with the names as they were found, in folded form. */
type FoundNames = PlanNaming & { words: string[] };

function findNames(question: string, plans: readonly Plan[], today: IsoDay): FoundNames {
  const naming: FoundNames = { named: [], rest: foldText(question), words: [] };
  nameByNumber(naming, plans);
  nameByWholeTitle(naming, plans);
  nameByTitle(naming, plans);
  nameByYear(naming, plans, Number(today.slice(0, 4)));
  const [newest, other, third] = plans;
  if (OTHER_PLAN.test(naming.rest) && newest && other && !third) note(naming, other, OTHER_PLAN);
  return naming;
}

/** Plans named as documents: 去年 alone does not name one where progress is told, 去年的要点 does. */
export function findNamedDocuments(text: string, plans: readonly Plan[], today: IsoDay): Plan[] {
  const { named, rest } = findNamedPlans(text.slice(0, LONGEST), plans, today);
  const words = foldText(text.slice(0, LONGEST));
  return ASKS_FOR_DOCUMENT.test(words) && rest !== words ? named : [];
}

/** The plan that the head of an order names (去年的要点 9#2, 2023年的9#2, 《…》, its number), and the words without the name. */
export function findPlanOfOrder(
  text: string,
  plans: readonly Plan[],
  today: IsoDay,
): { plan: Plan; rest: string } | undefined {
  // What stands behind the first comma is a reason or a conclusion, and may speak of any document.
  const [head = ''] = /^[^,，;；:：。\n]{0,200}/u.exec(text) ?? [];
  const { named, words } = findNames(head, plans, today);
  const [plan, second] = named;
  if (!plan || second) return undefined;
  const isDocument = ASKS_FOR_DOCUMENT.test(words.join(' ')) || words.some((one) => !YEAR_ALONE.test(one));
  const rest = words.reduce(cutOut, head);
  const folded = foldText(head);
  const isOfPlace = words.some((one) => AS_PLAN.test(folded.slice(folded.indexOf(one) + one.trimEnd().length - 1)));
  return isDocument || isOfPlace ? { plan, rest: `${rest.trim()}${text.slice(head.length)}` } : undefined;
}

/** A word for a year that stands alone may be a date; before the number of a task, or as 去年的 at the end, it names the plan. */
const YEAR_ALONE =
  /^\s*(?:按|在|in |under |by |from )?(?:the )?(?:20\d\d|去年|上年|上一年|上年度|前年|今年|本年度?|当年|last year|this year)/u;
/** What follows the last character of the name. */
const AS_PLAN = /^.\s*的?\s*\d{1,3}\s*#|^的\s*$/u;
const BEFORE_NAME = /\b(?:of|in|from|under|by)(?: the)?\s*$/iu;

/** A text without a part of it, which is given in folded form. */
function cutOut(text: string, folded: string): string {
  const wanted = folded.trim();
  for (let start = 0; start < text.length; start++) {
    if (!wanted.startsWith(foldText(text[start] ?? '') || '\n')) continue;
    for (let end = start + 1; end <= Math.min(text.length, start + 2 * wanted.length); end++) {
      if (foldText(text.slice(start, end)) === wanted)
        return `${text.slice(0, start).replace(BEFORE_NAME, '').trimEnd()} ${text.slice(end).trimStart()}`;
    }
  }
  return text;
}

const LONGEST = 400;

function note(naming: FoundNames, plan: Plan, words: RegExp | string): void {
  if (!naming.named.includes(plan)) naming.named.push(plan);
  const said = typeof words === 'string' ? words : words.exec(naming.rest)?.[0];
  if (said !== undefined) naming.words.push(said);
  naming.rest = naming.rest.replace(words, ' ').trim();
}

function nameByNumber(naming: FoundNames, plans: readonly Plan[]): void {
  for (const plan of plans) {
    const number = foldText(plan.register.number ?? '');
    if (number !== '' && naming.rest.includes(number)) note(naming, plan, number);
  }
}

/** A title as it is printed, its year included: two plans may differ in nothing else. */
function nameByWholeTitle(naming: FoundNames, plans: readonly Plan[]): void {
  const longestFirst = plans.toSorted((a, b) => b.register.title.length - a.register.title.length);
  for (const plan of longestFirst) {
    const title = foldText(plan.register.title);
    const [quoted] = [`《${title}》`, `“${title}”`, `"${title}"`, title].filter((one) => naming.rest.includes(one));
    if (quoted === undefined || title === '') continue;
    const after = naming.rest.slice(naming.rest.indexOf(quoted) + quoted.length);
    note(naming, plan, `${quoted}${/^(?:里面?|中|上)?的?/u.exec(after)?.[0] ?? ''}`);
  }
}

function nameByYear(naming: FoundNames, plans: readonly Plan[], today: number): void {
  for (const [pattern, read] of YEARS) {
    const found = pattern.exec(naming.rest);
    if (!found) continue;
    const [words, said = ''] = found;
    const year = read(today, said);
    // Where nothing is in force for this calendar year, last year is the one before the newest plan.
    const newest = plans[0]?.register.year ?? today;
    const shift = said === '' && !plans.some((plan) => plan.register.year === today) ? newest - today : 0;
    const plan = plans.find(({ register }) => register.year === year + shift);
    if (plan) note(naming, plan, words);
    else if (ASKS_FOR_DOCUMENT.test(words)) naming.missingYear = year;
  }
}

/** A stretch of a title that no other title has, said as the name of a document: 《民生实事》, 民生实事的方案里. */
function nameByTitle(naming: FoundNames, plans: readonly Plan[]): void {
  const titles = plans.map(({ register }) => foldText(register.title).replace(/20\d\d年?度?|[《》"“”\s]/g, ''));
  plans.forEach((plan, at) => {
    const words = findTitleWords(titles[at] ?? '', titles.toSpliced(at, 1), naming.rest);
    if (words === undefined) return;
    const quotation = new RegExp(`《[^《》]{0,80}${words.replace(/[^\p{L}\p{N}]/gu, '.')}[^《》]{0,80}》`, 'u').exec(
      naming.rest,
    )?.[0];
    const name = quotation ?? words;
    const after = naming.rest.slice(naming.rest.indexOf(name) + name.length);
    const tail = TITLE_TAIL.exec(after)?.[0];
    const isWhole = quotation !== undefined || words === titles[at];
    if (tail !== undefined || isWhole) note(naming, plan, `${name}${tail ?? ''}`);
  });
}

function findTitleWords(title: string, others: string[], text: string): string | undefined {
  for (let length = title.length; length >= SHORTEST_NAME; length--) {
    for (let at = 0; at + length <= title.length; at++) {
      const words = title.slice(at, at + length);
      if (!text.includes(words) || others.some((other) => other.includes(words))) continue;
      if (words.replace(TITLE_FRAME, '').length >= SHORTEST_NAME / 2) return words;
    }
  }
  return undefined;
}
