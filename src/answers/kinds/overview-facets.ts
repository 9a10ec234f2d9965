import { hasNoLead, type Language, type Register } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Answer } from '../answer.ts';
import { say, sayFirst } from '../compose.ts';
import { describeOwners, labelTask } from '../describe.ts';
import { tellAlone, tellBusiest, tellTargets, tellYear } from './overview-counts.ts';
import { tellFirst } from './tell-first.ts';

/** One fact about the whole document. */
export interface Facet {
  asks: RegExp;
  tell(register: Register, language: Language): Partial<Answer>;
}

/** More particular questions first: 没人牵头的有几条 is not a question for the number of items. */
export const FACETS: readonly Facet[] = [
  {
    asks: /(?:谁|哪(?:个|家)(?:单位|部门|局)?)(?:的)?.{0,3}(?:任务|活|事|条数|分工)(?:是|数)?最多|最忙|最多的(?:单位|部门|是谁)|\b(?:most tasks|busiest)\b/,
    tell: tellBusiest,
  },
  {
    asks: /(?:几|多少)(?:个|项|条)*(?:量化)?(?:数字)?(?:指标|目标)|(?:指标|数字目标)(?:一共|总共|共)?(?:有)?(?:几|多少)(?:个|项|条)|\bhow many targets\b/,
    tell: tellTargets,
  },
  {
    asks: /(?:单独|独家|只有一家|一个单位|一家)(?:单位)?(?:负责|承担|扛|管)的?.{0,6}(?:几|多少)|(?:几|多少)(?:项|条|个)?.{0,6}(?:单独|独家|只有一家)(?:负责)?/,
    tell: tellAlone,
  },
  { asks: /哪(?:一)?年(?:度)?的|哪个年度|\bwhich year\b/, tell: tellYear },
  {
    asks: /(?:没|没有|无|未)(?:人|谁|单位|部门|定|明确|指定|写)*(?:来)?(?:牵头|带头)|谁都不牵头|\b(?:no|without an?|nobody|no one|lack(?:s|ing)? an?) ?leads?\b/,
    tell: tellNoLead,
  },
  {
    asks: /(?:几|多少|哪些|[一二三四五六七八九十\d]{1,2})(?:个|大)+(?:部分|块|章|板块|大类|篇)|(?:几|多少)(?:部分|块|章|板块|大类|篇)|分(?:成|为)?(?:哪)?几(?:个)?(?:部分|块|大块|章)|哪几(?:个)?(?:部分|大块|章)|\bhow many (?:sections|parts|chapters)\b|\bwhat (?:sections|parts|chapters)\b/,
    tell: tellSections,
  },
  {
    asks: /(?:几|多少)(?:个)?(?:单位|部门|局|责任单位)|(?:涉及|有|包括)(?:了|到)?(?:哪些|哪几个)(?:责任)?(?:单位|部门)|\bhow many (?:departments|bureaus|agencies|bodies|units)\b|\b(?:which|what) (?:departments|bureaus|agencies) (?:are|does)\b/,
    tell: tellDepartments,
  },
  {
    asks: /(?:几|多少)(?:(?:个|项|条|款|件)+(?:任务|事项|条目|措施|责任|工作|内容|小点)|项|条(?!件)|款|个?(?:任务|事项|条目|措施|责任|工作))|\bhow many (?:numbered )?(?:items|tasks|points|actions|measures|statements)\b/,
    tell: tellItems,
  },
  { asks: /文号|发文字号|几号文|什么号|多少号|\b(?:document|reference|file) (?:number|no)\b/, tell: tellNumber },
  {
    asks: /(?:什么时候|啥时候|哪天|何时|几月几号|几月|哪年|哪一年|几号)(?:.{0,3})(?:印发|发布|公布|下发|发文|发|出台|出)(?:的|出来)?|(?:发文|印发|成文|发布|发|落款)(?:日期|时间|是哪天|是什么时候|是几号)|\bwhen (?:was|is|did|were)\b.*\b(?:issue|publish|release|sent|come out|date|sign)\w*|\b(?:issue|issuing|publication|document) date\b|\bdated\b/,
    tell: tellDate,
  },
  {
    asks: /谁(?:发|印发|下发|出|制定|写)(?:布|台)?的?|(?:发文|印发|制发)(?:单位|机关|部门)|哪(?:个|家|里)?(?:单位|部门|局)?(?:发|印发|出|下)的|\bwho (?:issued|published|wrote|signed|released)\b|\bissuer\b|\bissued by\b/,
    tell: tellIssuer,
  },
  { asks: /发给|主送|抄送|印发给|\baddressed to\b|\bwho is it (?:sent|addressed)\b/, tell: tellAddressees },
  { asks: /叫什么(?:名字|名)?|全称|标题|题目|\b(?:full )?(?:title|called)\b/, tell: tellTitle },
  {
    asks: /总体?目标|总的目标|总体(?:要求|思路)|整体目标|\b(?:overall|general|main) (?:goals?|aims?|objectives?)\b/,
    tell: tellGoals,
  },
];

