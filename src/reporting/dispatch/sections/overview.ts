import { sumOfCounts } from '../../../domain/counts.ts';
import { addDays, dayOf, isoDay, localTime } from '../../../domain/dates.ts';
import { lightInWords } from '../../../domain/describe-light.ts';
import { LIGHTS, type Light } from '../../../domain/pace.ts';
import { graceEnd, quarterInWords } from '../../../domain/quarter.ts';
import { dayInWords, inLanguage } from '../../../domain/wording.ts';
import type { MeasuredQuarter, ReportSection } from '../report.ts';
import { countsInWords, paragraph } from '../report-words.ts';

/** 总体情况: how many tasks have which light, what changed, what came in, and how far the figures can be trusted. */
export const overview: ReportSection = {
  name: 'overview',
  compose(report) {
    const { language } = report.words;
    return [
      { kind: 'heading', level: 1, text: inLanguage(language, '总体情况', 'Overview') },
      paragraph(`${scopeOf(report)}${standOf(report)}${comparisonOf(report)}`),
      paragraph(`${targetsOf(report)}${reportsOf(report)}`),
      paragraph(basisOf(report)),
    ];
  },
};

function scopeOf({ facts, words: { language } }: MeasuredQuarter): string {
  const { title, number, tasks, departments } = facts.plan.register;
  const duties = tasks.flatMap(({ owners }) => owners);
  const owners = departments.filter(({ name }) => duties.some(({ department }) => department === name));
  const groups = owners.filter(({ collective }) => collective).length;
  const bodies = owners.length - groups;
  return inLanguage(
    language,
    `《${title}》${number ? `（${number}）` : ''}共${tasks.length}条任务、${duties.length}份责任，涉及${bodies}个单位${groups > 0 ? `和${groups}个由多家组成的责任主体` : ''}。`,
    `“${title}”${number ? ` (${number})` : ''} has ${tasks.length} tasks with ${duties.length} duties of ${bodies} departments${groups > 0 ? ` and ${groups} groups` : ''}. `,
  );
}

function standOf({ counts, moment, facts, words: { language } }: MeasuredQuarter): string {
  const day = dayInWords(lastDayShown(moment.day, facts.quarter.to), language);
  const total = sumOfCounts(counts);
  return inLanguage(
    language,
    `截至${day}，按序时进度衡量，${countsInWords(counts, language)}，合计${total}条。`,
    `As of ${day}, measured by pace: ${countsInWords(counts, language)}; ${total} in all. `,
  );
}

/** The quarter's last day, or today while it runs. */
const lastDayShown = (day: string, end: string) => (day > end ? end : day);

function comparisonOf({ before, counts, words: { language } }: MeasuredQuarter): string {
  if (!before)
    return inLanguage(
      language,
      '上一季度末没有数据，不作比较。',
      'There are no figures of the quarter before to compare with.',
    );
  const changes = LIGHTS.map((light) => ({ light, by: counts[light] - before.counts[light] })).filter(
    ({ by }) => by !== 0,
  );
  const last = quarterInWords(before.quarter, language);
  if (changes.length === 0)
    return inLanguage(language, `与${last}末相比，各类条数没有变化。`, `The numbers are those at the end of ${last}.`);
  const said = changes.map(({ light, by }) => changeInWords(light, by, language));
  return inLanguage(
    language,
    `与${last}末相比，${said.join('、')}。`,
    `Compared with the end of ${last}: ${said.join(', ')}.`,
  );
}

function changeInWords(light: Light, by: number, language: 'zh' | 'en'): string {
  return inLanguage(
    language,
    `${lightInWords(light, 'zh')}${by > 0 ? '增加' : '减少'}${Math.abs(by)}条`,
    `${by > 0 ? '+' : '−'}${Math.abs(by)} ${lightInWords(light, 'en')}`,
  );
}

function targetsOf({ lights, words: { language } }: MeasuredQuarter): string {
  const all = lights.flatMap(({ targets }) => targets);
  if (all.length === 0) return inLanguage(language, '要点没有量化指标。', 'The plan has no figures to reach. ');
  const said = TARGET_WORDS.map(([light, zh, en]) => ({
    count: all.filter((one) => one.light === light).length,
    zh,
    en,
  }))
    .filter(({ count }) => count > 0)
    .map(({ count, zh, en }) => inLanguage(language, `${zh}${count}项`, `${count} ${en}`));
  return inLanguage(
    language,
    `量化指标共${all.length}项：${said.join('、')}。`,
    `Of ${all.length} targets: ${said.join(', ')}. `,
  );
}

