import type { Course } from './course.ts';
import { dueInWords } from './describe-due.ts';
import type { TargetLight, Unmeasured } from './light.ts';
import type { Pace } from './pace.ts';
import type { Language } from './plan.ts';
import type { Figure } from './progress.ts';
import {
  amountInWords,
  dayInWords,
  departmentInWords,
  figureInWords,
  inLanguage,
  type SourceWords,
  sourceInWords,
  targetInWords,
} from './wording.ts';

/** One line: `抽检量 28/39批次，按序时应为31；照此速度全年约35批次，缺4批次（谁 何时报）`. */
export function summariseTarget(target: TargetLight, words: SourceWords): string {
  const { language } = words;
  const said = saidOf(target);
  const source = said
    ? inLanguage(language, `（${sourceInWords(said.source, words)}）`, ` (${sourceInWords(said.source, words)})`)
    : '';
  return `${summariseStand(target, words)}${source}${disagreementInWords(target, words)}`;
}

/** The figure, or an increase whose total nobody has said: that has a source as well. */
function saidOf({ figure, progress }: TargetLight) {
  return figure ?? progress.floating.at(-1);
}

/** The same without its source, for where several figures have one source. */
export function summariseStand(target: TargetLight, words: SourceWords): string {
  const { pace, unmeasured } = target;
  const stand = pace ? standOf(target, pace, words) : unmeasuredInWords(unmeasured, target, words);
  return `${target.target.what} ${stand}`;
}

function standOf({ target }: TargetLight, pace: Pace, words: SourceWords): string {
  const { language } = words;
  const amount = (value: number) => amountInWords(value, target.unit, language);
  const wanted = targetInWords(target, language);
  switch (pace.rule) {
    case 'count': {
      const stand = inLanguage(
        language,
        `${figureInWords(pace.value)}/${amount(pace.wanted)}`,
        `${figureInWords(pace.value)} of ${amount(pace.wanted)}`,
      );
      return pace.light === 'done'
        ? `${stand}${inLanguage(language, '，已达到', ', reached')}`
        : `${stand}${outlook(pace, target.unit, words)}`;
    }
    case 'level': {
      const way = points(Math.abs(pace.wanted - pace.value), target.unit, language);
      const rest =
        pace.light === 'done'
          ? inLanguage(language, '，已达到', ', reached')
          : inLanguage(language, `，还差${way}`, `, ${way} missing`);
      return inLanguage(
        language,
        `${amount(pace.value)}，目标${wanted}${rest}`,
        `${amount(pace.value)}, target ${wanted}${rest}`,
      );
    }
    case 'keep':
    case 'ceiling':
      return inLanguage(
        language,
        `${amount(pace.value)}，须一直保持${wanted}`,
        `${amount(pace.value)}, must always be ${wanted}`,
      );
    case 'zero':
      return inLanguage(language, `${amount(pace.value)}，要求为零`, `${amount(pace.value)}, must be zero`);
    default:
      return pace.rule satisfies never;
  }
}

/** The way between two levels in % is counted in points. */
function points(value: number, unit: string, language: Language): string {
  if (unit !== '%') return amountInWords(value, unit, language);
  return amountInWords(value, inLanguage(language, '个百分点', 'points'), language);
}

function outlook(pace: Pace, unit: string, { language }: SourceWords): string {
  if (pace.course.isAtEnd && pace.expected === null) return atEndInWords(pace, language);
  const decimals = pace.isWhole ? 0 : 2;
  const amount = (value: number) => amountInWords(Number(value.toFixed(decimals)), unit, language);
  if (pace.expected === null || pace.forecast === null) return '';
  const expected = figureInWords(pace.expected, decimals);
  const lacks = Number(pace.gap.toFixed(decimals)) > 0;
  const end = endInWords(pace.course, language);
  const measure = pace.course.milestones.length > 0 ? '按节点' : '按序时';
  return inLanguage(
    language,
    `，${measure}应为${expected}；照此速度${end}约${amount(pace.forecast)}${lacks ? `，缺${amount(pace.gap)}` : ''}`,
    `, ${expected} expected by now; about ${amount(pace.forecast)} ${end} at this pace${lacks ? `, ${amount(pace.gap)} short` : ''}`,
  );
}

/** `全年`, or the day by which it is due. */
function endInWords({ due }: Course, language: Language): string {
  if (!due) return inLanguage(language, '全年', 'at year end');
  return inLanguage(language, `到${dayInWords(due.day, language)}`, `by ${dayInWords(due.day, language)}`);
}

function atEndInWords({ course }: Pace, language: Language): string {
  const by = dayInWords(course.period.to, language);
  return inLanguage(
    language,
    `，只看${by}的数，此前不计快慢`,
    `, only the figure of ${by} counts, not the pace before it`,
  );
}

/** The arithmetic of one target, a sentence each. */
export function explainTarget(target: TargetLight, words: SourceWords): string[] {
  const { pace, figure } = target;
  if (!pace || !figure) return [summariseTarget(target, words)];
  return [
    summariseTarget(target, words),
    sumInWords(figure, words),
    courseInWords(target, pace.course, words),
    arithmeticOf(target, pace, words),
    needInWords(target, pace, words),
  ].filter((sentence) => sentence !== '');
}

