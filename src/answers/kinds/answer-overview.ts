import { hasNoLead, type Language, type Register } from '../../domain/plan.ts';
import type { Answer } from '../answer.ts';
import { makeAnswer, say, sayFirst } from '../compose.ts';
import { describeOwners, inWords, labelTask } from '../describe.ts';
import { listNamed } from '../read-question.ts';
import type { Kind } from './kind.ts';

/** One fact about the whole document. */
interface Facet {
  asks: RegExp;
  tell(register: Register, language: Language): Partial<Answer>;
}

const first = (text: string, parts: Partial<Answer> = {}): Partial<Answer> => ({ blocks: [sayFirst(text)], ...parts });

/** More particular questions first: 没人牵头的有几条 is not a question for the number of items. */
const FACETS: Facet[] = [
  {
    asks: /(?:没|没有|无|未)(?:人|谁|单位|部门|定|明确|指定|写)*(?:来)?(?:牵头|带头)|谁都不牵头|\b(?:no|without an?|nobody|no one|lack(?:s|ing)? an?) ?leads?\b/,
    tell: tellNoLead,
  },
  {
    asks: /(?:几|多少)(?:个|大)*(?:部分|块|章|板块|大块|大类|篇)|分(?:成|为)?(?:哪)?几(?:个)?(?:部分|块|大块|章)|哪几(?:个)?(?:部分|大块|章)|\bhow many (?:sections|parts|chapters)\b|\bwhat (?:sections|parts|chapters)\b/,
    tell: tellSections,
  },
  {
    asks: /(?:几|多少)(?:个)?(?:单位|部门|局|责任单位)|(?:涉及|有)(?:哪些|哪几个)(?:单位|部门)|\bhow many (?:departments|bureaus|agencies|bodies|units)\b|\b(?:which|what) (?:departments|bureaus|agencies) (?:are|does)\b/,
    tell: tellDepartments,
  },
  {
    asks: /(?:几|多少)(?:个|项|条)*(?:任务|事项|条目|措施|责任|工作|小点)?|\bhow many (?:numbered )?(?:items|tasks|points|actions|measures|statements)\b/,
    tell: tellItems,
  },
  { asks: /文号|发文字号|几号文|什么号|多少号|\b(?:document|reference|file) (?:number|no)\b/, tell: tellNumber },
  {
    asks: /(?:什么时候|啥时候|哪天|何时|几月几号|哪年|哪一年|几号)|(?:发文|印发|成文|发布)?(?:日期|时间)|\bwhen\b|\b(?:date|dated)\b/,
    tell: tellDate,
  },
  {
    asks: /谁(?:发|印发|下发|出|制定|写)|(?:发文|印发|制发)(?:单位|机关|部门)|哪(?:个|家|里)?(?:单位|部门|局)?(?:发|印发|出|下)的|\bwho (?:issued|published|wrote|signed|released)\b|\bissuer\b|\bissued by\b/,
    tell: tellIssuer,
  },
  { asks: /发给|主送|抄送|印发给|\baddressed to\b|\bwho is it (?:sent|addressed)\b/, tell: tellAddressees },
  { asks: /叫什么|全称|标题|题目|名称|\b(?:title|called)\b/, tell: tellTitle },
  {
    asks: /总体目标|总目标|两个.{1,4}|总体(?:要求|思路)|(?:什么|哪些|哪几个)目标|目标是(?:什么|啥)|确保什么|\b(?:overall|general|main) (?:goals?|aims?|objectives?)\b|\bgoals?\b/,
    tell: tellGoals,
  },
];

const ABOUT_DOCUMENT =
  /文件|要点|方案|计划|通知|意见|文|一共|总共|总的|全文|整个|总体|总目标|两个|这份|本(?:文|方案)|发文|印发|主送|没人|没有|无|谁都不|\b(?:plan|document|paper|file|total|altogether|overall|whole|it|this|tasks|issued)\b/;

/** Facts about the document as a whole: how many parts, its number, its date, its goals, what nobody leads. */
export const answerOverview: Kind = (question, context) => {
  if (listNamed(question).length > 0 || question.place || question.stranger) return undefined;
  if (!ABOUT_DOCUMENT.test(question.text)) return undefined;
  const facet = FACETS.find(({ asks }) => asks.test(question.text));
  if (!facet || hasOtherSubject(question.ranking.concepts, context.plan.register, facet)) return undefined;
  const { register } = context.plan;
  return makeAnswer('overview', question.language, [], facet.tell(register, question.language));
};

const OWN_WORDS =
  /^(?:一共|总共|总体|目标|总目标|文件|要点|方案|计划|通知|意见|部分|大块|板块|章|任务|事项|条|项|措施|责任|责任单位|单位|部门|印发|下发|发文|文号|日期|时间|发布|名称|全称|标题|题目|号|字号|主送|牵头|没人|人|思路|要求|零|两个|多少|编号|哪天|numbered|number|items?|sections?|parts?|chapters?|points?|departments?|plan|document|paper|total|altogether|overall|goals?|aims?|date|dated|issued?|issuer|published|title|called|reference|addressed|nobody|lead|actions?|measures?|statements?|whole|bureaus?|agencies|responsible|set|come|came)$/;

