import { squeeze } from '../refiners/cleaning.ts';
import { type Check, few, finding } from './audit.ts';

/** Figures per head, which need a population that the plan does not print. */
export const targetWithoutDenominator: Check = (audited) =>
  audited.register.tasks.flatMap(({ id, targets }) =>
    targets
      .filter(({ kind }) => kind === 'per_capita')
      .map(({ what, value, unit }) =>
        finding(audited, 'target_without_denominator', {
          task: id,
          zh: `${id} 的“${what}”为 ${value} ${unit}，文件没有给出人口数，填入人口数后才能换算。`,
          en: `${id}: “${what}” is ${value} ${unit}; the document prints no population to count with.`,
        }),
      ),
  );

/** The figures that one measure has in the plan: figure → the tasks that print it. */
interface Measure {
  what: string;
  figures: Map<string, string[]>;
}

/** More different figures than this are no contradiction: the name is a common one (合格率), and each task has its own. */
const MOST_FIGURES = 4;

/** One measure with different figures: one finding for each measure, however many tasks print it. */
export const twoTargetsForOneMeasure: Check = (audited) =>
  [...listMeasures(audited).values()]
    .filter(({ figures }) => figures.size > 1 && figures.size <= MOST_FIGURES)
    .map(({ what, figures }) => {
      const { language } = audited.register;
      const places = [...figures].map(([figure, ids]) => `${figure}（${few(ids, language, 3)}）`);
      const tasks = [...new Set([...figures.values()].flat())];
      const figuresEn = [...figures].map(([figure, ids]) => `${figure} (${few(ids, language, 3)})`).join(', ');
      return finding(audited, 'two_targets_for_one_measure', {
        ...(tasks[0] === undefined ? {} : { task: tasks[0] }),
        tasks: tasks.slice(0, MOST_TASKS),
        zh: `“${what}”有不同的指标：${places.join('、')}，请确认以哪个为准。`,
        en: `“${what}” has different figures: ${figuresEn}; please decide which holds.`,
      });
    });

const MOST_TASKS = 20;

function listMeasures({ register }: Parameters<Check>[0]): Map<string, Measure> {
  const measures = new Map<string, Measure>();
  for (const { id, targets } of register.tasks) {
    for (const { what, value, unit } of targets) {
      const key = squeeze(what).replace(/^(?:新增|新建)/, '');
      const measure = measures.get(key) ?? { what, figures: new Map<string, string[]>() };
      const figure = `${value}${unit}`;
      const ids = measure.figures.get(figure) ?? [];
      if (ids.at(-1) !== id) measure.figures.set(figure, ids.length < 50 ? [...ids, id] : ids);
      measures.set(key, measure);
    }
  }
  return measures;
}

/** Goals of the whole document that no task carries. */
export const goalWithoutOwner: Check = (audited) => {
  const carried = audited.register.tasks.flatMap(({ text, targets }) => [
    squeeze(text),
    ...targets.map(({ what }) => squeeze(what)),
  ]);
  return audited.register.goals
    .filter(({ what }) => !carried.some((words) => words.includes(squeeze(what))))
    .map(({ what, quote }) =>
      finding(audited, 'goal_without_owner', {
        zh: `总体目标“${what}”没有对应的任务和责任单位（原文：${quote}）。`,
        en: `No task and no owner carries the overall goal “${what}” (${quote}).`,
      }),
    );
};
