import { countLights, type LightCounts } from './counts.ts';
import type { IsoDay } from './dates.ts';
import type { TargetLight, TaskLight } from './light.ts';
import type { Light, Pace } from './pace.ts';
import type { Language, Target } from './plan.ts';
import {
  amountInWords,
  dayInWords,
  departmentInWords,
  figureInWords,
  inLanguage,
  type SourceWords,
  targetInWords,
} from './wording.ts';

interface Sheet {
  language: Language;
  title: string;
  /** What has to be known to read it rightly. */
  note: string;
}

/** How many tasks of each department have which light. */
export interface LightsPicture extends Sheet {
  kind: 'lights';
  rows: { label: string; counts: LightCounts }[];
}

/** How far each figure has come, and how far it should be by now; 1 is the whole target. */
export interface PacePicture extends Sheet {
  kind: 'pace';
  rows: PaceRow[];
}

export interface PaceRow {
  label: string;
  /** The figure in words: `7/11家，未审核`. */
  stand: string;
  light: Light;
  /** null where nothing that can be measured was reported. */
  reached: number | null;
  /** null where the target has no share that is due by now. */
  due: number | null;
}

/** How the lights of the same tasks came to be, a column for each week's end. */
export interface TrendPicture extends Sheet {
  kind: 'trend';
  points: { label: string; counts: LightCounts }[];
}

/** A picture as the data that it shows; it is drawn where it is shown, and told in words where it cannot be. */
export type Picture = LightsPicture | PacePicture | TrendPicture;

/** More rows than these cannot be read at a glance. */
const MOST_ROWS = 24;

/** Departments in the order of the plan, never ranked; where they are too many, those in which something lags. */
export function pictureLights(lights: TaskLight[], day: IsoDay, words: SourceWords): LightsPicture {
  const { register, language } = words;
  const byDepartment = new Map(register.departments.map(({ name }) => [name, [] as TaskLight[]]));
  for (const light of lights) for (const { department } of light.task.owners) byDepartment.get(department)?.push(light);
  const all = [...byDepartment]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => ({ label: departmentInWords(name, register, language), counts: countLights(own) }));
  const shown = pickRows(all, ({ counts }) => 2 * Number(counts.far_behind > 0) + Number(counts.behind > 0));
  return {
    kind: 'lights',
    language,
    title: inLanguage(
      language,
      `各单位任务进度（截至${dayInWords(day, language)}）`,
      `Tasks by department, as of ${dayInWords(day, language)}`,
    ),
    note: `${inLanguage(
      language,
      '单位：条；几家共同负责的，各家都计；未报不等于滞后',
      'Tasks; a task with several owners counts for each; not reported is not behind',
    )}${restInWords(all.length - shown.length, '个单位', 'departments', language)}`,
    rows: shown,
  };
}

/** The targets that gather or rise, in the order of the plan; what must not happen has no bar. */
export function picturePace(lights: TaskLight[], day: IsoDay, words: SourceWords): PacePicture {
  const { language } = words;
  const all = lights.flatMap((light) => light.targets.filter(hasBar).map((target) => paceRow(light, target, words)));
  const shown = pickRows(all, ({ light }) => ({ far_behind: 3, behind: 2, on_pace: 1, done: 1, no_data: 0 })[light]);
  return {
    kind: 'pace',
    language,
    title: inLanguage(
      language,
      `指标完成与序时进度（截至${dayInWords(day, language)}）`,
      `Figures against pace, as of ${dayInWords(day, language)}`,
    ),
    note: `${inLanguage(
      language,
      '条形为完成目标的比例，竖线为此时应达到的比例',
      'The bar is the share of the target, the upright line what is due by now',
    )}${restInWords(all.length - shown.length, '项指标', 'targets', language)}`,
    rows: shown,
  };
}

/** `weeks` are the lights at the end of each week, oldest first. */
export function pictureTrend(weeks: { day: IsoDay; counts: LightCounts }[], { language }: SourceWords): TrendPicture {
  return {
    kind: 'trend',
    language,
    title: inLanguage(language, '各周任务进度', 'Tasks week by week'),
    note: inLanguage(
      language,
      '单位：条；每周日24时的情况，按当时所知',
      'Tasks at the end of each Sunday, as known then',
    ),
    points: weeks.map(({ day, counts }) => ({ label: dayInWords(day, language), counts })),
  };
}

/** The rows that need to be seen most, left in their order. */
function pickRows<Row>(rows: Row[], weight: (row: Row) => number): Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  const picked = new Set(rows.toSorted((one, other) => weight(other) - weight(one)).slice(0, MOST_ROWS));
  return rows.filter((row) => picked.has(row));
}

function restInWords(count: number, zh: string, en: string, language: Language): string {
  return count > 0 ? inLanguage(language, `；另有${count}${zh}未画出`, `; ${count} more ${en} are not drawn`) : '';
}

const hasBar = ({ target }: TargetLight) => target.kind !== 'zero' && target.op !== '<=' && target.value > 0;

function paceRow({ task }: TaskLight, light: TargetLight, { language }: SourceWords): PaceRow {
  const { target, pace, figure, disagreement } = light;
  const label = `${task.id} ${target.what}`;
  if (!pace || !figure) {
    const stand = light.unmeasured
      ? inLanguage(language, '有数，无法折算', 'cannot be measured')
      : inLanguage(language, '未报', 'not reported');
    return { label, stand, light: 'no_data', reached: null, due: null };
  }
  const marks = [
    figureOf(pace, target, language),
    figure.source.state !== 'reviewed' && inLanguage(language, '未审核', 'not reviewed'),
    figure.source.onBehalf && inLanguage(language, '代报', 'on behalf'),
    disagreement.length > 0 && inLanguage(language, '口径不一，取较差', 'owners differ, the worse'),
  ].filter((mark) => mark !== false);
  const holds = pace.rule === 'keep' ? 1 : null;
  return {
    label,
    stand: marks.join(inLanguage(language, '，', ', ')),
    light: pace.light,
    reached: pace.value / target.value,
    due: pace.expected === null ? holds : pace.expected / target.value,
  };
}

/** `7/11家` of what gathers, `58%，目标≥60%` of a level. */
function figureOf(pace: Pace, target: Target, language: Language): string {
  const wanted = amountInWords(target.value, target.unit, language);
  if (pace.rule === 'count')
    return inLanguage(language, `${figureInWords(pace.value)}/${wanted}`, `${figureInWords(pace.value)} of ${wanted}`);
  const stand = amountInWords(pace.value, target.unit, language);
  const aim = targetInWords(target, language);
  return inLanguage(language, `${stand}，目标${aim}`, `${stand}, target ${aim}`);
}