function arithmeticOf({ target }: TargetLight, pace: Pace, { language, rules }: SourceWords): string {
  const { day, days, left } = pace.elapsed;
  const { onPace, behind } = rules.pace;
  const bounds = inLanguage(
    language,
    `（${onPace}以上达进度，${behind}以上落后，再低为严重滞后）`,
    ` (from ${onPace} on pace, from ${behind} behind, below that far behind)`,
  );
  const on = spanInWords(pace, language);
  if (pace.rule === 'count' && pace.expected !== null && pace.ratio !== null) {
    const expected = figureInWords(pace.expected, pace.isWhole ? 1 : 2);
    if (pace.course.milestones.length > 0) {
      return `${on}${inLanguage(language, `按节点应为${expected}；`, `${expected} by the milestones; `)}${figureInWords(pace.value)} ÷ ${expected} = ${pace.ratio.toFixed(2)}${bounds}`;
    }
    return inLanguage(
      language,
      `${on}${target.value} × ${day}/${days} = ${expected}；${figureInWords(pace.value)} ÷ ${expected} = ${pace.ratio.toFixed(2)}${bounds}`,
      `${on}${target.value} × ${day}/${days} = ${expected}; ${figureInWords(pace.value)} ÷ ${expected} = ${pace.ratio.toFixed(2)}${bounds}`,
    );
  }
  if (pace.rule === 'level' && pace.ratio !== null) {
    const time = `${left}/${days} = ${(left / days).toFixed(3)}`;
    const missing = figureInWords(Math.abs(target.value - pace.value));
    const way = `${missing} ÷ ${figureInWords(Math.max(target.value, pace.value))} = ${(Math.abs(target.value - pace.value) / Math.max(target.value, pace.value)).toFixed(3)}`;
    return inLanguage(
      language,
      `${on}剩余时间 ${time}，剩余差距 ${way}，时间 ÷ 差距 = ${pace.ratio.toFixed(2)}${bounds}`,
      `${on}time left ${time}, way left ${way}, time ÷ way = ${pace.ratio.toFixed(2)}${bounds}`,
    );
  }
  return '';
}

/** `第289天，全年365天：`, and for a date of its own how long it is until then. */
function spanInWords({ elapsed: { day, days }, course }: Pace, language: Language): string {
  const whole = course.due ? `到期限共${days}天` : `全年${days}天`;
  return inLanguage(language, `第${day}天，${whole}：`, `Day ${day} of ${days}: `);
}

/** Where its own date comes from, and what was set for the days before it. */
function courseInWords({ target }: TargetLight, { due, milestones }: Course, words: SourceWords): string {
  const { language } = words;
  const steps = milestones.map(
    ({ by, value }) => `${dayInWords(by, language)} ${amountInWords(value, target.unit, language)}`,
  );
  const parts = [
    due ? dueInWords(due, words) : '',
    steps.length > 0 ? inLanguage(language, `节点：${steps.join('、')}`, `milestones: ${steps.join(', ')}`) : '',
  ].filter((part) => part !== '');
  return parts.join(inLanguage(language, '；', '; '));
}

/** What is needed each week is rounded up, so that it is enough. */
function needInWords({ target }: TargetLight, pace: Pace, { language }: SourceWords): string {
  if (pace.perWeek === null || pace.course.isAtEnd || pace.light === 'done') return '';
  const need = points(Math.ceil(pace.perWeek * 10 - 1e-9) / 10, target.unit, language);
  const level =
    pace.rule === 'level' && pace.forecast !== null
      ? amountInWords(Number(pace.forecast.toFixed(1)), target.unit, language)
      : '';
  return inLanguage(
    language,
    `${level ? `照此趋势${pace.course.due ? '到期' : '年底'}约${level}；` : ''}还剩${pace.elapsed.left}天，每周需${target.op === '<=' ? '降' : ''}${need}`,
    `${level ? `At this trend about ${level} ${pace.course.due ? 'when it is due' : 'at year end'}. ` : ''}${pace.elapsed.left} days left, ${need} ${target.op === '<=' ? 'less ' : ''}needed per week`,
  );
}

function sumInWords({ sumOf, value }: Figure, { language }: SourceWords): string {
  if (!sumOf) return '';
  const sum = `${figureInWords(sumOf.total)} + ${figureInWords(sumOf.added)} = ${figureInWords(value)}`;
  return inLanguage(language, `由累计数加后来的增量得出：${sum}`, `The last total plus what was added since: ${sum}`);
}

function disagreementInWords({ disagreement, target }: TargetLight, words: SourceWords): string {
  if (disagreement.length === 0) return '';
  const { language, register } = words;
  const each = disagreement.map(
    ({ source, value, unit }) =>
      `${departmentInWords(source.department, register, language)} ${amountInWords(value, unit || target.unit, language)}`,
  );
  return inLanguage(
    language,
    `；口径不一：${each.join('、')}，未相加，按较差的计`,
    `; owners differ: ${each.join(', ')}, not added up, the worse one counts`,
  );
}

function unmeasuredInWords(why: Unmeasured | null, target: TargetLight, words: SourceWords): string {
  const { language } = words;
  const said = saidOf(target);
  const amount = said ? amountInWords(said.value, said.unit, language) : '';
  switch (why) {
    case 'no_population':
      return inLanguage(
        language,
        `报${amount}，缺人口数，无法折算`,
        `${amount} reported, cannot be counted per head without the population`,
      );
    case 'unit':
      return inLanguage(
        language,
        `报${amount}，与目标单位不同，未比较`,
        `${amount} reported, not in the target’s unit, not compared`,
      );
    case 'no_total':
      return inLanguage(
        language,
        `只报增量${amount}，不知累计`,
        `only an increase of ${amount} reported, the total is not known`,
      );
    case null:
      return inLanguage(language, '未报', 'not reported');
    default:
      return why satisfies never;
  }
}