/** A question that speaks of something else is about a task, not about the document. */
function hasOtherSubject(concepts: { said: string; weight: number }[], register: Register, facet: Facet): boolean {
  const goals = facet.tell === tellGoals ? register.goals.map(({ what, quote }) => what + quote).join(' ') : '';
  const known =
    `${register.title}${register.number ?? ''}${register.issuer ?? ''}${register.year}${goals}`.toLowerCase();
  return concepts.some(({ said, weight }) => weight >= 0.25 && !OWN_WORDS.test(said) && !known.includes(said));
}

function tellSections({ sections, tasks }: Register, language: Language): Partial<Answer> {
  const items = sections.map(({ ref, title }) => `${ref} ${title}`);
  return {
    blocks: [
      sayFirst(
        inWords(
          language,
          `共${sections.length}个部分（${tasks.length}条任务）`,
          `${sections.length} sections (${tasks.length} tasks)`,
        ),
      ),
      { type: 'list', items },
    ],
    count: { sections: sections.length },
  };
}

function countItems(register: Register): number {
  const refs = new Set([
    ...register.sections.flatMap(({ ref, items }) => items.map((item) => `${ref} ${item}`)),
    ...register.tasks.map(({ section, ref }) => `${section} ${ref}`),
  ]);
  return refs.size;
}

function tellItems(register: Register, language: Language): Partial<Answer> {
  const [items, tasks] = [countItems(register), register.tasks.length];
  return first(
    inWords(
      language,
      `按编号共${items}项，按责任分工共${tasks}条任务`,
      `${items} numbered items, ${tasks} tasks (statements of responsibility)`,
    ),
    { count: { items, tasks } },
  );
}

function tellDepartments({ departments }: Register, language: Language): Partial<Answer> {
  const groups = departments.filter(({ collective }) => collective).length;
  const bodies = departments.length - groups;
  const withGroups =
    groups > 0
      ? inWords(
          language,
          `，另有${groups}个集体（成员单位等），合计${departments.length}个`,
          `, and ${groups} groups: ${departments.length} in all`,
        )
      : '';
  return {
    blocks: [
      sayFirst(inWords(language, `${bodies}个责任单位${withGroups}`, `${bodies} departments${withGroups}`)),
      say(departments.map(({ name }) => name).join('、')),
    ],
    count: { departments: departments.length, ...(groups > 0 ? { bodies, groups } : {}) },
  };
}

function tellNumber(register: Register, language: Language): Partial<Answer> {
  const { number, title } = register;
  return first(
    number
      ? inWords(language, `文号：${number}（《${title}》）`, `Document number: ${number} (${title})`)
      : inWords(language, '文件上没有文号。', 'The document has no number.'),
  );
}

function tellDate({ date, issuer }: Register, language: Language): Partial<Answer> {
  if (!date) return first(inWords(language, '文件上没有印发日期。', 'The document has no date.'));
  const [year, month, day] = date.split('-').map(Number);
  return first(
    inWords(
      language,
      `${year}年${month}月${day}日（${date}）印发${issuer ? `，${issuer}` : ''}`,
      `${date}${issuer ? `, ${issuer}` : ''}`,
    ),
  );
}

function tellIssuer({ issuer, number, title }: Register, language: Language): Partial<Answer> {
  if (!issuer) return first(inWords(language, '文件上没有写发文单位。', 'The document names no issuer.'));
  return first(
    inWords(
      language,
      `${issuer}印发（《${title}》${number ?? ''}）`,
      `Issued by ${issuer} (${title}${number ? `, ${number}` : ''})`,
    ),
  );
}

function tellAddressees({ addressees }: Register, language: Language): Partial<Answer> {
  if (addressees.length === 0)
    return first(inWords(language, '文件没有写主送单位。', 'The document names no addressees.'));
  return first(inWords(language, `主送：${addressees.join('；')}`, `Addressed to: ${addressees.join('; ')}`));
}

function tellTitle({ title, number }: Register, language: Language): Partial<Answer> {
  return first(inWords(language, `《${title}》${number ?? ''}`, `${title}${number ? `, ${number}` : ''}`));
}

function tellGoals({ goals }: Register, language: Language): Partial<Answer> {
  if (goals.length === 0)
    return first(inWords(language, '文件没有单列总体目标。', 'The document states no overall goals.'));
  return {
    blocks: [
      sayFirst(
        inWords(
          language,
          `全文的目标（没有落到单位）：${goals.length}项`,
          `Goals of the whole document (nobody in particular owns them): ${goals.length}`,
        ),
      ),
      {
        type: 'list',
        items: goals.map(
          ({ what, value, unit, quote }) => `${what}${value === null ? '' : `：${value}${unit ?? ''}`}（“${quote}”）`,
        ),
      },
    ],
    count: { goals: goals.length },
  };
}

function tellNoLead(register: Register, language: Language): Partial<Answer> {
  const tasks = register.tasks.filter((task) => hasNoLead(task) && task.owners.length > 1);
  return {
    blocks: [
      sayFirst(
        inWords(
          language,
          `共同负责、没有定牵头单位的：${tasks.length}条`,
          `Joint tasks without a lead: ${tasks.length}`,
        ),
      ),
      { type: 'list', items: tasks.map((task) => `${labelTask(task)}：${describeOwners(register, task, language)}`) },
    ],
    tasks: tasks.map(({ id }) => id),
    count: { tasks: tasks.length },
  };
}