const TARGET_WORDS: readonly [Light, string, string][] = [
  ['done', '已达到目标', 'reached'],
  ['on_pace', '达到序时进度', 'on pace'],
  ['behind', '低于序时进度', 'behind'],
  ['far_behind', '明显低于序时进度', 'far behind'],
  ['no_data', '没有可以衡量的数据', 'without a figure that can be measured'],
];

function reportsOf({ reports, facts, words: { language } }: MeasuredQuarter): string {
  const quarter = quarterInWords(facts.quarter, language);
  if (reports.length === 0)
    return inLanguage(language, `${quarter}没有收到报送。`, `Nothing was reported about ${quarter}.`);
  const countOf = (holds: (update: (typeof reports)[number]) => boolean) => reports.filter(holds).length;
  const tasks = new Set(reports.map(({ task }) => task)).size;
  const departments = new Set(reports.map(({ department }) => department)).size;
  const unreviewed = countOf(({ state }) => state !== 'reviewed');
  const behalf = countOf(({ onBehalf }) => onBehalf);
  const late = countOf((update) => update.late);
  const kinds = [
    behalf > 0 && inLanguage(language, `代报${behalf}条`, `${behalf} entered on behalf`),
    late > 0 && inLanguage(language, `补报${late}条`, `${late} late`),
  ].filter((kind) => kind !== false);
  const of = kinds.length > 0 ? inLanguage(language, `（含${kinds.join('、')}）`, ` (${kinds.join(', ')})`) : '';
  return inLanguage(
    language,
    `${quarter}收到${departments}个单位的报送${reports.length}条${of}，涉及${tasks}条任务，${reviewInWords(reports.length, unreviewed, language)}。`,
    `${reports.length} reports${of} of ${departments} departments on ${tasks} tasks came in about ${quarter}, ${reviewInWords(reports.length, unreviewed, language)}.`,
  );
}

function reviewInWords(all: number, unreviewed: number, language: 'zh' | 'en'): string {
  if (unreviewed === all) return inLanguage(language, '均未审核', 'none of them reviewed');
  if (unreviewed === 0) return inLanguage(language, '均已审核', 'all of them reviewed');
  return inLanguage(
    language,
    `其中已审核${all - unreviewed}条、未审核${unreviewed}条`,
    `${all - unreviewed} of them reviewed, ${unreviewed} not`,
  );
}

/** By when what was known, and how figures are to be read. */
function basisOf({ facts, moment, today, words: { language } }: MeasuredQuarter): string {
  const { quarter, rules, now } = facts;
  const grace = graceEnd(quarter);
  const until = dayInWords(dayOf(moment.knownUntil, rules.zone), language);
  const { hour, minute } = localTime(now, rules.zone);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const basis =
    today > grace
      ? inLanguage(
          language,
          `以上按${until}24时前收到的数据计算（报送宽限期至当日）。`,
          `Counted by what had come in by the end of ${until}, the last day of grace. `,
        )
      : inLanguage(
          language,
          `${isRunning(today, quarter.to) ? '本季度尚未结束' : `报送宽限期至${dayInWords(grace, language)}，尚未届满`}，本稿按${until}${time}前收到的数据计算，此后收到的将使条数变化。`,
          `${isRunning(today, quarter.to) ? 'The quarter is not over' : `Figures may come in until ${dayInWords(grace, language)}`}; this draft counts what had come in by ${until}, ${time}, and will change with what comes later. `,
        );
  return `${basis}${inLanguage(
    language,
    '数据均由责任单位报送，未经审核的逐处注明；几家单位共同负责、数据不一的，分别列出，不相加，按较差的一家衡量。任务名称后括号内为附件1的序号。',
    'Figures are those of the departments; what is not reviewed is marked. Where joint owners differ, each figure is shown, none are added up, and the worse one counts. Numbers in parentheses are those of annex 1.',
  )}`;
}

const isRunning = (today: string, end: string) => isoDay(today) < addDays(isoDay(end), 1);
