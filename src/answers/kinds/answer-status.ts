import { addDays, dayOf, mondayOf } from '../../domain/dates.ts';
import { isOffice } from '../../domain/person.ts';
import type { Task } from '../../domain/plan.ts';
import { isCurrent, type ProgressStatus, type Update } from '../../domain/update.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Answer } from '../answer.ts';
import type { AskContext } from '../ask-context.ts';
import { chooseTopic } from '../choose-topic.ts';
import { askBack, makeAnswer, say, sayFirst } from '../compose.ts';
import { describeOwners, labelTask } from '../describe.ts';
import { listNamed, type Question } from '../read-question.ts';
import type { Kind } from './kind.ts';

const SILENT =
  /(?:谁|哪些|哪几|哪个|几家|多少(?:单位|部门|家)|几个(?:单位|部门)).{0,8}(?:没报|没有报|未报|还没填|没填报|没动静|没回|没交|没反馈)|(?:没报|未报|没动静|没回复)的(?:单位|部门|有)|\bwho (?:has|have)(?: not|n't) (?:reported|answered|replied)\b|\bnot reported\b/;
const CHANGED =
  /(?:本周|这周|最近|近期|今天).{0,6}(?:变化|更新|新进展|动静|新报)|有(?:什么|啥|哪些)(?:变化|新进展|更新)|\bwhat(?:'s| has| is)? (?:changed|new)\b/;
const PROGRESS =
  /(?:进展|进度)(?:如何|怎么样|怎样|咋样|到哪|呢|吗|情况|是什么|$|[?,。])|(?:完成|做|推进|落实|办|建|干)(?:得|到)(?:怎么样|咋样|如何|哪|什么程度|几成)|(?:完成|做完|办完|建好|弄好)了(?:没|吗|多少)|现在(?:几家|多少|怎么样|什么情况)|(?:几|多少)(?:家|个|批次?|条|起|件|所|成)?了(?:吗|呢)?(?:[?,。]|$)|什么灯|(?:黄|红|灰|绿)的?灯|为什么是(?:黄|红|灰|绿)|\b(?:progress|status)\b|\bhow (?:is|are) .{2,40} (?:going|coming along|doing)\b|\bhow far\b/;

/** Whether a question in folded form asks who has said nothing, or what was said lately: of all that is going on, not of one task. */
export const asksOfAll = (question: string): boolean => SILENT.test(question) || CHANGED.test(question);

/** What departments have said: about one task, who has said nothing, what is new this week. */
export const answerStatus: Kind = (question, context) => {
  if (SILENT.test(question.text)) return tellSilent(question, context);
  if (CHANGED.test(question.text)) return tellChanges(question, context);
  if (!PROGRESS.test(question.text)) return undefined;
  const topic = chooseTopic(question, context);
  if (topic.found === 'unsure') return askBack(topic.candidates, question.language);
  return topic.found === 'sure' ? tellProgress(question, context, topic.tasks) : undefined;
};

function tellProgress(question: Question, context: AskContext, tasks: Task[]): Answer {
  const { register } = context.plan;
  const { language } = question;
  const lines = tasks.flatMap((task) => {
    const said = context.updates.filter((update) => update.task === task.id && isCurrent(update));
    const shown = newestByDepartment(said).map(
      (update) =>
        `${update.department} ${dayOf(update.at, context.rules.zone)}${inLanguage(language, '：', ': ')}${describeUpdate(update, language)}`,
    );
    const owners = `${labelTask(task)}${inLanguage(language, '：', ': ')}${describeOwners(register, task, language)}`;
    return [
      owners,
      ...(shown.length > 0 ? shown : [inLanguage(language, '还没有填报。', 'Nothing has been reported yet.')]),
    ];
  });
  const departments = [...new Set(tasks.flatMap((task) => task.owners.map(({ department }) => department)))];
  return makeAnswer('status', language, lines.map(say), { tasks: tasks.map(({ id }) => id), departments });
}

function newestByDepartment(updates: Update[]): Update[] {
  const newest = new Map<string, Update>();
  for (const update of updates) {
    const known = newest.get(update.department);
    if (!known || known.at <= update.at) newest.set(update.department, update);
  }
  return [...newest.values()];
}

const STATUS_WORDS: Record<ProgressStatus, { zh: string; en: string }> = {
  on_track: { zh: '正常推进', en: 'on track' },
  at_risk: { zh: '有风险', en: 'at risk' },
  blocked: { zh: '受阻', en: 'blocked' },
  done: { zh: '已完成', en: 'done' },
  not_started: { zh: '未开始', en: 'not started' },
};

/** Reported, reviewed and on-behalf figures are told apart. */
function describeUpdate(update: Update, language: 'zh' | 'en'): string {
  const parts = [
    ...update.measurements.map(({ metric, value, unit }) => `${metric} ${value}${unit}`),
    ...(update.status ? [STATUS_WORDS[update.status][language]] : []),
    ...(update.note ? [update.note] : []),
    ...(update.blocker ? [inLanguage(language, `困难：${update.blocker}`, `trouble: ${update.blocker}`)] : []),
  ];
  const state =
    update.state === 'reviewed'
      ? inLanguage(language, '已审核', 'reviewed')
      : inLanguage(language, '自报，未审核', 'as reported');
  const behalf = update.onBehalf ? inLanguage(language, '，办公室代填', ', entered by the office') : '';
  return `${parts.join(inLanguage(language, '，', ', ')) || update.text}${inLanguage(language, `（${state}${behalf}）`, ` (${state}${behalf})`)}`;
}

/** Names of silent departments are for the office alone; everyone else gets the count and their own. */
function tellSilent(question: Question, context: AskContext): Answer {
  const { register } = context.plan;
  const { language } = question;
  const spoken = new Set(context.updates.filter(isCurrent).map(({ department }) => department));
  const owners = register.departments.filter(
    ({ name, collective }) =>
      !collective && register.tasks.some((task) => task.owners.some((owner) => owner.department === name)),
  );
  const silent = owners.map(({ name }) => name).filter((name) => !spoken.has(name));
  const own = context.isPublic ? null : context.person?.department;
  const isForOffice = context.person !== undefined && isOffice(context.person) && !context.isPublic;
  const shown = isForOffice ? silent : silent.filter((name) => name === own);
  const first = inLanguage(
    language,
    `还没有填报的单位：${silent.length}个（共${owners.length}个）`,
    `Departments that have not reported: ${silent.length} of ${owners.length}`,
  );
  const names = shown.length > 0 ? [say(shown.join(inLanguage(language, '、', ', ')))] : [];
  const note = isForOffice
    ? []
    : [
        say(
          inLanguage(
            language,
            '具体单位只告诉办公室和本单位。',
            'Which ones is told to the office and to the department itself only.',
          ),
        ),
      ];
  return makeAnswer('status', language, [sayFirst(first), ...names, ...note], {
    departments: shown,
    count: { silent: silent.length },
  });
}

function tellChanges(question: Question, context: AskContext): Answer {
  const { language } = question;
  const monday = mondayOf(context.today);
  const isNew = (update: Update) => {
    const day = dayOf(update.at, context.rules.zone);
    return isCurrent(update) && day >= monday && day < addDays(monday, 7);
  };
  const named = listNamed(question);
  const recent = context.updates.filter(
    (update) => isNew(update) && (named.length === 0 || named.includes(update.department)),
  );
  const first = inLanguage(
    language,
    `本周（${monday}起）新填报：${recent.length}条`,
    `Reported this week (since ${monday}): ${recent.length}`,
  );
  const items = recent.map(
    (update) =>
      `${update.task} ${update.department}${inLanguage(language, '：', ': ')}${describeUpdate(update, language)}`,
  );
  return makeAnswer(
    'status',
    language,
    [sayFirst(first), ...(items.length > 0 ? [{ type: 'list' as const, items }] : [])],
    {
      tasks: [...new Set(recent.map(({ task }) => task))],
      count: { updates: recent.length },
    },
  );
}
