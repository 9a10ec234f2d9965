import { squeeze } from '../refiners/cleaning.ts';
import { type Check, finding } from './audit.ts';

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

/** One measure with different figures. */
export const twoTargetsForOneMeasure: Check = (audited) => {
  const seen = new Map<string, { id: string; value: number; unit: string }>();
  return audited.register.tasks.flatMap(({ id, targets }) =>
    targets.flatMap(({ what, value, unit }) => {
      const key = squeeze(what).replace(/^(?:新增|新建)/, '');
      const before = seen.get(key);
      seen.set(key, before ?? { id, value, unit });
      if (!before || (before.value === value && before.unit === unit)) return [];
      const [one, two] = [`${before.id} ${before.value}${before.unit}`, `${id} ${value}${unit}`];
      return finding(audited, 'two_targets_for_one_measure', {
        task: id,
        zh: `“${what}”有两个不同的指标：${one}，${two}，请确认以哪个为准。`,
        en: `“${what}” has two different figures: ${one} and ${two}; please decide which holds.`,
      });
    }),
  );
};

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