function tellSections({ sections, tasks }: Register, language: Language): Partial<Answer> {
  const items = sections.map(({ ref, title }) => `${ref} ${title}`);
  return {
    blocks: [
      sayFirst(
        inLanguage(
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
  return tellFirst(
    inLanguage(
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
      ? inLanguage(
          language,
          `，另有${groups}个集体（成员单位等），合计${departments.length}个`,
          `, and ${groups} groups: ${departments.length} in all`,
        )
      : '';
  return {
    blocks: [
      sayFirst(inLanguage(language, `${bodies}个责任单位${withGroups}`, `${bodies} departments${withGroups}`)),
      say(departments.map(({ name }) => name).join('、')),
    ],
    count: { departments: departments.length, ...(groups > 0 ? { bodies, groups } : {}) },
  };
}

function tellNumber(register: Register, language: Language): Partial<Answer> {
  const { number, title } = register;
  return tellFirst(
    number
      ? inLanguage(language, `文号：${number}（《${title}》）`, `Document number: ${number} (${title})`)
      : inLanguage(language, '文件上没有文号。', 'The document has no number.'),
  );
}

function tellDate({ date, issuer }: Register, language: Language): Partial<Answer> {
  if (!date) return tellFirst(inLanguage(language, '文件上没有印发日期。', 'The document has no date.'));
  const [year, month, day] = date.split('-').map(Number);
  return tellFirst(
    inLanguage(
      language,
      `${year}年${month}月${day}日（${date}）印发${issuer ? `，${issuer}` : ''}`,
      `${date}${issuer ? `, ${issuer}` : ''}`,
    ),
  );
}

function tellIssuer({ issuer, number, title }: Register, language: Language): Partial<Answer> {
  if (!issuer) return tellFirst(inLanguage(language, '文件上没有写发文单位。', 'The document names no issuer.'));
  return tellFirst(
    inLanguage(
      language,
      `${issuer}印发（《${title}》${number ?? ''}）`,
      `Issued by ${issuer} (${title}${number ? `, ${number}` : ''})`,
    ),
  );
}

function tellAddressees({ addressees }: Register, language: Language): Partial<Answer> {
  if (addressees.length === 0)
    return tellFirst(inLanguage(language, '文件没有写主送单位。', 'The document names no addressees.'));
  return tellFirst(inLanguage(language, `主送：${addressees.join('；')}`, `Addressed to: ${addressees.join('; ')}`));
}

function tellTitle({ title, number }: Register, language: Language): Partial<Answer> {
  return tellFirst(inLanguage(language, `《${title}》${number ?? ''}`, `${title}${number ? `, ${number}` : ''}`));
}

/** The goals of the whole document, or those of them that are asked for. */
export function tellGoals({ goals }: Register, language: Language): Partial<Answer> {
  if (goals.length === 0)
    return tellFirst(inLanguage(language, '文件没有单列总体目标。', 'The document states no overall goals.'));
  return {
    blocks: [
      sayFirst(
        inLanguage(
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
        inLanguage(
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
